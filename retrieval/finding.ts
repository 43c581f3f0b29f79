import type { Span } from '../corpus/span.js';

/**
 * Confidence of what the article itself answers without a search: of the 46 questions about the training articles that
 * their actors answer, 42 are answered with the right passage. Not measured for the other kinds.
 */
export const FINDING_CONFIDENCE = 0.9;

/** What answers a question without a search: passages, best first, and the words in the first. */
export interface Finding {
  /** Indexes of passages, at least one. */
  readonly passages: readonly number[];
  readonly answer: Span | null;
  /** 0..1; 0 where the article does not say. */
  readonly confidence: number;
}
