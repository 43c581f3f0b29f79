import type { Verdict } from '../../retrieval/check/checker.js';
import { type Label, LABELS } from '../../retrieval/check/verdict.js';
import { calibrationError } from './calibration-error.js';
import type { GradedClaim } from './claim-file.js';
import { meanOrNull } from './mean.js';
import { isRightPassage } from './text-match.js';

/** Figures of one set of claims; null where nothing was there to be measured. */
export interface ClaimScore {
  readonly claims: number;
  readonly accuracy: number | null;
  readonly macroF1: number | null;
  /** Of those called so, the share that is. */
  readonly contradictedPrecision: number | null;
  readonly contradictedRecall: number | null;
  readonly supportedPrecision: number | null;
  readonly supportedRecall: number | null;
  /**
   * Of the claims that the article decides, the share whose first passage
   * is a deciding one, whatever the label.
   */
  readonly decidingFirst: number | null;
  /** Expected calibration error of the label's confidence, ten equal bins. */
  readonly ece: number | null;
}

export interface ScoredClaim {
  readonly claim: GradedClaim;
  readonly verdict: Verdict;
}

export function scoreClaims(scored: readonly ScoredClaim[]): ClaimScore {
  const decided = scored.filter(({ claim }) => claim.label !== 'absent');
  return {
    claims: scored.length,
    accuracy: meanOrNull(scored, isRight),
    macroF1: scored.length === 0 ? null : meanOrNull(LABELS, (label) => f1Of(scored, label)),
    contradictedPrecision: precisionOf(scored, 'contradicted'),
    contradictedRecall: recallOf(scored, 'contradicted'),
    supportedPrecision: precisionOf(scored, 'supported'),
    supportedRecall: recallOf(scored, 'supported'),
    decidingFirst: meanOrNull(decided, isDecidingFirst),
    ece: calibrationError(
      scored.map((one) => ({ confidence: one.verdict.confidence, isRight: isRight(one) })),
    ),
  };
}

export function isRight({ claim, verdict }: ScoredClaim): boolean {
  return verdict.label === claim.label;
}

export function isDecidingFirst({ claim, verdict }: ScoredClaim): boolean {
  return isRightPassage(verdict.passages[0]?.text ?? '', claim.evidence);
}

function f1Of(scored: readonly ScoredClaim[], label: Label): number {
  const [precision, recall] = [precisionOf(scored, label), recallOf(scored, label)];
  return precision && recall ? (2 * precision * recall) / (precision + recall) : 0;
}

function precisionOf(scored: readonly ScoredClaim[], label: Label): number | null {
  return meanOrNull(
    scored.filter(({ verdict }) => verdict.label === label),
    isRight,
  );
}

function recallOf(scored: readonly ScoredClaim[], label: Label): number | null {
  return meanOrNull(
    scored.filter(({ claim }) => claim.label === label),
    isRight,
  );
}
