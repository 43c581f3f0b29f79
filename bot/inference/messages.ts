import type { Actor } from '../../corpus/actors/actor.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import type { Answer } from '../../retrieval/answer.js';
import type { AnswerOptions } from '../../retrieval/answerer.js';
import type { CheckedClaim } from '../../retrieval/check/checker.js';
import type { Mode } from '../../retrieval/confidence.js';

/** The first request to an inference process: what it is to answer about. */
export interface StartRequest {
  readonly type: 'start';
  /**
   * A file to read; the article itself when a process takes another's place, so that its offsets
   * fit the text that the bot shows, whatever became of the file.
   */
  readonly article: Article | { readonly path: string };
  readonly mode: Mode;
  /** Where vector indexes are kept. */
  readonly cacheFolder: string;
}

export interface QuestionRequest {
  readonly type: 'question';
  readonly id: number;
  readonly question: string;
  readonly options: AnswerOptions;
}

export interface CheckRequest {
  readonly type: 'check';
  readonly id: number;
  readonly text: string;
}

/** What the inference process is asked when it is ready, one at a time. */
export type Task = QuestionRequest | CheckRequest;

/** What the bot asks of its inference process. */
export type Request = StartRequest | Task;

export interface ReadyReport {
  readonly type: 'ready';
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly actors: readonly Actor[];
}

/** The process cannot start, and what must be mended: article, model or something else. */
export interface RefusedReport {
  readonly type: 'refused';
  readonly fault: 'article' | 'model' | 'other';
  readonly message: string;
}

export interface AnswerReport {
  readonly type: 'answer';
  readonly id: number;
  readonly answer: Answer;
}

export interface CheckReport {
  readonly type: 'checked';
  readonly id: number;
  readonly claims: readonly CheckedClaim[];
}

/** This question failed; the process is well. */
export interface FailedReport {
  readonly type: 'failed';
  readonly id: number;
  readonly message: string;
}

/** What the inference process tells the bot; "progress" only says that it is alive. */
export type Report =
  | ReadyReport
  | RefusedReport
  | AnswerReport
  | CheckReport
  | FailedReport
  | { readonly type: 'notice'; readonly line: string }
  | { readonly type: 'progress' };
