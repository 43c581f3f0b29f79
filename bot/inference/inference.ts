import type { Actor } from '../../corpus/actors/actor.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import type { Answer } from '../../retrieval/answer.js';
import type { AnswerOptions } from '../../retrieval/answerer.js';
import type { CheckedClaim } from '../../retrieval/check/checker.js';

/** Answers about one article, from a process of its own. */
export interface Inference extends AsyncDisposable {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Who is in the article. */
  readonly actors: readonly Actor[];
  /**
   * Questions are answered one at a time, in the order they came.
   *
   * @throws {InferenceError} when the process dies or hangs over this question twice, cannot be
   * started again in time, or is being closed
   */
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /**
   * Holds what a text states against the article, in turn with the questions.
   *
   * @throws {InferenceError} as `answer`
   */
  check(text: string): Promise<CheckedClaim[]>;
  /** Finishes what was asked, for `closeTimeout` at most, then ends the process. */
  close(): Promise<void>;
}
