import type { Article } from '../../corpus/article.js';
import type { Answer } from '../../retrieval/answer.js';
import { articleJson } from './article-json.js';

/**
 * The JSON form of an answer that programs rely on. It may gain fields, never lose or rename one.
 */
export function answerJson(article: Article, answer: Answer, explain: boolean): object {
  return {
    question: answer.question,
    readAs: answer.readAs,
    article: articleJson(article),
    status: answer.status,
    isAllGiven: answer.isAllGiven,
    confidence: answer.confidence,
    answer: answer.answer,
    passages: answer.passages.map(({ scores, ...passage }) =>
      explain ? { ...passage, scores } : passage,
    ),
    ...(explain ? { features: answer.features } : {}),
  };
}
