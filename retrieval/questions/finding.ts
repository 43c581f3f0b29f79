import type { Span } from '../../corpus/span.js';

/**
 * Confidence of what the article itself answers without a search: of the 46 questions
 * about the training articles that their actors answer, 42 are answered with the right
 * passage. Not measured for the other kinds.
 */
export const FINDING_CONFIDENCE = 0.9;

/** Of the sentence that first names somebody of whom no role is told. Not measured. */
export const FIRST_NAMED_CONFIDENCE = 0.5;

export interface FoundPassage {
  /** Of the passage. */
  readonly index: number;
  /** The words in it that answer; null where it does as a whole. */
  readonly answer: Span | null;
}

/** What answers a question without a search. */
export interface Finding {
  /** Best first; none where the article does not say, or has no more than was given before. */
  readonly passages: readonly FoundPassage[];
  /** 0..1; 0 where the article does not say. */
  readonly confidence: number;
  /** A mere guess: where the reader is surer of its own passage, that one is followed. */
  readonly isGuess?: true;
}
