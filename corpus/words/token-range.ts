/** Tokens `[from, to)` of an article. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}
