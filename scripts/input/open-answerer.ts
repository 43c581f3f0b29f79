import { type Answerer, createAnswerer } from '../../retrieval/answerer.js';
import type { Mode } from '../../retrieval/confidence.js';
import { createEmbedder } from '../../retrieval/encoders/embedder.js';
import { createReader } from '../../retrieval/encoders/reader.js';
import { readArticleArgument } from './article-argument.js';
import { indexing } from './indexing.js';

/** The answerer of the article that a command is given. */
export async function openAnswerer(path: string, mode: Mode): Promise<Answerer> {
  // All at once: the models load while the article is read.
  const [embedder, reader, article] = await Promise.all([
    createEmbedder(),
    createReader(),
    readArticleArgument(path),
  ]);
  return indexing(article, (options) =>
    createAnswerer({ ...options, article, embedder, reader, mode }),
  );
}
