import { type ConfidenceFeatures, confidenceFeatures } from '../../retrieval/confidence.js';
import { rank, type RankWeights } from '../../retrieval/ranking.js';
import type { ReadQuestion } from './read-questions.js';

/** A question whose passages were ranked. */
export interface RankedQuestion {
  readonly answerable: boolean;
  /** What its confidence goes by. */
  readonly features: ConfidenceFeatures;
  /** Whether the first passage is right. */
  readonly right: boolean;
}

export function rankQuestion(
  { answerable, unknown, candidates, right }: ReadQuestion,
  weights: RankWeights,
): RankedQuestion {
  const ranked = rank(candidates, weights);
  const first = candidates.findIndex(({ found }) => found === ranked[0]?.found);
  return {
    answerable,
    features: confidenceFeatures(ranked, unknown),
    right: right[first] === true,
  };
}
