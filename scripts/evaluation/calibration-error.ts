import { groupBy } from '../../corpus/shared/group-by.js';

/** Bins of equal width. */
const BINS = 10;

/** Something said with a confidence of 0..1, and whether it was right. */
interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

/**
 * Expected calibration error: how far confidence and share of right ones
 * lie apart, bin by bin; null of nothing.
 */
export function calibrationError(all: readonly Judged[]): number | null {
  if (all.length === 0) return null;
  const bins = groupBy(all, ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)));
  const gaps = [...bins.values()].map((bin) =>
    Math.abs(bin.reduce((sum, { confidence, isRight }) => sum + confidence - Number(isRight), 0)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / all.length;
}
