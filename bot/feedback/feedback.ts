import type { Span } from '../../corpus/span.js';

export type Opinion = 'right' | 'wrong';

/** What somebody thinks of an answer. */
export interface Feedback {
  /** ISO 8601, of the verdict. */
  readonly time: string;
  /** Null outside of servers. */
  readonly guildId: string | null;
  readonly channelId: string;
  /** The message with the answer. */
  readonly messageId: string;
  readonly article: { readonly id: string; readonly sha256: string };
  /**
   * Null where it is no longer known: the bot was started again since, or gave thousands of
   * answers.
   */
  readonly question: string | null;
  /** Questions before it in the conversation, oldest first. */
  readonly history: readonly string[];
  /** The sentence cited; null where the answer was that the article does not say. */
  readonly passage: Span | null;
  /** The words marked in it, if any. */
  readonly answer: Span | null;
  /** 0..1; null where it is no longer known. */
  readonly confidence: number | null;
  readonly verdict: Opinion;
  /** What would have been right, in the person's words. */
  readonly comment: string | null;
}

/** Feedback as it is kept: whose it is, is known to nobody who lacks the key. */
export interface StoredFeedback extends Feedback {
  /** Keyed hash of the person's id. */
  readonly userHash: string;
}
