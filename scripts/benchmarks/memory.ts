import { createAnswerer } from '../../retrieval/answerer.js';
import { type Figure, figureOf } from './figure.js';
import { longArticle } from './long-article.js';
import type { Models } from './models.js';
import { QUESTIONS } from './questions.js';

const SENTENCES = 2000;
const BYTES_IN_MIB = 2 ** 20;

/** Memory of this process with the models (each loaded twice here) and a long article. */
export async function measureMemory({ embedder, reader }: Models): Promise<Figure[]> {
  const article = await longArticle(SENTENCES);
  using answerer = await createAnswerer({ article, embedder, reader });
  await answerer.answer(QUESTIONS[0]);
  const used = process.memoryUsage().rss / BYTES_IN_MIB;
  return [figureOf(`memory, ${String(SENTENCES)} sentences`, used, 'MiB', null)];
}
