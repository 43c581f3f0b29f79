import { stepsReached } from './steps.js';

/** Dimensions in which words are compared by whom they stand for. */
export const LINK = 32;

/** How a trained model compares words by whom they stand for. LINK numbers each. */
export interface Link {
  /**
   * Of words that stand later: times `earlier` of words before them,
   * the logit that both stand for the same.
   */
  readonly later: Float32Array;
  readonly earlier: Float32Array;
}

/**
 * @param numbers LINK of them for a word as the later one, then as many
 * as the earlier one; what is missing is 0
 */
export function linkFrom(numbers: ArrayLike<number>): Link {
  return {
    later: Float32Array.from({ length: LINK }, (_, i) => numbers[i] ?? 0),
    earlier: Float32Array.from({ length: LINK }, (_, i) => numbers[LINK + i] ?? 0),
  };
}

/** The Link of words that stand together: the mean. */
export function meanLink(links: readonly Link[]): Link {
  const later = new Float32Array(LINK);
  const earlier = new Float32Array(LINK);
  for (const link of links) {
    for (let i = 0; i < LINK; i++) {
      later[i] = (later[i] ?? 0) + (link.later[i] ?? 0) / links.length;
      earlier[i] = (earlier[i] ?? 0) + (link.earlier[i] ?? 0) / links.length;
    }
  }
  return { later, earlier };
}

/** Logit that words stand for the same as words before them. */
export function linkLogit({ later }: Link, { earlier }: Link): number {
  let sum = 0;
  for (let i = 0; i < LINK; i++) sum += (later[i] ?? 0) * (earlier[i] ?? 0);
  return sum;
}

const STEPS = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

/** A logit as features: the steps that it has reached. */
export function linkSteps(name: string, logit: number): string[] {
  return stepsReached(name, logit, STEPS);
}
