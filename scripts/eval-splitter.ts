import { sentencesOf } from '../corpus/sentences.js';
import { groupBy } from '../corpus/shared/group-by.js';
import { type BoundaryScore, scoreSplitter, type Splitter } from './evaluation/boundary-score.js';
import { type MarkedText, readMarkedTexts } from './evaluation/marked-text-file.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { figure, renderTable } from './output/render-table.js';

const intl = new Intl.Segmenter('en', { granularity: 'sentence' });

const SPLITTERS: Readonly<Record<string, Splitter>> = {
  // what Verbatim builds on
  'Intl.Segmenter': (text) =>
    startsOf(
      text,
      Array.from(intl.segment(text), ({ index }) => index),
    ),
  Verbatim: (text) => sentencesOf(text).map(({ start }) => start),
};

const GENRES_IN_TOTAL = ['news', 'interview', 'bio'];

/** How a splitter does on the texts of a genre, or of several. */
interface Row extends BoundaryScore {
  readonly genre: string;
  readonly texts: number;
  readonly splitter: string;
}

async function evaluate(path: string, options: { json?: true }): Promise<void> {
  const texts = await readMarkedTexts(path);
  const total = texts.filter(({ genre }) => GENRES_IN_TOTAL.includes(genre));
  const genres = [...groupBy(texts, ({ genre }) => genre)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = [
    ...rowsOf(GENRES_IN_TOTAL.join(', '), total),
    ...genres.flatMap(([genre, ofGenre]) => rowsOf(genre, ofGenre)),
  ];
  process.stdout.write(`${options.json ? JSON.stringify(rows) : render(rows)}\n`);
}

/** A row a splitter. */
function rowsOf(genre: string, texts: readonly MarkedText[]): Row[] {
  return Object.entries(SPLITTERS).map(([splitter, split]) => {
    const { sentences, ...score } = scoreSplitter(texts, split);
    return { genre, texts: texts.length, sentences, splitter, ...score };
  });
}

function render(rows: readonly Row[]): string {
  return renderTable(
    ['genre', 'texts', 'sentences', 'splitter', 'precision', 'recall', 'boundary F1'],
    rows.map((row) => [
      row.genre,
      String(row.texts),
      String(row.sentences),
      row.splitter,
      ...[row.precision, row.recall, row.f1].map(figure),
    ]),
  );
}

/** Where the first character after each boundary stands that is not white space. */
function startsOf(text: string, boundaries: readonly number[]): number[] {
  return boundaries.flatMap((boundary) => {
    const spaces = text.slice(boundary).search(/\S/);
    return spaces === -1 ? [] : [boundary + spaces];
  });
}

await runCommand(
  commandNamed('eval-splitter', 'Measures sentence splitting on texts with marked sentences.')
    .argument('<file>', 'gum-entities.jsonl')
    .option('--json', 'one JSON list of all figures')
    .action(evaluate),
);
