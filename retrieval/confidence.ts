import type { RetrievedPassage } from './retriever.js';

/** What the confidence is judged by, each about 0..1. */
export interface ConfidenceFeatures {
  /** Cosine of the first passage. */
  readonly dense: number;
  /** BM25 of the first passage, squashed. */
  readonly lexical: number;
  /** Lead of the first passage over the second, in fused score. */
  readonly lead: number;
  /** Share of the question's content words that the first passage, or the one before it, holds. */
  readonly coverage: number;
}

/**
 * Weights of a logistic regression, fitted by `npm run fit-confidence` on the development sets
 * (seed, news, squad, wikiqa, each with equal weight): the probability that the first passage answers.
 */
const WEIGHTS: Readonly<Record<keyof ConfidenceFeatures | 'bias', number>> = {
  bias: -1.524,
  dense: 0.666,
  lexical: 0.997,
  lead: 0.495,
  coverage: 0.28,
};

/** From this confidence on a question counts as answered: the best decision accuracy on those sets. */
export const ANSWER_THRESHOLD = 0.34;

/** BM25 at which the squashed feature reaches one half. */
const HALF_LEXICAL = 8;

export function confidenceFeatures(retrieved: readonly RetrievedPassage[]): ConfidenceFeatures {
  const [first, second] = retrieved;
  const lexical = first?.lexical ?? 0;
  return {
    dense: first?.dense ?? 0,
    lexical: lexical / (lexical + HALF_LEXICAL),
    lead: first && second ? first.score - second.score : 0,
    coverage: first?.coverage ?? 0,
  };
}

/** The probability, 0..1, that the first passage answers the question. */
export function confidenceOf(features: ConfidenceFeatures): number {
  const logit =
    WEIGHTS.bias +
    WEIGHTS.dense * features.dense +
    WEIGHTS.lexical * features.lexical +
    WEIGHTS.lead * features.lead +
    WEIGHTS.coverage * features.coverage;
  return 1 / (1 + Math.exp(-logit));
}
