import { LRUCache } from 'lru-cache';
import type { Span } from '../corpus/span.js';
import { lastQuestions } from './conversation.js';

/** Questions whose place in the article is remembered, for those that go on from them. */
const MOST_REMEMBERED = 500;

/** Where a question was answered. */
export interface AnsweredPlace {
  /** Index of the passage; undefined where none answered. */
  readonly at: number | undefined;
  /** The words marked in it. */
  readonly answer: Span | null;
  /** All that was given as the answer in the conversation so far. */
  readonly given: readonly Span[];
}

/** The place of a question without an answer. */
export const NOWHERE: AnsweredPlace = { at: undefined, answer: null, given: [] };

/**
 * Where questions were answered, each by itself and the ones before it in its
 * conversation; the oldest are forgotten.
 */
export class AnsweredPlaces {
  private readonly places = new LRUCache<string, AnsweredPlace>({ max: MOST_REMEMBERED });

  has(questions: readonly string[]): boolean {
    return this.places.has(keyOf(questions));
  }

  get(questions: readonly string[]): AnsweredPlace | undefined {
    return this.places.get(keyOf(questions));
  }

  set(questions: readonly string[], place: AnsweredPlace): void {
    this.places.set(keyOf(questions), place);
  }
}

/**
 * The questions under which a place is remembered: the last ones only. Whoever asks on sends no
 * more of them either, and would not find a place that was kept under more.
 */
function keyOf(questions: readonly string[]): string {
  return JSON.stringify(lastQuestions(questions));
}
