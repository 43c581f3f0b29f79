import { describe, expect, it } from 'vitest';
import { fitListwise } from '../../../scripts/fitting/listwise.js';
import { fitMultinomial } from '../../../scripts/fitting/multinomial.js';

/** Numbers in [0, 1), the same in every run. */
function randoms(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  });
}

describe('fitting', () => {
  it('finds the weights that made the data, whatever the scale of the inputs', () => {
    const [xs, ys, draws] = [randoms(4000, 1), randoms(4000, 2), randoms(4000, 3)];
    const examples = xs.map((x, i) => {
      const inputs = [x, 100 * (ys[i] ?? 0)];
      const chance = 1 / (1 + Math.exp(-(2 * x - 0.03 * 100 * (ys[i] ?? 0) + 1)));
      return { inputs, outcome: (draws[i] ?? 0) < chance ? 0 : 1 };
    });
    const [fitted] = fitMultinomial(examples, 2, { ridge: 1e-4, steps: 500 }).outcomes;
    expect(fitted?.weights[0]).toBeCloseTo(2, 0);
    expect(Math.abs((fitted?.weights[1] ?? 0) + 0.03)).toBeLessThan(0.005);
    expect(fitted?.bias).toBeCloseTo(1, 0);
  });

  it('learns by which input to rank, and when none is right', () => {
    const noise = randoms(1200, 4);
    const lists = Array.from({ length: 200 }, (_, i) => {
      const answerable = i % 4 !== 0;
      const right = [0, 1, 2].map((row) => answerable && row === i % 3);
      const inputs = right.map((isRight, row) => [isRight ? 5 : 1, noise[6 * i + row] ?? 0]);
      return { inputs, right };
    });
    const { bias, weights } = fitListwise(lists);
    const [telling = 0, noisy = 0] = weights;
    expect(telling).toBeGreaterThan(Math.abs(noisy));
    // The score stands against 0 for "none": above it where the passage is right, else below.
    expect(5 * telling + bias).toBeGreaterThan(0);
    expect(1 * telling + bias).toBeLessThan(0);
  });
});
