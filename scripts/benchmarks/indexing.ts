import { createAnswerer } from '../../retrieval/answerer.js';
import { MAX_EMBEDDED_TOKENS } from '../../retrieval/encoders/embedder.js';
import { CLS_ID, type EncoderInput, SEP_ID } from '../../retrieval/encoders/encoder.js';
import { type Figure, figureOf } from './figure.js';
import { longArticle } from './long-article.js';
import type { Models } from './models.js';
import { alternately, median, timed } from './timing.js';

const SENTENCES = 400;
const ROUNDS = 5;
/** Inputs that the bare model takes at a time; the fastest size is what indexing is held to. */
const BATCH_SIZES = [4, 8, 16, 32];

/**
 * Splitting, embedding and indexing; bare: forward passes over the same tokens at each batch size.
 */
export async function measureIndexing(models: Models): Promise<Figure[]> {
  const { embedder, reader, bareEmbedder } = models;
  const article = await longArticle(SENTENCES);
  const index = (): ReturnType<typeof createAnswerer> =>
    createAnswerer({ article, embedder, reader });
  const { passages } = await index();
  const inputs: EncoderInput[] = passages
    .map(({ text }) => bareEmbedder.tokenize(text).slice(0, MAX_EMBEDDED_TOKENS))
    .map((pieces) => ({ ids: [CLS_ID, ...pieces, SEP_ID] }))
    .sort((a, b) => a.ids.length - b.ids.length);
  const embedBare = async (size: number): Promise<void> => {
    for (let i = 0; i < inputs.length; i += size) await bareEmbedder.run(inputs.slice(i, i + size));
  };
  const [ours = [], ...bares] = await alternately(ROUNDS, [
    () => timed(index),
    ...BATCH_SIZES.map((size) => () => timed(() => embedBare(size))),
  ]);
  const rate = (times: readonly number[]): number => (1000 * passages.length) / median(times);
  const best = Math.max(...bares.map(rate));
  return [figureOf('indexing', rate(ours), 'sentences/s', best)];
}
