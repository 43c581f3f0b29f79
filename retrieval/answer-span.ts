import { type Span, spanOf } from '../corpus/span.js';
import { BOUND, NUMBER_WORD } from './wording/amount-pattern.js';

/**
 * Quotation marks and brackets that open and close differently, and never stand for anything else.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
];
const STRAIGHT = '"';
/**
 * Marks that are apostrophes as well, or open and close alike inside
 * words: one without its fellow dangles.
 */
const SAME_MARKS = ["'", '`'];

/** Where the fellow of each quotation mark and bracket stands that has one in the text. */
type Fellows = ReadonlyMap<number, number>;

const PUNCTUATION = /^[.,;:!?…\s\-–—]$/u;
/** "U.S.", "p.m.": the last full stop is part of the word. */
const ABBREVIATION = /(?<!\p{L})(?:\p{L}\.){2,}$/u;

/**
 * The answer as it is shown: without punctuation at its ends, without a quotation mark or
 * bracket there whose fellow lies outside, and as far as the fellow of every other one inside:
 * “sell” from “hold”, not sell” from “hold.
 *
 * @param text that the answer stands in
 * @returns null where nothing but punctuation is left
 */
export function trimAnswer(text: string, start: number, end: number): Span | null {
  const fellows = fellowsIn(text);
  let [from, to] = [start, end];
  for (;;) {
    if (!/[^\p{P}\s]/u.test(text.slice(from, to))) return null;
    const isInside = (mark: number): boolean => mark >= from && mark < to;
    if (isSuperfluousFirst(text, from, to, fellows)) from++;
    else if (isSuperfluousLast(text, from, to, fellows)) to--;
    else {
      const missing = [...fellows].find(([mark, fellow]) => isInside(mark) && !isInside(fellow));
      if (missing === undefined) return spanOf(text, from, to);
      // A fellow taken in stays: whatever is cut off after this lies outside of both.
      from = Math.min(from, missing[1]);
      to = Math.max(to, missing[1] + 1);
    }
  }
}

