import type { Turn } from '../../grammar/turn.js';
import type { Passage } from '../../passage.js';
import { trimRange } from '../../sentences.js';
import type { Range } from '../../shared/range.js';

/** What stands between two quotation marks, marks not included, or behind a speaker's label. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** The turn that it is; null where it stands between marks. */
  readonly turn: Turn | null;
  /** True where it goes on from the quotation before: no mark closed that one. */
  readonly continues: boolean;
}

/** Closing mark of each opening one that opens nothing else. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' };

/** Characters of a name in which it is looked at. */
const LONGEST_NAME = 60;

/** Longest quotation in single marks: beyond that the mark was an apostrophe. */
const LONGEST_SINGLE = 600;

/**
 * The quotations of a text, in order: in double, angle, straight and single marks. One
 * that no mark closes ends with its paragraph, and goes on where the next paragraph opens
 * with a mark. A turn is one as a whole.
 */
export function quotationsOf(
  text: string,
  passages: readonly Passage[],
  turns: readonly Turn[] = [],
): Quotation[] {
  const quotations: Quotation[] = [];
  let unclosed = false;
  const paragraphs = paragraphRanges(passages);
  const turnByEnd = new Map(turns.map((turn) => [turn.end, turn]));
  for (const [number, { start, end }] of paragraphs.entries()) {
    const next = text.charAt(paragraphs[number + 1]?.start ?? text.length);
    const turn = turnByEnd.get(end);
    if (turn !== undefined) {
      quotations.push({ start: turn.start, end: turn.end, turn, continues: false });
      unclosed = false;
      continue;
    }
    let open: { from: number; closing: string } | null = null;
    for (let i = start; i < end; i++) {
      const closes: boolean = open !== null && isClosing(text, i, open.closing);
      const opens: boolean = !closes && (open === null || CLOSING[text.charAt(i)] !== undefined);
      const closing: string | null = opens ? closingMark(text, i, { start, end, next }) : null;
      if (open !== null && (closes || closing !== null)) {
        // Opened again before it was closed: the mark between two paragraphs was lost.
        push(open.from, i, closing !== null);
        open = null;
      }
      if (closing !== null) open = { from: i + 1, closing };
    }
    if (open !== null) push(open.from, end, true);
  }
  return quotations;

  function push(from: number, to: number, isUnclosed: boolean): void {
    const range = trimRange(text, from, to);
    if (range !== null && !isNamePart(text, range))
      quotations.push({ ...range, turn: null, continues: unclosed });
    unclosed = isUnclosed;
  }
}

/**
 * True of a nickname or the title of a law: William “| Bill |” Harper, the “| Save Our Streams |”
 * Act.
 */
function isNamePart(text: string, { start, end }: Range): boolean {
  const [, next] = /^["”’'] (\p{Lu}\p{L}+)/u.exec(text.slice(end, end + LONGEST_NAME)) ?? [];
  const inside = text.slice(start, Math.min(end, start + LONGEST_NAME));
  if (next === undefined || !/^\p{Lu}[\p{L} '’-]*$/u.test(inside)) return false;
  const isNick = / ?\p{Lu}[\p{L}.'’-]* ["“‘']$/u.test(
    text.slice(Math.max(0, start - LONGEST_NAME), start),
  );
  return (isNick && inside.split(' ').length < 3) || /^(?:Act|Bill|Law)$/u.test(next);
}

/** An apostrophe within a word closes nothing. */
function isClosing(text: string, at: number, closing: string): boolean {
  if (text.charAt(at) !== closing) return false;
  return !/['’]/u.test(closing) || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/**
 * The mark that closes what the one at `at` opens; null where that opens nothing.
 * Straight and single marks open only what is closed, in their paragraph or in the
 * `next` one, which begins with the same.
 */
function closingMark(
  text: string,
  at: number,
  { start, end, next }: { start: number; end: number; next: string },
): string | null {
  const mark = text.charAt(at);
  const known = CLOSING[mark];
  if (known !== undefined) return known;
  if (mark !== '"' && mark !== '‘' && mark !== "'") return null;
  const opens =
    (at === start || /[\s([–—-]/u.test(text.charAt(at - 1))) && /\S/u.test(text.charAt(at + 1));
  if (!opens) return null;
  if (mark === '"') return mark === next || text.slice(at + 1, end).includes('"') ? '"' : null;
  const closing = mark === '‘' ? '’' : "'";
  const rest = text.slice(at + 1, Math.min(end, at + 1 + LONGEST_SINGLE));
  if (/^(?:\d0s|em\b|n\b|tis\b|til\b)/u.test(rest)) return null;
  const isClosed = new RegExp(`[\\p{L}\\p{N}.,!?…]${closing}(?![\\p{L}\\p{N}])`, 'u').test(rest);
  return isClosed || mark === next ? closing : null;
}

/** Where each paragraph lies, from the first to the last character of its passages. */
function paragraphRanges(passages: readonly Passage[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let paragraph = 0;
  for (const passage of passages) {
    const last = ranges.at(-1);
    if (passage.paragraph === paragraph && last !== undefined) last.end = passage.end;
    else ranges.push({ start: passage.start, end: passage.end });
    paragraph = passage.paragraph;
  }
  return ranges;
}
