import { segment } from 'sentencex';
import type { Range } from './paragraphs.js';
import {
  CLOSING_MARKS,
  DETACHED_CLOSING_MARK,
  FOOTNOTE_MARKS,
  HIDING_MARKS,
  JOIN_RULES,
  RULE_WINDOW,
  SENTENCE_END,
  SENTENCE_OPENERS,
} from './sentence-rules.js';

/** Language given to the library: the base of its rules. Texts in other scripts use its common marks. */
const LANGUAGE = 'en';

/**
 * The sentences of one paragraph, in order, each without surrounding white space. Together they hold
 * every other character of it.
 *
 * @param paragraph text without blank lines; a line break inside is read as a space
 * @returns ranges into `paragraph`
 */
export function sentencesOf(paragraph: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const proposed of proposedBoundaries(paragraph)) {
    const boundary = afterClosingMarks(paragraph, start, proposed);
    if (boundary <= start || boundary >= paragraph.length) continue;
    if (isJoined(paragraph, start, boundary)) continue;
    pushTrimmed(sentences, paragraph, start, boundary);
    start = boundary;
  }
  pushTrimmed(sentences, paragraph, start, paragraph.length);
  return sentences;
}

/**
 * Offsets where a sentence may begin: where the library says so, with the marks hidden from it that
 * mislead it, and before words that open a sentence even after an abbreviation.
 */
function proposedBoundaries(paragraph: string): number[] {
  const masked = paragraph
    .replace(HIDING_MARKS, ' ')
    .replaceAll('\n', ' ')
    // The library is native: half a surrogate pair would come back as another character.
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  const boundaries: number[] = [];
  let offset = 0;
  for (const piece of segment(LANGUAGE, masked)) {
    // The pieces are the text itself, in order; looking them up keeps offsets exact in any case.
    const at = masked.indexOf(piece, offset);
    if (at === -1) continue;
    offset = at + piece.length;
    boundaries.push(offset);
  }
  for (const match of masked.matchAll(SENTENCE_OPENERS)) {
    boundaries.push(match.index + match[0].length);
  }
  return boundaries.sort((a, b) => a - b);
}

/**
 * The library saw blanks in place of quotes and brackets, so its boundary may lie on either side of
 * them: closing ones and footnote marks go with the sentence before, opening ones with the next.
 */
function afterClosingMarks(paragraph: string, start: number, proposed: number): number {
  let end = proposed;
  const earliest = Math.max(start, proposed - RULE_WINDOW);
  while (end > earliest && isBlankOrMark(paragraph[end - 1])) end--;
  end +=
    matchLength(CLOSING_MARKS, paragraph, end) ||
    matchLength(DETACHED_CLOSING_MARK, paragraph, end);
  end = skipSpace(paragraph, end);
  return end + matchLength(FOOTNOTE_MARKS, paragraph, end);
}

function isBlankOrMark(character: string | undefined): boolean {
  return character !== undefined && /[\s"“”„«»()[\]'‘’]/u.test(character);
}

function isJoined(paragraph: string, start: number, boundary: number): boolean {
  const before = paragraph.slice(Math.max(start, boundary - RULE_WINDOW), boundary);
  const after = paragraph.slice(boundary, boundary + RULE_WINDOW);
  if (!SENTENCE_END.test(before)) return true;
  return JOIN_RULES.some((rule) => rule.before.test(before) && rule.after.test(after));
}

function matchLength(pattern: RegExp, text: string, from: number): number {
  return pattern.exec(text.slice(from, from + RULE_WINDOW))?.[0].length ?? 0;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < Math.min(text.length, from + RULE_WINDOW) && /\s/.test(text.charAt(at))) at++;
  return at;
}

function pushTrimmed(ranges: Range[], text: string, start: number, end: number): void {
  const trimmed = trimRange(text, start, end);
  if (trimmed !== null) ranges.push(trimmed);
}

/** The range without white space at its ends, or null where nothing is left. */
export function trimRange(text: string, start: number, end: number): Range | null {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return null;
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: from + trimmed.length };
}
