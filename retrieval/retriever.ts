import type { Embedder } from './embedder.js';
import type { LexicalIndex } from './lexical-index.js';
import type { VectorIndex } from './vector-index.js';

/** Passages taken from each index; in articles up to this length every passage is scored by both. */
const DENSE_CANDIDATES = 128;
const LEXICAL_CANDIDATES = 20;

/**
 * Weight of a point of BM25 against the cosine. Chosen on the development sets among 0.01 to 0.15,
 * and among BM25 as it is, divided by the question's best, and squashed (P@1, seed/news/squad/wikiqa):
 * cosine alone 0.633/0.554/0.633/0.548, this 0.817/0.654/0.798/0.540, with 0.03 0.717/0.637/0.791/0.563,
 * divided by the best 0.800/0.596/0.766/0.548.
 */
const LEXICAL_WEIGHT = 0.01;

/** A passage found, with what each index says of it. */
export interface RetrievedPassage {
  /** Index of the passage in the article. */
  readonly index: number;
  /** Fused score, higher is better: `dense + LEXICAL_WEIGHT * lexical`. */
  readonly score: number;
  /** Cosine of question and passage, -1..1. */
  readonly dense: number;
  /** BM25, 0 where they share no word. */
  readonly lexical: number;
}

/** Finds the passages nearest to a question, by meaning and by words together. */
export class Retriever {
  constructor(
    private readonly embedder: Embedder,
    private readonly vectors: VectorIndex,
    private readonly words: LexicalIndex,
  ) {}

  /** The `topK` nearest passages, best first; fewer only where the article has fewer. */
  async retrieve(question: string, topK: number): Promise<RetrievedPassage[]> {
    const [vector] = await this.embedder.embed([question]);
    if (vector === undefined) return [];
    const near = this.vectors.search(vector, Math.max(DENSE_CANDIDATES, topK));
    const dense = new Map(near.map(({ index, score }) => [index, score]));
    const found = this.words.search(question);
    const lexical = new Map(found.map(({ index, score }) => [index, score]));
    for (const { index } of found.slice(0, LEXICAL_CANDIDATES)) {
      if (!dense.has(index)) dense.set(index, this.vectors.score(vector, index));
    }
    return [...dense]
      .map(([index, cosine]) => fuse(index, cosine, lexical.get(index) ?? 0))
      .sort(byScore)
      .slice(0, topK);
  }
}

function fuse(index: number, dense: number, lexical: number): RetrievedPassage {
  return { index, dense, lexical, score: dense + LEXICAL_WEIGHT * lexical };
}

/** Best first; equal scores in the order of the article. */
function byScore(a: RetrievedPassage, b: RetrievedPassage): number {
  return b.score - a.score || a.index - b.index;
}
