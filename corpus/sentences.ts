import {
  JOIN_RULES,
  LIST_MARK,
  NEEDS_SPACE,
  NETWORK_END,
  OPENING_MARK,
  SENTENCE_TAIL,
  SPLIT_RULES,
} from './sentence-rules.js';
import type { Range } from './shared/range.js';

/** Characters given to the segmenter at a time: its time grows with the square of the length. */
const WINDOW = 4096;

/** Characters on either side of a boundary that the rules may look at. */
const RULE_WINDOW = 60;

/** A text without one of these before its last character is one sentence. */
const SENTENCE_MARK = /[\p{Sentence_Terminal}…\u0085\u2028\u2029]./su;

/** The language hardly matters to the segmenter: it goes by the marks of all scripts alike. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of one paragraph, in order, each without surrounding white space. Together
 * they hold every other character of it.
 *
 * @param paragraph text without blank lines; a line break inside is read as a space
 * @returns ranges into `paragraph`
 */
export function sentencesOf(paragraph: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const proposed of proposedBoundaries(paragraph)) {
    const boundary = afterTail(paragraph, start, proposed);
    if (boundary <= start || boundary >= paragraph.length) continue;
    if (isJoined(paragraph, start, boundary)) continue;
    pushTrimmed(sentences, paragraph, start, boundary);
    start = boundary;
  }
  pushTrimmed(sentences, paragraph, start, paragraph.length);
  return sentences;
}

/** Offsets where a sentence may begin, in order. */
function proposedBoundaries(paragraph: string): number[] {
  if (!SENTENCE_MARK.test(paragraph)) return [];
  // The segmenter breaks at line breaks.
  const text = paragraph.replaceAll('\n', ' ');
  const boundaries = segmenterBoundaries(text);
  for (const rule of SPLIT_RULES) {
    for (const match of text.matchAll(rule)) boundaries.push(match.index + match[0].length);
  }
  return boundaries.sort((a, b) => a - b);
}

/** The segmenter's own boundaries, found a window at a time. */
function segmenterBoundaries(text: string): number[] {
  const boundaries: number[] = [];
  let start = 0;
  while (start < text.length) {
    const window = text.slice(start, start + WINDOW);
    let last = 0;
    for (const { index } of segmenter.segment(window)) {
      if (index > 0) boundaries.push(start + index);
      last = index;
    }
    if (start + WINDOW >= text.length) break;
    // The last sentence may go on: the next window begins with it,
    // unless it fills the whole of this one.
    start += last > 0 ? last : WINDOW / 2;
  }
  return boundaries;
}

/** The boundary moved behind the marks that belong to the sentence before. */
function afterTail(paragraph: string, start: number, proposed: number): number {
  const earliest = Math.max(start, proposed - RULE_WINDOW);
  let end = proposed;
  while (end > earliest && OPENING_MARK.test(paragraph.charAt(end - 1))) end--;
  SENTENCE_TAIL.lastIndex = end;
  SENTENCE_TAIL.test(paragraph);
  return Math.max(end, SENTENCE_TAIL.lastIndex);
}

function isJoined(paragraph: string, start: number, boundary: number): boolean {
  const sentence = paragraph.slice(Math.max(start, boundary - RULE_WINDOW), boundary).trim();
  if (LIST_MARK.test(sentence)) return true;
  const last = sentence.slice(sentence.search(/\S*$/u));
  const after = paragraph.slice(boundary, boundary + RULE_WINDOW);
  const next = after.trimStart();
  if (next === after && NEEDS_SPACE.test(last)) return true;
  if (NETWORK_END.test(sentence)) return false;
  return JOIN_RULES.some((rule) => rule.last.test(last) && rule.next.test(next));
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
