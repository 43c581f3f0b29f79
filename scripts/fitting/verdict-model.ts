import { borneOut, LABELS, type Probabilities } from '../../retrieval/check/verdict.js';
import type { ScoredClaim } from '../evaluation/score-claims.js';
import type { ClaimObservation } from './claim-observations.js';
import { fitMultinomial, type MultinomialModel } from './multinomial.js';

/** Pull of the weights towards 0: a few hundred claims fit them. */
const DESCENT = { ridge: 0.003 };

/** Articles are put into so many folds, in turn. */
const FOLDS = 5;

/** A claim with the probabilities of its labels by a model that was fitted without it. */
export type JudgedClaim = ScoredClaim & { readonly probabilities: Probabilities };

export function fitVerdicts(observations: readonly ClaimObservation[]): MultinomialModel {
  return fitMultinomial(observations, LABELS.length, DESCENT);
}

/**
 * Probabilities from fits that left out the observation's own article and every fifth other one.
 *
 * @returns the claims fold by fold
 */
export function crossValidated(observations: readonly ClaimObservation[]): JudgedClaim[] {
  const articles = [...new Set(observations.map(({ claim }) => claim.article))];
  const foldOf = ({ claim }: ClaimObservation): number => articles.indexOf(claim.article) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitVerdicts(observations.filter((one) => foldOf(one) !== fold));
    return observations.filter((one) => foldOf(one) === fold).map((one) => judgedBy(model, one));
  }).flat();
}

function judgedBy(
  model: MultinomialModel,
  { inputs, claim, verdict }: ClaimObservation,
): JudgedClaim {
  const [supported = 0, contradicted = 0, absent = 0] = model.probabilities(inputs);
  const probabilities = borneOut({ supported, contradicted, absent }, verdict.features);
  return { claim, verdict, probabilities };
}
