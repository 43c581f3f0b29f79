import type { Embedder } from '../encoders/embedder.js';
import type { LexicalIndex, LexicalMatch } from './lexical-index.js';
import type { PassageVectors } from './passage-vectors.js';

/**
 * Passages taken from each index; in articles up to this length every passage is scored by both.
 */
const DENSE_CANDIDATES = 128;
const LEXICAL_CANDIDATES = 20;

/**
 * Weight of a point of BM25 against the cosine. Chosen on the development sets among 0.01 to
 * 0.15, and among BM25 as it is, divided by the question's best, and squashed (P@1 in that
 * trial, by the embedder before it was trained further, seed/news/squad/wikiqa): cosine alone
 * 0.633/0.554/0.633/0.548, this 0.817/0.654/0.798/0.540, with 0.03 0.717/0.637/0.791/0.563,
 * divided by the best 0.800/0.596/0.766/0.548.
 */
const LEXICAL_WEIGHT = 0.01;

/**
 * Weight of the question read together with the one before it, against the question alone, where it
 * is part of a conversation. Chosen on followups-dev among 0.1 to 1 (P@1 in that trial, over its
 * answerable questions): without history 0.600, with this weight 0.700, with 1 0.580, the two as
 * one question 0.380; the same questions made complete by hand 0.620.
 */
const CONVERSATION_WEIGHT = 0.2;

/** A passage found, with what each index says of it. */
export interface RetrievedPassage {
  /** Index of the passage in the article. */
  readonly index: number;
  /**
   * Fused score, higher is better: `dense + LEXICAL_WEIGHT * lexical`, and in a conversation a
   * share of the same for the question together with the one before it.
   */
  readonly score: number;
  /** Cosine of question and passage, -1..1. */
  readonly dense: number;
  /** BM25, 0 where they share no word. */
  readonly lexical: number;
  /** Share of the question's content words that it, or the passage before it, holds, 0..1. */
  readonly coverage: number;
}

/** Finds the passages nearest to a question, by meaning and by words together. */
export class Retriever {
  constructor(
    private readonly embedder: Embedder,
    private readonly vectors: PassageVectors,
    private readonly words: LexicalIndex,
  ) {}

  /**
   * The `topK` nearest passages, best first; fewer only where the article has fewer.
   *
   * @param previous the question before in the same conversation
   */
  async retrieve(question: string, topK: number, previous?: string): Promise<RetrievedPassage[]> {
    const queries = previous === undefined ? [question] : [question, `${previous} ${question}`];
    const vectors = await this.embedder.embed(queries);
    const [alone, together] = queries.map((query, i) =>
      this.scorer(query, vectors[i] ?? new Float32Array(this.embedder.dimension), topK),
    );
    if (alone === undefined) return [];
    const candidates = new Set([...alone.candidates, ...(together?.candidates ?? [])]);
    return [...candidates]
      .map((index) => {
        const found = alone.score(index);
        if (together === undefined) return found;
        const context = together.score(index).score;
        return { ...found, score: found.score + CONVERSATION_WEIGHT * context };
      })
      .sort(byScore)
      .slice(0, topK);
  }

  /** Share of the question's content words that the article nowhere holds, 0..1. */
  unknownShare(question: string): number {
    return this.words.unknownShare(question);
  }

  /** What both indexes say to one query: the passages near it, and a score for any passage. */
  private scorer(
    query: string,
    vector: Float32Array,
    topK: number,
  ): { candidates: number[]; score: (index: number) => RetrievedPassage } {
    const near = this.vectors.search(vector, Math.max(DENSE_CANDIDATES, topK));
    const dense = new Map(near.map(({ index, score }) => [index, score]));
    const found = this.words.search(query);
    const lexical = new Map(found.map((match) => [match.index, match]));
    const worded = found.slice(0, LEXICAL_CANDIDATES).map(({ index }) => index);
    return {
      candidates: [...dense.keys(), ...worded],
      score: (index) =>
        fuse(index, dense.get(index) ?? this.vectors.score(vector, index), lexical.get(index)),
    };
  }
}

function fuse(index: number, dense: number, match: LexicalMatch | undefined): RetrievedPassage {
  const { score: lexical, coverage } = match ?? { score: 0, coverage: 0 };
  return { index, dense, lexical, coverage, score: dense + LEXICAL_WEIGHT * lexical };
}

/** Best first; equal scores in the order of the article. */
function byScore(a: RetrievedPassage, b: RetrievedPassage): number {
  return b.score - a.score || a.index - b.index;
}