function fellowsIn(text: string): Fellows {
  const fellows = new Map<number, number>();
  /** Of each closing mark, where those stand that it may close. */
  const open = new Map<string, number[]>(
    [STRAIGHT, ...PAIRS.map(([, mark]) => mark)].map((mark) => [mark, []]),
  );
  for (const { 0: mark, index } of text.matchAll(/["“”«»()[\]{}]/gu)) {
    const closing = mark === STRAIGHT ? mark : PAIRS.find(([opening]) => opening === mark)?.[1];
    const opens = mark === STRAIGHT ? opensAt(text, index) : closing !== undefined;
    if (opens) {
      // A straight mark that was never closed belongs to a quotation that goes on elsewhere.
      if (mark === STRAIGHT) open.set(STRAIGHT, []);
      open.get(closing ?? mark)?.push(index);
      continue;
    }
    const opening = open.get(mark)?.pop();
    if (opening !== undefined) fellows.set(opening, index).set(index, opening);
  }
  return fellows;
}

/**
 * Whether a straight quotation mark opens: what it opens follows at
 * once, and before it stands none of it.
 */
function opensAt(text: string, index: number): boolean {
  return /^(?:|[\s([{“‘«—–-])$/u.test(text.charAt(index - 1)) && /\S/u.test(text.charAt(index + 1));
}

const BOUND_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BOUND})\\s+$`, 'iu');
/**
 * An amount, and what of its bound is before it; it may be less than one, too: at least | half | of
 * them.
 */
const BEGINS_AMOUNT = new RegExp(
  `^(?<bound>(?:${BOUND})\\s+)?(?:\\p{Sc}?\\d|(?:an?|half|${NUMBER_WORD})(?!\\p{L}))`,
  'iu',
);

/**
 * Where an answer begins that is an amount, with all that bounds it: | up
 * to | 40 per cent, | no | more than 40.
 */
export function boundStart(text: string, start: number, end: number): number {
  const amount = BEGINS_AMOUNT.exec(text.slice(start, end));
  if (amount === null) return start;
  const number = start + (amount.groups?.['bound']?.length ?? 0);
  return Math.min(start, number - (BOUND_BEFORE.exec(text.slice(0, number))?.[0].length ?? 0));
}

const SCALE = '(?:hundred|thousand|million|billion|trillion)(?!\\p{L})';
/** `4.5 ` before `million`, and ` million` behind `4.5`. */
const FIGURE_BEFORE = /(?<![\p{L}\p{N}.,])\p{Sc}?\d[\d.,]*\s$/u;
const BEGINS_SCALE = new RegExp(`^${SCALE}`, 'iu');
const SCALE_BEHIND = new RegExp(`^\\s${SCALE}`, 'iu');
/** Whose money it is: | S |$140m; dollars without a state are American. */
const COUNTRY_BEFORE = /(?<!\p{L})(?!US)\p{Lu}{1,3}$/u;

/**
 * A stretch of a text with the whole of a number that it cuts: | 4.5 | million, 4.5 | million |,
 * | S |$140m.
 */
export function withWholeNumber(text: string, start: number, end: number): [number, number] {
  const found = text.slice(start, end);
  const before = text.slice(0, start);
  const cutBefore = BEGINS_SCALE.test(found) ? FIGURE_BEFORE.exec(before) : null;
  const country = /^\p{Sc}/u.test(found) ? COUNTRY_BEFORE.exec(before) : null;
  const cutBehind = /\d$/u.test(found) ? SCALE_BEHIND.exec(text.slice(end)) : null;
  return [start - (cutBefore ?? country ?? [''])[0].length, end + (cutBehind?.[0].length ?? 0)];
}

/**
 * `LONDON (Reuters) - `, `KARVIA CITY, March 3 — ` before a capital or a quotation: whence a report
 * comes.
 */
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+)*(?:, [\p{L}\d., ]{1,30})?(?: ?\([^()]{1,30}\))? [-–—]+ (?=[\p{Lu}"“])/u;

/** Where an answer begins that would begin with a dateline: PRAGUE - | Corvane. */
export function behindDateline(text: string, start: number, end: number): number {
  const behind = DATELINE.exec(text)?.[0].length ?? 0;
  return start < behind && behind < end ? behind : start;
}

/** Asks for whoever says something. */
const ASKS_WHO_SAYS =
  /(?<!\p{L})(?:sa(?:y|id)|tell|told|ask|th(?:ink|ought)|believ|claim|call|argu|talk|sp(?:eak|oke)|mention|interview)/iu;

/** Behind a speaker's name: `:`, `, 34, nurse:`, ` (Lab):`; but not: `, 34, said:`. */
const REST_OF_LABEL = /^(?:,(?![^:]*\bsa(?:id|ys)\b)[^:.?!]{2,30}| \([^():]{2,40}\))?:\s+/u;

/**
 * Where an answer may begin in what somebody says behind a label: `JONES: | Paul wrote it.`; 0
 * where the label may be the answer: to who says it, or to who did what they say that "I" did.
 *
 * @param source whom the passage is said from
 */
export function behindSpeaker(
  question: string,
  passage: Span,
  source: Pick<Span, 'start' | 'end'> | null,
): number {
  if (source?.start !== passage.start || ASKS_WHO_SAYS.test(question)) return 0;
  const behind = source.end - passage.start;
  const label = REST_OF_LABEL.exec(passage.text.slice(behind))?.[0] ?? '';
  const said = passage.text.slice(behind + label.length);
  return label === '' || /(?<![\p{L}’'])(?:I|[Ww]e)(?!\p{L})/u.test(said)
    ? 0
    : behind + label.length;
}

function isSuperfluousFirst(text: string, from: number, to: number, fellows: Fellows): boolean {
  const found = text.slice(from, to);
  // "-5": the sign is part of the number.
  const isPunctuation = PUNCTUATION.test(found.charAt(0)) && !/^-\d/.test(found);
  return isPunctuation || isLone(text, from, [from, to], fellows) || danglesFirst(found);
}

function isSuperfluousLast(text: string, from: number, to: number, fellows: Fellows): boolean {
  const found = text.slice(from, to);
  const isPunctuation = PUNCTUATION.test(found.slice(-1)) && !ABBREVIATION.test(found);
  return isPunctuation || isLone(text, to - 1, [from, to], fellows) || danglesLast(found);
}

/** Whether a quotation mark or bracket stands at a place without its fellow in the range. */
function isLone(
  text: string,
  at: number,
  [from, to]: readonly [number, number],
  fellows: Fellows,
): boolean {
  const mark = text.charAt(at);
  if (mark !== STRAIGHT && !PAIRS.some((pair) => pair.includes(mark))) return false;
  const fellow = fellows.get(at);
  return fellow === undefined || fellow < from || fellow >= to;
}

// Single quotation marks look like apostrophes, so their number says nothing.

function danglesFirst(found: string): boolean {
  const first = found.charAt(0);
  if (SAME_MARKS.includes(first)) return count(found, first) % 2 === 1;
  return first === '’' || (first === '‘' && !/’(?!\p{L})/u.test(found));
}

function danglesLast(found: string): boolean {
  const last = found.slice(-1);
  if (SAME_MARKS.includes(last)) return count(found, last) % 2 === 1;
  return last === '‘' || (last === '’' && !found.includes('‘'));
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
