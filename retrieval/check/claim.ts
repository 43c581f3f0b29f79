import type { Span } from '../../corpus/span.js';

/** Why a part of a message is not checked. */
export type NotCheckable = 'question' | 'greeting' | 'opinion' | 'no-statement' | 'language';

/** A part of a message, located exactly in it: `message.slice(start, end) === text`. */
export interface Claim extends Span {
  /**
   * What is held against the article: the text without markup; null where there is nothing to
   * check.
   */
  readonly statement: string | null;
  /** Null where `statement` is not. */
  readonly notCheckable: NotCheckable | null;
}
