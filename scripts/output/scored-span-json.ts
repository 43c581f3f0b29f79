import type { Span } from '../../corpus/span.js';

/** A passage with its score, as files of predictions hold it. */
export interface ScoredSpan extends Span {
  /** Higher is better. */
  readonly score: number;
}

/** The JSON form of a passage in a file of predictions. */
export function scoredSpanJson({ text, start, end, score }: ScoredSpan): ScoredSpan {
  return { text, start, end, score };
}
