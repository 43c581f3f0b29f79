import { createAnswerer } from '../../retrieval/answerer.js';
import { type Figure, figureOf } from './figure.js';
import { DEFAULT_LENGTH, longArticle } from './long-article.js';
import type { Models } from './models.js';
import { timeQuestions } from './question-times.js';
import { median } from './timing.js';

/** Sentences of the articles, the shortest first. */
const LENGTHS = [DEFAULT_LENGTH, 200, 2000];

/** The same questions on longer articles; bare: the shortest one. */
export async function measureGrowth(models: Models): Promise<Figure[]> {
  const { embedder, reader } = models;
  const figures: Figure[] = [];
  for (const length of LENGTHS) {
    const article = await longArticle(length);
    using answerer = await createAnswerer({ article, embedder, reader });
    const { warm } = await timeQuestions(answerer, models);
    const shortest = figures[0]?.value ?? median(warm);
    const name = `warm answer, ${String(length)} sentences`;
    figures.push(figureOf(name, median(warm), 'ms', shortest));
  }
  return figures;
}
