/** An observation: its inputs and which of the outcomes it had, numbered from 0. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly outcome: number;
}

/** Bias and weights of each outcome but the last, against which the others are weighed. */
export interface MultinomialModel {
  readonly outcomes: readonly { readonly bias: number; readonly weights: readonly number[] }[];
  /** Probability of each outcome, together 1. */
  probabilities(inputs: readonly number[]): number[];
}

const STEPS = 3000;
const LEARNING_RATE = 0.2;

/** Multinomial logistic regression by gradient descent: convex and of a few inputs, so plain is enough. */
export function fitMultinomial(
  observations: readonly Observation[],
  outcomes: number,
  ridge: number,
): MultinomialModel {
  const inputs = observations[0]?.inputs.length ?? 0;
  // one row an outcome: bias, then weights
  const rows = Array.from({ length: outcomes - 1 }, () => new Float64Array(inputs + 1));
  for (let step = 0; step < STEPS; step++) {
    const slopes = rows.map((row) => row.map((weight, i) => (i === 0 ? 0 : ridge * weight)));
    for (const { inputs: values, outcome } of observations) {
      const found = softmax(rows, values);
      for (const [number, slope] of slopes.entries()) {
        const error = ((found[number] ?? 0) - Number(outcome === number)) / observations.length;
        slope[0] = (slope[0] ?? 0) + error;
        for (let i = 0; i < inputs; i++) {
          slope[i + 1] = (slope[i + 1] ?? 0) + error * (values[i] ?? 0);
        }
      }
    }
    for (const [number, row] of rows.entries()) {
      const slope = slopes[number];
      for (let i = 0; i <= inputs; i++) row[i] = (row[i] ?? 0) - LEARNING_RATE * (slope?.[i] ?? 0);
    }
  }
  return {
    outcomes: rows.map(([bias = 0, ...weights]) => ({ bias, weights })),
    probabilities: (values) => softmax(rows, values),
  };
}

function softmax(rows: readonly Float64Array[], inputs: readonly number[]): number[] {
  const powers: number[] = [];
  let total = 1;
  for (const row of rows) {
    let logit = row[0] ?? 0;
    for (let i = 0; i < inputs.length; i++) logit += (row[i + 1] ?? 0) * (inputs[i] ?? 0);
    // no input is so large, but a sum of infinities would spoil all
    const power = Math.exp(Math.min(logit, 500));
    powers.push(power);
    total += power;
  }
  return [...powers.map((power) => power / total), 1 / total];
}
