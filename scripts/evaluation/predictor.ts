import type { Span } from '../../corpus/span.js';
import type { Answer } from '../../retrieval/answer.js';
import { createAnswerer } from '../../retrieval/answerer.js';
import type { Mode } from '../../retrieval/confidence.js';
import { createEmbedder } from '../../retrieval/encoders/embedder.js';
import { createReader } from '../../retrieval/encoders/reader.js';
import { type ScoredSpan, scoredSpanJson } from '../output/scored-span-json.js';
import { articleByArticle } from './article-by-article.js';
import { requireArticles } from './articles-folder.js';
import type { ArticleQuestion } from './question-file.js';

/** Passages in a prediction. */
const TOP_K = 10;

/** The JSON form of a prediction that programs rely on. */
export interface Prediction {
  readonly id: string | number;
  readonly answered: boolean;
  readonly confidence: number;
  readonly answer: Span | null;
  readonly passages: readonly ScoredSpan[];
}

export interface PredictorOptions {
  readonly mode?: Mode;
  /** Passages wanted; ten when left out. */
  readonly topK?: number;
  /** Passages read for a question; as many as the answerer reads when left out. */
  readonly readPassages?: number;
}

/** A question with the answer to it. */
export interface Answered<Q> {
  readonly question: Q;
  readonly answer: Answer;
}

/**
 * Answers questions about many articles, each indexed once, with a progress bar on stderr.
 *
 * @param articlesFolder holds `<article>.txt`
 * @returns the answers in the order of the questions
 * @throws {UsageError} before any work, naming the first question whose article is missing
 */
export async function answerAll<Q extends ArticleQuestion>(
  articlesFolder: string,
  questions: readonly Q[],
  label: string,
  options: PredictorOptions = {},
): Promise<Answered<Q>[]> {
  await requireArticles(articlesFolder, questions, 'Question');
  const [embedder, reader] = await Promise.all([createEmbedder(), createReader()]);
  const { topK = TOP_K, ...answering } = options;
  return articleByArticle<Q, Answered<Q>>(
    articlesFolder,
    questions,
    label,
    async (article, group, done) => {
      using answerer = await createAnswerer({ article, embedder, reader, ...answering });
      for (const question of group) {
        const { history } = question;
        const answer = await answerer.answer(question.question, { topK, history });
        done(question, { question, answer });
      }
    },
  );
}

export function predictionOf(id: Prediction['id'], answer: Answer): Prediction {
  return {
    id,
    answered: answer.status === 'answered',
    confidence: answer.confidence,
    answer: answer.answer,
    passages: answer.passages.map(scoredSpanJson),
  };
}
