import { type Span, spanOf } from '../corpus/span.js';
import { ONES, TENS } from './number-words.js';

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
];
/** Those whose closing mark is no apostrophe. */
const CLOSING_PAIRS = PAIRS.filter(([, closing]) => closing !== '’');
/** Marks that open and close alike: one without its fellow dangles. */
const SAME_MARKS = ['"', "'", '`'];

const PUNCTUATION = /^[.,;:!?…\s\-–—]$/u;
/** "U.S.", "p.m.": the last full stop is part of the word. */
const ABBREVIATION = /(?<!\p{L})(?:\p{L}\.){2,}$/u;

/**
 * The answer as it is shown: without punctuation at its ends, without a quotation mark or bracket
 * there whose fellow lies outside, and with the fellow of one inside where it stands just beyond the end.
 *
 * @param text that the answer stands in
 * @returns null where nothing but punctuation is left
 */
export function trimAnswer(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end];
  for (;;) {
    const found = text.slice(from, to);
    if (!/[^\p{P}\s]/u.test(found)) return null;
    if (isSuperfluousFirst(found)) from++;
    else if (isSuperfluousLast(found)) to--;
    else return spanOf(text, from, isClosedBy(found, text.charAt(to)) ? to + 1 : to);
  }
}

const BOUND =
  /(?<![\p{L}\p{N}])(?:at (?:least|most)|as (?:many|much) as|(?:fewer|less|more) than|up to)\s+$/iu;
const NUMBERS = [...ONES.slice(1), ...TENS].join('|');
const AMOUNT = new RegExp(
  `^(?:\\p{Sc}?\\d|(?:an?|half|${NUMBERS}|hundreds?|thousands?|millions?|billions?)(?!\\p{L}))`,
  'iu',
);

/** Where an answer begins that is an amount, with what bounds it: | up to | 40 per cent. */
export function boundStart(text: string, start: number, end: number): number {
  if (!AMOUNT.test(text.slice(start, end))) return start;
  return start - (BOUND.exec(text.slice(0, start))?.[0].length ?? 0);
}

/** Whether `mark` is what a quotation or bracket that was opened inside `found` lacks. */
function isClosedBy(found: string, mark: string): boolean {
  if (mark === '"') return count(found, mark) % 2 === 1;
  const pair = CLOSING_PAIRS.find(([, closing]) => closing === mark);
  return pair !== undefined && count(found, pair[0]) > count(found, pair[1]);
}

function isSuperfluousFirst(found: string): boolean {
  const first = found.charAt(0);
  // "-5": the sign is part of the number.
  return danglesAt(found, first, 0) || (PUNCTUATION.test(first) && !/^-\d/.test(found));
}

function isSuperfluousLast(found: string): boolean {
  const last = found.slice(-1);
  return danglesAt(found, last, 1) || (PUNCTUATION.test(last) && !ABBREVIATION.test(found));
}

/** Whether the mark at one end of `found` (0 the beginning, 1 the end) lacks its fellow inside. */
function danglesAt(found: string, mark: string, side: 0 | 1): boolean {
  if (SAME_MARKS.includes(mark)) return count(found, mark) % 2 === 1;
  const pair = PAIRS.find((each) => each.includes(mark));
  if (pair === undefined) return false;
  const [opening, closing] = pair;
  // A closing mark at the beginning, or an opening one at the end, has its fellow nowhere inside.
  if (pair[side] !== mark) return true;
  // Apostrophes look like closing marks, so their number says nothing.
  if (mark === '’') return !found.includes(opening);
  if (mark === '‘') return !/’(?!\p{L})/u.test(found);
  const surplus = count(found, opening) - count(found, closing);
  return side === 0 ? surplus > 0 : surplus < 0;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
