import { z } from 'zod';
import { sentencesOf } from '../corpus/sentences.js';
import { type Fields, readJsonLines } from './evaluation/json-lines.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';
import { renderTable } from './output/render-table.js';

/** A text with its sentences marked by hand. */
interface MarkedText {
  readonly genre: string;
  readonly text: string;
  /** Offsets in UTF-16 code units where sentences begin. */
  readonly starts: ReadonlySet<number>;
}

/** Offsets in a paragraph where sentences begin. */
type Splitter = (paragraph: string) => number[];

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

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

async function evaluate(path: string, options: { json?: true }): Promise<void> {
  const texts = await readJsonLines(path, parseMarkedText);
  const total = texts.filter(({ genre }) => GENRES_IN_TOTAL.includes(genre));
  const groups = [
    { genre: GENRES_IN_TOTAL.join(', '), texts: total },
    ...[...new Set(texts.map(({ genre }) => genre))]
      .sort()
      .map((genre) => ({ genre, texts: texts.filter((text) => text.genre === genre) })),
  ];
  const rows = groups.flatMap((group) =>
    Object.entries(SPLITTERS).map(([splitter, split]) => {
      const { right, wrong, missed } = count(group.texts, split);
      const [precision, recall] = [right / (right + wrong), right / (right + missed)];
      const f1 = (2 * right) / (2 * right + wrong + missed);
      const counted = { texts: group.texts.length, sentences: right + missed };
      return { genre: group.genre, ...counted, splitter, precision, recall, f1 };
    }),
  );
  const output = options.json
    ? JSON.stringify(rows)
    : renderTable(
        ['genre', 'texts', 'sentences', 'splitter', 'precision', 'recall', 'boundary F1'],
        rows.map((row) => [
          row.genre,
          String(row.texts),
          String(row.sentences),
          row.splitter,
          ...[row.precision, row.recall, row.f1].map((figure) => figure.toFixed(3)),
        ]),
      );
  process.stdout.write(`${output}\n`);
}

/** Sentence starts found, counted a paragraph at a time; a paragraph is a line. */
function count(texts: readonly MarkedText[], split: Splitter): Counts {
  const counts: Counts = { right: 0, wrong: 0, missed: 0 };
  for (const { text, starts } of texts) {
    let offset = 0;
    for (const line of text.split('\n')) {
      const [from, to] = [offset, offset + line.length];
      offset = to + 1;
      if (line.trim() === '') continue;
      const found = new Set(split(line).map((start) => from + start));
      const marked = [...starts].filter((start) => start >= from && start < to);
      const right = marked.filter((start) => found.has(start)).length;
      counts.right += right;
      counts.wrong += found.size - right;
      counts.missed += marked.length - right;
    }
  }
  return counts;
}

/** Where the first character after each boundary stands that is not white space. */
function startsOf(text: string, boundaries: readonly number[]): number[] {
  return boundaries.flatMap((boundary) => {
    const spaces = text.slice(boundary).search(/\S/);
    return spaces === -1 ? [] : [boundary + spaces];
  });
}

/** Sentence offsets are in code points. */
const GUM_TEXT = z.object({
  genre: z.string(),
  text: z.string(),
  sentences: z.array(z.tuple([z.int(), z.int()])),
});

function parseMarkedText(fields: Fields): MarkedText {
  const { data } = GUM_TEXT.safeParse(fields);
  if (data === undefined)
    throw new UsageError('must be {genre, text, sentences: [[start, end]…]}.');
  const { genre, text, sentences } = data;
  const units: number[] = [];
  let offset = 0;
  for (const character of text) {
    units.push(offset);
    offset += character.length;
  }
  return { genre, text, starts: new Set(sentences.map(([start]) => units[start] ?? offset)) };
}

await runCommand(
  commandNamed('eval-splitter', 'Measures sentence splitting on texts with marked sentences.')
    .argument('<file>', 'gum-entities.jsonl')
    .option('--json', 'one JSON list of all figures')
    .action(evaluate),
);
