import type { Range } from './shared/range.js';

/**
 * A stretch of an article's text, located exactly.
 *
 * Offsets are half-open `[start, end)` in UTF-16 code units into `Article.text`,
 * and always `article.text.slice(start, end) === text`.
 */
export interface Span extends Range {
  readonly text: string;
}

/** The span `[start, end)` of `source`. */
export function spanOf(source: string, start: number, end: number): Span {
  return { text: source.slice(start, end), start, end };
}

/** Whether all of `inner` lies in `outer`. */
export function isWithin(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two share a character. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
