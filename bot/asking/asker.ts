import { LRUCache } from 'lru-cache';
import type { Answer } from '../../retrieval/answer.js';
import type { CheckedClaim } from '../../retrieval/check/checker.js';
import type { Inference } from '../inference/inference.js';
import type { Cooldown } from './cooldown.js';
import { FairQueue, QUEUE_FULL } from './fair-queue.js';
import { Latencies } from './latencies.js';

/**
 * Questions and checks that may wait: at a tenth of a second a question, less than a minute; a
 * check of twelve claims takes up to a second, so nothing but such would take eight minutes.
 */
const QUEUE_CAPACITY = 500;

/** Answers kept for whoever asks the same again, a few megabytes of them. */
const KNOWN_ANSWERS = 200;

/** Passages found for a question: one is the answer, the rest wait behind "More passages". */
export const TOP_K = 16;

/** Who asks, and where. */
export interface Asking {
  readonly userId: string;
  /** Null outside of servers. */
  readonly guildId: string | null;
  /** Earlier questions of the conversation, oldest first. */
  readonly history: readonly string[];
}

/**
 * Takes questions to the inference process: not too many, not too fast, every server in its turn.
 */
export class Asker {
  readonly queue = new FairQueue(QUEUE_CAPACITY);
  readonly latencies = new Latencies();
  /** By question and history: the article stays the same, and so does its answer. */
  private readonly known = new LRUCache<string, Answer>({ max: KNOWN_ANSWERS });

  constructor(
    private readonly inference: Inference,
    private readonly cooldown: Cooldown,
  ) {}

  /**
   * Holds what a text states against the article.
   *
   * @throws {QueueFullError} when too many questions wait
   * @throws {InferenceError} when it cannot be checked
   */
  check(
    text: string,
    { userId, guildId }: Pick<Asking, 'userId' | 'guildId'>,
  ): Promise<CheckedClaim[]> {
    return this.queue.run(guildId ?? userId, () => this.inference.check(text));
  }

  /**
   * Takes a question of this person, who may then ask no other for as long as the cooldown lasts.
   *
   * @returns null; why it is not taken, in a line for them, where too many wait or they asked just
   * before
   */
  admit(userId: string): string | null {
    if (this.queue.isFull) return QUEUE_FULL;
    const wait = this.cooldown.take(userId);
    if (wait === 0) return null;
    const seconds = Math.ceil(wait / 1000);
    return `One question at a time: please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  }

  /**
   * @throws {QueueFullError} when too many questions wait
   * @throws {InferenceError} when it gets no answer
   */
  async ask(question: string, { userId, guildId, history }: Asking): Promise<Answer> {
    const asked = performance.now();
    const known = this.known.get(keyOf(question, history));
    // One at a time. Measured with four that wait: the reader takes 1.06 times as long
    // apart as together, for a question's own passages fill its batch; the embedder, a
    // twentieth of the time, 1.4 times where they are about as long as each other, and
    // 0.8 times where they are not (padding).
    const answer =
      known ?? (await this.queue.run(guildId ?? userId, () => this.answer(question, history)));
    this.latencies.add(performance.now() - asked);
    return answer;
  }

  /** When it is its turn: the same question may have been answered while it waited. */
  private async answer(question: string, history: readonly string[]): Promise<Answer> {
    const key = keyOf(question, history);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const answer = await this.inference.answer(question, { topK: TOP_K, history });
    this.known.set(key, answer);
    return answer;
  }
}

function keyOf(question: string, history: readonly string[]): string {
  return JSON.stringify([question, history]);
}
