import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import type { Answer } from '../../retrieval/answer.js';
import type { AnswerOptions } from '../../retrieval/answerer.js';

/** What the bot asks of its inference process. */
export interface Question {
  readonly id: number;
  readonly question: string;
  readonly options: AnswerOptions;
}

/** What the inference process tells the bot. */
export type Report =
  | { readonly type: 'ready'; readonly article: Article; readonly passages: readonly Passage[] }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'notice'; readonly message: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** What the inference process is started with, as its arguments. */
export interface InferenceSettings {
  readonly articlePath: string;
  readonly cacheFolder: string;
}
