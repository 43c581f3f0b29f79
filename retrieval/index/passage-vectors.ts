import { type Passage, textInContext } from '../../corpus/passage.js';
import type { ScoredPassage } from './scored-passage.js';
import type { VectorIndex } from './vector-index.js';

/** Texts to embed, each once, and for each passage which of them is its own. */
export interface PassageTexts {
  readonly texts: readonly string[];
  /** For each passage the position of its text in `texts`. */
  readonly textOf: readonly number[];
}

/**
 * The passages in context, equal ones once: many equal vectors cut the graph of an
 * index apart, and what lies behind them is not found any more (260 rows "| n/a
 * | n/a |" hid the sentences after them).
 */
export function textsOf(passages: readonly Passage[]): PassageTexts {
  const positions = new Map<string, number>();
  const textOf = passages.map((passage) => {
    const text = textInContext(passages, passage);
    const position = positions.get(text) ?? positions.size;
    positions.set(text, position);
    return position;
  });
  return { texts: [...positions.keys()], textOf };
}

/** The passages of an article by their vectors. */
export class PassageVectors {
  /** For each text its passages. */
  private readonly passagesOf: number[][] = [];

  /** @param index of the vectors of `texts`, in their order */
  constructor(
    private readonly index: VectorIndex,
    private readonly textOf: readonly number[],
  ) {
    textOf.forEach((text, passage) => (this.passagesOf[text] ??= []).push(passage));
  }

  /**
   * The passages of the `topK` nearest texts, best first; the score is the inner product, -1..1.
   */
  search(vector: Float32Array, topK: number): ScoredPassage[] {
    return this.index
      .search(vector, topK)
      .flatMap(({ index, score }) =>
        (this.passagesOf[index] ?? []).map((passage) => ({ index: passage, score })),
      );
  }

  /** Inner product of `vector` with the vector of a passage. */
  score(vector: Float32Array, passage: number): number {
    return this.index.score(vector, this.textOf[passage] ?? 0);
  }
}
