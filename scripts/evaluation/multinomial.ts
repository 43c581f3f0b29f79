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
const LEARNING_RATE = 0.5;

/**
 * Multinomial logistic regression by gradient descent: convex and of a few inputs, so plain is enough.
 *
 * @param ridge pull of the weights towards 0, each in units of its input's standard deviation
 */
export function fitMultinomial(
  observations: readonly Observation[],
  outcomes: number,
  ridge: number,
): MultinomialModel {
  const scales = scalesOf(observations.map(({ inputs }) => inputs));
  const scaled = observations.map(({ inputs, outcome }) => ({
    outcome,
    inputs: inputs.map((value, i) => (value - (scales[i]?.mean ?? 0)) / (scales[i]?.spread ?? 1)),
  }));
  const rows = Array.from({ length: outcomes - 1 }, () => new Float64Array(scales.length + 1));
  for (let step = 0; step < STEPS; step++) descend(rows, scaled, ridge);
  const fitted = rows.map(([bias = 0, ...slopes]) => {
    const weights = slopes.map((slope, i) => slope / (scales[i]?.spread ?? 1));
    const shift = weights.reduce((sum, weight, i) => sum + weight * (scales[i]?.mean ?? 0), 0);
    return { bias: bias - shift, weights };
  });
  const plain = fitted.map(({ bias, weights }) => Float64Array.of(bias, ...weights));
  return { outcomes: fitted, probabilities: (inputs) => softmax(plain, inputs) };
}

/** One step; a row of weights an outcome, its bias first. */
function descend(
  rows: readonly Float64Array[],
  observations: readonly Observation[],
  ridge: number,
): void {
  const slopes = rows.map((row) => row.map((weight, i) => (i === 0 ? 0 : ridge * weight)));
  for (const { inputs, outcome } of observations) {
    const found = softmax(rows, inputs);
    slopes.forEach((slope, number) => {
      const error = ((found[number] ?? 0) - Number(outcome === number)) / observations.length;
      slope[0] = (slope[0] ?? 0) + error;
      for (let i = 0; i < inputs.length; i++) {
        slope[i + 1] = (slope[i + 1] ?? 0) + error * (inputs[i] ?? 0);
      }
    });
  }
  rows.forEach((row, number) => {
    slopes[number]?.forEach((slope, i) => {
      row[i] = (row[i] ?? 0) - LEARNING_RATE * slope;
    });
  });
}

/** Mean and standard deviation of each input; an input that never changes has a spread of 1. */
function scalesOf(rows: readonly (readonly number[])[]): { mean: number; spread: number }[] {
  const meanOf = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return (rows[0] ?? []).map((_, i) => {
    const values = rows.map((row) => row[i] ?? 0);
    const mean = meanOf(values);
    const spread = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
    return { mean, spread: spread === 0 ? 1 : spread };
  });
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
