import type { Passage } from '../corpus/passage.js';
import type { Span } from '../corpus/span.js';

/** What reading a question and a passage together gives. */
export interface Reading {
  /** How well the passage answers the question: higher is better, comparable between passages. */
  readonly relevance: number;
  /** The shortest stretch of the passage that answers, in article offsets; null where none does. */
  readonly span: Span | null;
}

/** A model that reads a question and a passage together. */
export interface Reader {
  /**
   * @param passages to be read, each with the passage before it (null for the first) as context
   * @returns one Reading a passage, in order
   */
  read(
    question: string,
    passages: readonly { readonly passage: Passage; readonly before: Passage | null }[],
  ): Promise<Reading[]>;
}
