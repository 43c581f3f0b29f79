import { createAnswerer } from '../../retrieval/answerer.js';
import { type Figure, figureOf } from './figure.js';
import { DEFAULT_LENGTH, longArticle } from './long-article.js';
import type { Models } from './models.js';
import { timeQuestions } from './question-times.js';
import { median, percentile } from './timing.js';

/** Sentences of the default article, and of a long news article. */
const LENGTHS = [DEFAULT_LENGTH, 60];

/**
 * A question; bare: the forward passes of both models for the same question and as many passages.
 */
export async function measureWarm(models: Models): Promise<Figure[]> {
  const { embedder, reader } = models;
  const figures: Figure[] = [];
  for (const length of LENGTHS) {
    const article = await longArticle(length);
    using answerer = await createAnswerer({ article, embedder, reader });
    const { warm, forward } = await timeQuestions(answerer, models);
    const name = `warm answer, ${String(answerer.passages.length)} sentences`;
    figures.push(
      figureOf(`${name}, median`, median(warm), 'ms', median(forward)),
      figureOf(`${name}, p95`, percentile(warm, 0.95), 'ms', percentile(forward, 0.95)),
    );
  }
  return figures;
}
