/** A passage found: its index in the article, and how well it fits (higher is better). */
export interface ScoredPassage {
  readonly index: number;
  readonly score: number;
}
