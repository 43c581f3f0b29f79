import type { Cast } from '../../corpus/actors/cast.js';
import type { Tagger } from '../../corpus/actors/tagging.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import { SPLITTER_VERSION } from '../../corpus/passages.js';
import type { OnProgress } from '../../corpus/shared/on-progress.js';
import { type Embedder, splitForEmbedder } from '../encoders/embedder.js';
import { openCast } from './cast-cache.js';
import { openVectorIndex } from './index-cache.js';
import { LexicalIndex } from './lexical-index.js';
import { namesMeant } from './names-meant.js';
import { PassageVectors, textsOf } from './passage-vectors.js';
import { Retriever } from './retriever.js';

export interface ArticleIndexOptions {
  readonly article: Article;
  /** Stays its owner's. */
  readonly embedder: Embedder;
  /**
   * Finds the cast where none is saved; stays its owner's. Where none is
   * given, one is loaded and let go again.
   */
  readonly tagger?: Tagger;
  /** Where vector indexes are kept between runs; nothing is kept when left out. */
  readonly cacheFolder?: string;
  /**
   * Told how far it is, when the index must be built: every passage is embedded, and then tagged
   * for the cast, so the total is twice their number.
   */
  readonly onProgress?: OnProgress;
  /** One line for people: why an index is built again, or cannot be kept. */
  readonly onNotice?: (line: string) => void;
}

/**
 * An article's passages, and what is known of them before anything is asked. Several may share one.
 */
export interface ArticleIndex {
  readonly passages: readonly Passage[];
  readonly vectors: PassageVectors;
  /** Who is in the article, and what it says from whom. */
  readonly cast: Cast;
}

/** What works on an article takes: an index that is open, or what is needed to open one. */
export interface IndexedArticleOptions extends ArticleIndexOptions {
  /** Of this article and embedder, opened before; opened when left out. */
  readonly index?: ArticleIndex;
}

/** Splits and indexes an article, or opens its saved index. */
export async function openArticleIndex(options: ArticleIndexOptions): Promise<ArticleIndex> {
  const { article, embedder, onProgress } = options;
  const passages = splitForEmbedder(article.text, embedder);
  const { texts, textOf } = textsOf(passages);
  const index = await openVectorIndex({
    ...options,
    key: {
      articleSha256: article.sha256,
      modelSha256: await embedder.modelSha256,
      splitterVersion: SPLITTER_VERSION,
      dimension: embedder.dimension,
      count: texts.length,
    },
    embed: () =>
      embedder.embed(texts, (done, total) =>
        onProgress?.(Math.round((done * passages.length) / total), 2 * passages.length),
      ),
  });
  const cast = await openCast(article, passages, {
    ...options,
    onProgress: (done, total) => onProgress?.(total + done, 2 * total),
  });
  return { passages, vectors: new PassageVectors(index, textOf), cast };
}

interface IndexedWords {
  /** Whether passages are also found by the names of those they call "he" or "the minister". */
  readonly byNamesMeant: boolean;
}

/** Finds passages of an indexed article, by meaning and by words. */
export function retrieverOf(
  { passages, vectors, cast }: ArticleIndex,
  embedder: Embedder,
  { byNamesMeant }: IndexedWords,
): Retriever {
  const words = LexicalIndex.build(passages, byNamesMeant ? namesMeant(passages, cast) : []);
  return new Retriever(embedder, vectors, words);
}
