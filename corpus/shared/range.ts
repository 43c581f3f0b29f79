/** A stretch `[start, end)` of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How much of a text two ranges share; below 0 where they lie apart. */
export function sharedLength(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
