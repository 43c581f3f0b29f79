import { figure, renderTable } from './render-table.js';

/**
 * Prints the scores of several sets, as a table with a column for each, or as one JSON list.
 *
 * @param count the measure that tells how many a set holds,
 * `questions`: the first row, of whole numbers
 * @param rows the titles of the others, each with the measure in it
 */
export function printScores<Measure extends string>(
  scores: readonly {
    readonly set: string;
    readonly score: Readonly<Record<Measure, number | null>>;
  }[],
  count: Measure,
  rows: readonly (readonly [title: string, measure: Measure])[],
  asJson: boolean,
): void {
  const text = asJson
    ? JSON.stringify(scores.map(({ set, score }) => ({ set, ...score })))
    : renderTable(
        ['set', ...scores.map(({ set }) => set)],
        [
          [count, ...scores.map(({ score }) => String(score[count]))],
          ...rows.map(([title, measure]) => [
            title,
            ...scores.map(({ score }) => figure(score[measure])),
          ]),
        ],
      );
  process.stdout.write(`${text}\n`);
}
