import { figure, renderTable } from './render-table.js';

/**
 * Prints the scores of several sets, as a table or as one JSON list.
 *
 * @param count the measure that tells how many a set holds,
 * `questions`: the first column, a whole number
 * @param columns the titles of the others, each with the measure in it
 */
export function printScores<Measure extends string>(
  scores: readonly {
    readonly set: string;
    readonly score: Readonly<Record<Measure, number | null>>;
  }[],
  count: Measure,
  columns: readonly (readonly [title: string, measure: Measure])[],
  asJson: boolean,
): void {
  const text = asJson
    ? JSON.stringify(scores.map(({ set, score }) => ({ set, ...score })))
    : renderTable(
        ['set', count, ...columns.map(([title]) => title)],
        scores.map(({ set, score }) => [
          ...[set, String(score[count])],
          ...columns.map(([, measure]) => figure(score[measure])),
        ]),
      );
  process.stdout.write(`${text}\n`);
}
