import segment from 'sentencex';
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

/** Characters given to the library at a time. */
const LONGEST_CHUNK = 600;

/** A space between two words in lower case. */
const SPACE_BETWEEN_WORDS = /(?<=\p{Ll})\s(?=\p{Ll})/gu;

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
  const masked = paragraph.replace(HIDING_MARKS, ' ').replaceAll('\n', ' ');
  const boundaries: number[] = [];
  for (const { start, end } of chunksOf(masked)) {
    const chunk = masked.slice(start, end);
    let offset = 0;
    for (const piece of segment(LANGUAGE, chunk)) {
      // The pieces are the chunk itself, in order, some spaces apart; looking them up is exact.
      const at = chunk.indexOf(piece, offset);
      if (at === -1) continue;
      offset = at + piece.length;
      if (offset < chunk.length) boundaries.push(start + offset);
    }
  }
  for (const match of masked.matchAll(SENTENCE_OPENERS)) {
    boundaries.push(match.index + match[0].length);
  }
  return boundaries.sort((a, b) => a - b);
}

/**
 * Parts of a long paragraph, because the library's time grows with the square of the length. It
 * judges a boundary by the words beside it, so a cut between two plain words changes nothing.
 */
function chunksOf(text: string): Range[] {
  const chunks: Range[] = [];
  let start = 0;
  while (text.length - start > LONGEST_CHUNK) {
    const window = text.slice(start, start + LONGEST_CHUNK);
    const spaces = [...window.matchAll(SPACE_BETWEEN_WORDS)];
    const end = start + (spaces.at(-1)?.index ?? LONGEST_CHUNK);
    chunks.push({ start, end });
    start = end;
  }
  chunks.push({ start, end: text.length });
  return chunks;
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
