/**
 * A stretch of an article's text, located exactly.
 *
 * Offsets are half-open `[start, end)` in UTF-16 code units into `Article.text`,
 * and always `article.text.slice(start, end) === text`.
 */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The span `[start, end)` of `source`. */
export function spanOf(source: string, start: number, end: number): Span {
  return { text: source.slice(start, end), start, end };
}
