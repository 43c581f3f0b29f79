import type { ConfidenceFeatures, ConfidenceWeights } from '../../retrieval/confidence.js';
import { fitMultinomial } from './multinomial.js';
import type { RankedQuestion } from './ranked-question.js';

/**
 * Relevance and margin go together, so that it takes many long steps to tell what each of them
 * weighs.
 */
const DESCENT = { ridge: 1e-4, steps: 5000, rate: 1 };

const FEATURES: readonly (keyof ConfidenceFeatures)[] = ['relevance', 'margin', 'unknown'];

/** Whether the first passage is right, as outcomes by number: weights are those of the first. */
const OUTCOMES: readonly boolean[] = [true, false];

/** Weights by which the confidence is the share of questions whose first passage is right. */
export function fitConfidenceWeights(questions: readonly RankedQuestion[]): ConfidenceWeights {
  const observations = questions.map(({ features, right }) => ({
    inputs: FEATURES.map((name) => features[name]),
    outcome: OUTCOMES.indexOf(right),
  }));
  const [ofRight] = fitMultinomial(observations, OUTCOMES.length, DESCENT).outcomes;
  const [relevance = 0, margin = 0, unknown = 0] = ofRight?.weights ?? [];
  return { bias: ofRight?.bias ?? 0, relevance, margin, unknown };
}
