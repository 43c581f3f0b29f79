import hnswlib from 'hnswlib-node';
import type { ScoredPassage } from './scored-passage.js';

/**
 * Graph constants of HNSW, at the library's defaults; the seed makes equal input give an equal
 * file.
 */
const MAX_LINKS = 16;
const EF_CONSTRUCTION = 200;
const SEED = 100;

/** Candidates kept while searching; articles of up to this many passages are searched exactly. */
const EF_SEARCH = 128;

/** Approximate nearest neighbours by inner product (HNSW), of unit vectors numbered from 0. */
export class VectorIndex {
  private constructor(private readonly graph: hnswlib.HierarchicalNSW) {}

  /**
   * @param vectors unit vectors of equal dimension; the position is the number
   */
  static build(vectors: readonly Float32Array[], dimension: number): VectorIndex {
    const graph = new hnswlib.HierarchicalNSW('ip', dimension);
    graph.initIndex(vectors.length, MAX_LINKS, EF_CONSTRUCTION, SEED);
    vectors.forEach((vector, number) => {
      graph.addPoint(toPoint(vector, dimension), number);
    });
    return new VectorIndex(graph);
  }

  /**
   * Reads a saved index. The file must have been verified before: the native code crashes on
   * damaged ones.
   */
  static read(path: string, dimension: number): VectorIndex {
    const graph = new hnswlib.HierarchicalNSW('ip', dimension);
    graph.readIndexSync(path);
    return new VectorIndex(graph);
  }

  write(path: string): void {
    this.graph.writeIndexSync(path);
  }

  get count(): number {
    return this.graph.getCurrentCount();
  }

  /** The `topK` nearest, best first; the score is the inner product, -1..1. */
  search(vector: Float32Array, topK: number): ScoredPassage[] {
    const k = Math.min(topK, this.count);
    if (k === 0) return [];
    this.graph.setEf(Math.max(EF_SEARCH, k));
    const { neighbors, distances } = this.graph.searchKnn(
      toPoint(vector, this.graph.getNumDimensions()),
      k,
    );
    return neighbors.map((index, rank) => ({ index, score: 1 - (distances[rank] ?? 1) }));
  }

  /** Inner product of `vector` with the stored vector of that number. */
  score(vector: Float32Array, number: number): number {
    return this.graph.getPoint(number).reduce((sum, x, i) => sum + x * (vector[i] ?? 0), 0);
  }
}

/** The library takes plain arrays, and silently accepts what ruins the graph. */
function toPoint(vector: Float32Array, dimension: number): number[] {
  if (vector.length !== dimension || !vector.every(Number.isFinite)) {
    throw new RangeError(`A vector must hold ${String(dimension)} finite numbers.`);
  }
  return Array.from(vector);
}
