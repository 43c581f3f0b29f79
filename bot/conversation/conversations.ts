import { LRUCache } from 'lru-cache';
import type { Span } from '../../corpus/span.js';
import { historyAfter } from '../../retrieval/conversation.js';

/** Conversations remembered at once, and answers; those not touched longest are forgotten first. */
const MOST_KEPT = 5000;

/** How long a conversation can be gone on with without a reply to an answer, in milliseconds. */
const KEPT_FOR = 30 * 60_000;

/** A question and how it was answered. */
export interface Exchange {
  readonly question: string;
  /** Questions before it in the conversation, oldest first. */
  readonly history: readonly string[];
  /** What is cited first, which may be several sentences; null where nothing is. */
  readonly passage: Span | null;
  /** The words marked in it as the answer, if any. */
  readonly answer: Span | null;
  /** 0..1 */
  readonly confidence: number;
}

/** Where a question belongs: a thread, or a person in a channel. */
export interface Place {
  readonly channelId: string;
  readonly isThread: boolean;
  readonly userId: string;
  /**
   * Only the person who asks sees question and answer: nothing that others see may go on from them.
   */
  readonly isPrivate: boolean;
}

/**
 * What was asked before: by the bot's message that answered it, so that a reply or a button goes on
 * with that very answer, and by thread or person. Kept in memory only.
 */
export class Conversations {
  /** By message: an answer may be judged, or gone on with, long after it was given. */
  private readonly answers = new LRUCache<string, Exchange>({ max: MOST_KEPT });
  private readonly latest: LRUCache<string, Exchange>;

  /** @param keptFor milliseconds that a thread or a person's conversation is remembered */
  constructor(keptFor = KEPT_FOR) {
    this.latest = new LRUCache({ max: MOST_KEPT, ttl: keptFor });
  }

  /** The exchange that a message of the bot answered, if it is remembered. */
  answeredBy(messageId: string): Exchange | null {
    return this.answers.get(messageId) ?? null;
  }

  /**
   * The questions before a new one, oldest first: those of the message it replies to, else those of
   * its place. A private question goes on from the private ones before it, else from what all see.
   *
   * @param messageId the bot's message that is gone on with; null where there is none
   */
  historyOf(place: Place, messageId: string | null): readonly string[] {
    const exchange =
      (messageId === null ? null : this.answeredBy(messageId)) ??
      this.latest.get(placeKey(place)) ??
      this.latest.get(placeKey({ ...place, isPrivate: false }));
    return exchange === undefined ? [] : historyAfter(exchange.history, exchange.question);
  }

  /** The latest exchange of its place. */
  remember(place: Place, exchange: Exchange): void {
    this.latest.set(placeKey(place), exchange);
  }

  /** The exchange that a message of the bot answers. */
  rememberAnswer(messageId: string, exchange: Exchange): void {
    this.answers.set(messageId, exchange);
  }
}

/**
 * A thread is one conversation; in a channel, everyone has their own, and a private one anywhere.
 */
function placeKey({ channelId, isThread, userId, isPrivate }: Place): string {
  if (isPrivate) return `private ${userId} in ${channelId}`;
  return isThread ? `thread ${channelId}` : `person ${userId} in ${channelId}`;
}
