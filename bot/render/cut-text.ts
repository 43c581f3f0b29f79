import { escapedLengths, escapeText } from './escape-text.js';

const ELLIPSIS = '…';

/** A text with a part of it marked; any part may be empty. */
export interface MarkedText {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The beginning of the text that takes at most `room` when escaped, an ellipsis for the rest. */
export function headOf(text: string, room: number): string {
  if (roomOf(text) <= room) return text;
  const tail = ` ${ELLIPSIS}`;
  const nearby = text.slice(0, Math.max(0, room));
  const lengths = escapedLengths(nearby);
  const fits = (place: number): boolean => (lengths[place] ?? 0) <= room - tail.length;
  const cut = placeToCut(nearby, (places) => places.findLast(fits));
  if (cut === null) return room > 0 ? ELLIPSIS : '';
  return nearby.slice(0, cut).trimEnd() + tail;
}

/** The end of the text that takes at most `room` when escaped, an ellipsis for the rest. */
export function tailOf(text: string, room: number): string {
  if (roomOf(text) <= room) return text;
  const head = `${ELLIPSIS} `;
  const nearby = text.slice(text.length - Math.min(text.length, Math.max(0, room)));
  const lengths = escapedLengths(nearby);
  const least = (lengths.at(-1) ?? 0) - (room - head.length);
  const cut = placeToCut(nearby, (places) =>
    places.find((place) => (lengths[place] ?? 0) >= least),
  );
  if (cut === null) return room > 0 ? ELLIPSIS : '';
  return head + nearby.slice(cut).trimStart();
}

/**
 * As much of a marked text as takes at most `room` when escaped: the marked part before the rest.
 */
export function excerptOf(text: MarkedText, room: number): MarkedText {
  const marked = headOf(text.marked, room);
  const left = room - roomOf(marked);
  const share = Math.max(Math.floor(left / 2), left - roomOf(text.after));
  const before = tailOf(text.before, share);
  return { before, marked, after: headOf(text.after, left - roomOf(before)) };
}

function roomOf(text: string): number {
  return escapeText(text).length;
}

/**
 * The place chosen to cut a text at: between words, else between letters, else between code points.
 */
function placeToCut(
  text: string,
  choose: (places: readonly number[]) => number | undefined,
): number | null {
  for (const granularity of ['word', 'grapheme'] as const) {
    const segments = new Intl.Segmenter('en', { granularity }).segment(text);
    const chosen = choose(Array.from(segments, ({ index }) => index).slice(1));
    if (chosen !== undefined) return chosen;
  }
  const codePoints = Array.from(text.matchAll(/./gsu), ({ index }) => index);
  return choose(codePoints.slice(1)) ?? null;
}
