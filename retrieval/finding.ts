import type { Span } from '../corpus/span.js';

/** What answers a question without a search: passages, best first, and the words in the first. */
export interface Finding {
  /** Indexes of passages, at least one. */
  readonly passages: readonly number[];
  readonly answer: Span | null;
}
