import { expect, it } from 'vitest';
import { fitMultinomial, type Observation } from '../../../scripts/fitting/multinomial.js';

it('finds how often each outcome has been, where inputs tell nothing', () => {
  const observations = [0, 0, 0, 1, 2, 2].map((outcome): Observation => ({ inputs: [7], outcome }));
  const [first = NaN, second = NaN, third = NaN] = fitMultinomial(observations, 3, {
    ridge: 0,
  }).probabilities([7]);
  expect(first).toBeCloseTo(3 / 6, 3);
  expect(second).toBeCloseTo(1 / 6, 3);
  expect(third).toBeCloseTo(2 / 6, 3);
});

it('finds the weights that made the outcomes, whatever the inputs are measured in', () => {
  // of each hundred at x, the share that a logistic curve of bias -1 and weight 0.02 gives has
  // outcome 0
  const observations = [-100, 0, 50, 100, 200].flatMap((x) => {
    const share = Math.round(100 / (1 + Math.exp(1 - 0.02 * x)));
    return Array.from({ length: 100 }, (_, i): Observation => ({
      inputs: [x],
      outcome: i < share ? 0 : 1,
    }));
  });
  const [fitted] = fitMultinomial(observations, 2, { ridge: 0 }).outcomes;
  expect(fitted?.bias).toBeCloseTo(-1, 1);
  expect(fitted?.weights[0]).toBeCloseTo(0.02, 2);
});
