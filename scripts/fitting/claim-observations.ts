import { LABELS, type VerdictFeatures } from '../../retrieval/check/verdict.js';
import { checkSet } from '../evaluation/claim-set.js';
import type { ScoredClaim } from '../evaluation/score-claims.js';
import type { Observation } from './multinomial.js';

/** What verdicts are fitted on, in the order of an observation's inputs. */
export const VERDICT_FEATURES: readonly (keyof VerdictFeatures)[] = [
  'supports',
  'contradicts',
  'bothNegated',
  'negationDiffers',
  'extentDiffers',
  'toldOtherwise',
  'leftUnsure',
];

/** A claim that was checked, as an observation: its outcome is the number of the right label. */
export type ClaimObservation = Observation & ScoredClaim;

/** Checks the claims of a set (see `checkSet`). */
export async function observeClaims(folder: string): Promise<ClaimObservation[]> {
  const { checked } = await checkSet(folder);
  return checked.map(({ claim, verdict }) => ({
    inputs: VERDICT_FEATURES.map((name) => verdict.features[name]),
    outcome: LABELS.indexOf(claim.label),
    claim,
    verdict,
  }));
}
