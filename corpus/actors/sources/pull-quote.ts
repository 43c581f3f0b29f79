import type { Phrase } from '../../grammar/phrase.js';
import { partitionPoint } from '../../shared/partition-point.js';
import { plainCase } from '../../shared/plain-letters.js';
import type { Reading } from '../reading.js';
import { isNameAlone } from './name-line.js';
import type { Quotation } from './quotation.js';

/** Quotations below a heading in which its words are looked for. */
const REACH = 8;

/** Words of a quotation below which it may be said again by anybody. */
const FEWEST_WORDS = 3;

/**
 * By pull quote, the quotation that it repeats: what stands alone in its paragraph, and
 * word for word in a sentence quoted elsewhere: `“We will not sell,” said Ann Lee. “This
 * land is ours.” … | “This land is ours” |`.
 */
export function pulledFrom(reading: Reading): Map<number, number> {
  const { quotations } = reading;
  const pulled = quotations.flatMap((quotation, i) => (isAlone(reading, quotation) ? [i] : []));
  if (pulled.length === 0) return new Map();
  const told = new Map<string, number>();
  const alone = new Set(pulled);
  quotations.forEach((quotation, i) => {
    if (alone.has(i)) return;
    const text = reading.text.slice(quotation.start, quotation.end);
    for (const part of [text, ...text.split(/(?<=[.!?…])\s+/u)]) {
      const words = quotedWords(part);
      if (!told.has(words)) told.set(words, i);
    }
  });
  return new Map(
    pulled.flatMap((i): [number, number][] => {
      const quotation = quotations[i];
      const words = quotedWords(reading.text.slice(quotation?.start, quotation?.end));
      const source = told.get(words) ?? begunBelow(reading, i, words);
      return source === undefined || words.split(' ').length < FEWEST_WORDS ? [] : [[i, source]];
    }),
  );
}

/**
 * The next quotation that opens with the words of a heading: 'They lied to us' over
 * “| They lied to us and left |,” said …
 */
function begunBelow(reading: Reading, heading: number, words: string): number | undefined {
  const below = reading.quotations.slice(heading + 1, heading + 1 + REACH);
  const found = below.findIndex(({ start, end }) =>
    quotedWords(reading.text.slice(start, end)).startsWith(`${words} `),
  );
  return found === -1 ? undefined : heading + 1 + found;
}

/**
 * True of a heading within an article in quotation marks, which no stop ends: 'They
 * lied to us'; behind a colon it is said.
 */
export function isQuotedHeading(reading: Reading, quotation: Quotation): boolean {
  const { text } = reading;
  const line = Math.max(0, text.lastIndexOf('\n', quotation.start));
  const above = text.slice(Math.max(0, line - 9), line).trimEnd();
  const isOpen = !/[.,!?…–—-]$/u.test(text.slice(quotation.start, quotation.end));
  const isLast = /^["”’'»“](?:\s|$)/u.test(text.slice(quotation.end, quotation.end + 2));
  return isOpen && isLast && isAlone(reading, quotation) && above !== '' && !above.endsWith(':');
}

/**
 * The name below a quotation that stands alone, on a line that only tells whose it is:
 * `“This land is ours”` over `| Ann Lee |, farmer`; undefined where none is.
 */
export function creditedTo(reading: Reading, quotation: Quotation): Phrase | undefined {
  const { tokens, coresByStart } = reading;
  const below = reading.text.indexOf('\n', quotation.end);
  if (below === -1 || !isAlone(reading, quotation)) return undefined;
  const first = partitionPoint(tokens, ({ start }) => start < below);
  const name = coresByStart.get(first);
  const line = reading.passages[tokens[first]?.passage ?? -1];
  const isCredit = name?.kind === 'named' && line !== undefined && isNameAlone(reading, line);
  return isCredit ? name : undefined;
}

/** True of a quotation with nothing but its marks on its line. */
function isAlone({ text }: Reading, { start, end, turn }: Quotation): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const line = text.indexOf('\n', end);
  const behind = text.slice(end, line === -1 ? text.length : line);
  return turn === null && !/[\p{L}\p{N}]/u.test(before + behind);
}

/**
 * The words of a quotation, joined by spaces as they are compared; with
 * apostrophes, so that `don't` counts as one.
 */
function quotedWords(text: string): string {
  return (plainCase(text).match(/[\p{L}\p{N}']+/gu) ?? []).join(' ');
}
