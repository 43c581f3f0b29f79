import type { Article } from '../corpus/article.js';
import { type Passage, textInContext } from '../corpus/passage.js';
import { SPLITTER_VERSION, splitPassages } from '../corpus/passages.js';
import { type Embedder, MAX_EMBEDDED_TOKENS, type OnProgress } from './embedder.js';
import type { Cast } from '../corpus/actors/cast.js';
import { openCast } from './cast-cache.js';
import { openVectorIndex } from './index-cache.js';
import { LexicalIndex } from './lexical-index.js';
import { namesMeant } from './names-meant.js';
import { Retriever } from './retriever.js';

export interface ArticleIndexOptions {
  readonly article: Article;
  /** Stays its owner's. */
  readonly embedder: Embedder;
  /** Where vector indexes are kept between runs; nothing is kept when left out. */
  readonly cacheFolder?: string;
  /** Passages embedded so far, when the index must be built. */
  readonly onProgress?: OnProgress;
  /** One line for people: why an index is built again, or cannot be kept. */
  readonly onNotice?: (line: string) => void;
}

interface IndexedWords {
  /** Whether passages are also found by the names of those they call "he" or "the minister". */
  readonly byNamesMeant: boolean;
}

/** An article's passages and how to find them. */
export interface ArticleIndex {
  readonly passages: readonly Passage[];
  readonly retriever: Retriever;
  /** Who is in the article, and what it says from whom. */
  readonly cast: Cast;
}

/** Splits and indexes an article, or opens its saved index. */
export async function openArticleIndex(
  options: ArticleIndexOptions,
  { byNamesMeant }: IndexedWords,
): Promise<ArticleIndex> {
  const { article, embedder } = options;
  const passages = splitPassages(article.text, {
    maxTokens: MAX_EMBEDDED_TOKENS,
    countTokens: (text) => embedder.countTokens(text),
  });
  const vectors = await openVectorIndex({
    ...options,
    key: {
      articleSha256: article.sha256,
      modelSha256: await embedder.modelSha256,
      splitterVersion: SPLITTER_VERSION,
      dimension: embedder.dimension,
      count: passages.length,
    },
    embed: () =>
      embedder.embed(
        passages.map((passage) => textInContext(passages, passage)),
        options.onProgress,
      ),
  });
  const cast = await openCast(article, passages, options.cacheFolder);
  const words = LexicalIndex.build(passages, byNamesMeant ? namesMeant(passages, cast) : []);
  return { passages, retriever: new Retriever(embedder, vectors, words), cast };
}
