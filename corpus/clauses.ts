import type { SplitOptions } from './passages.js';
import { trimRange } from './sentences.js';
import type { Range } from './shared/range.js';

/**
 * Longest passage in characters, whatever its tokens: more cannot be read, or shown, as one
 * sentence.
 */
const MAX_PASSAGE_LENGTH = 1500;

/** Where a long sentence is cut, best places first; the cut lies after the match. */
const CUT_MARKS: readonly RegExp[] = [
  /[;:–…]["”’)\]]*\s|—["”’)\]]*\s?|[。！？；]/gu,
  /,["”’)\]]*\s|[、，]/gu,
  /\s(?=(?:and|but|or|because|while|which|that|who|when|where)\s)/giu,
  /\s/gu,
];

/** The part of a sentence, around its middle, where a cut leaves pieces of like length. */
const MIDDLE = 0.6;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The sentence itself where it is short enough, else pieces of it that are, as even as its marks
 * allow.
 */
export function clausesOf(text: string, sentence: Range, options: SplitOptions): Range[] {
  const pieces: Range[] = [];
  // A stack, not recursion: a text of a million characters without a full stop must not overflow
  // it.
  const pending: Range[] = [sentence];
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    if (fits(text.slice(piece.start, piece.end), options)) {
      pieces.push(piece);
      continue;
    }
    const cut = cutOf(text, piece);
    const halves = [trimRange(text, cut, piece.end), trimRange(text, piece.start, cut)];
    pending.push(...halves.filter((half) => half !== null));
  }
  return pieces;
}

function fits(text: string, { maxTokens, countTokens }: SplitOptions): boolean {
  if (text.length > MAX_PASSAGE_LENGTH) return false;
  // Counting is slow, and most sentences are too short to need it.
  return text.normalize('NFD').length <= maxTokens || countTokens(text) <= maxTokens;
}

/** The offset at which to cut, strictly inside the piece. */
function cutOf(text: string, piece: Range): number {
  const length = piece.end - piece.start;
  const middle = piece.start + length / 2;
  const from = Math.floor(middle - (length * MIDDLE) / 2);
  const to = Math.ceil(middle + (length * MIDDLE) / 2);
  const window = text.slice(from, to);
  for (const marks of CUT_MARKS) {
    let best = -1;
    for (const match of window.matchAll(marks)) {
      const cut = from + match.index + match[0].length;
      if (cut >= piece.end || cut <= piece.start) continue;
      if (best === -1 || Math.abs(cut - middle) < Math.abs(best - middle)) best = cut;
    }
    if (best !== -1) return best;
  }
  return graphemeCut(text, piece, Math.floor(middle));
}

/**
 * Between two characters as a reader sees them, near `middle`: not inside an emoji or an accent,
 * unless one is longer than any of human writing.
 */
function graphemeCut(text: string, piece: Range, middle: number): number {
  const CONTEXT = 64;
  const from = codePointStart(text, Math.max(piece.start, middle - CONTEXT));
  const window = text.slice(from, Math.min(piece.end, middle + CONTEXT));
  let cut = from;
  for (const { index } of graphemes.segment(window)) {
    if (from + index > middle) break;
    cut = from + index;
  }
  if (cut > piece.start) return cut;
  const fallback = codePointStart(text, middle);
  return fallback > piece.start ? fallback : fallback + 2;
}

/** The offset, or the one before it where it lies inside a surrogate pair. */
function codePointStart(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}
