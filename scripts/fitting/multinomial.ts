import { softmax } from './softmax.js';
import { type LinearWeights, Standard } from './standard.js';

/** An observation: its inputs and which of the outcomes it had, numbered from 0. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly outcome: number;
}

/** Bias and weights of each outcome but the last, against which the others are weighed. */
export interface MultinomialModel {
  readonly outcomes: readonly LinearWeights[];
  /** Probability of each outcome, together 1. */
  probabilities(inputs: readonly number[]): number[];
}

export interface Descent {
  /** Pull of the weights towards 0, each in units of its input's standard deviation. */
  readonly ridge: number;
  /** 3,000 when left out. */
  readonly steps?: number;
  /** What a step is of the slope; 0.5 when left out. */
  readonly rate?: number;
}

/**
 * Multinomial logistic regression by gradient descent: convex and of a few inputs, so plain is
 * enough.
 */
export function fitMultinomial(
  observations: readonly Observation[],
  outcomes: number,
  { ridge, steps = 3000, rate = 0.5 }: Descent,
): MultinomialModel {
  const scale = new Standard(observations.map(({ inputs }) => inputs));
  const scaled = observations.map(({ inputs, outcome }) => ({
    outcome,
    inputs: scale.apply(inputs),
  }));
  const width = observations[0]?.inputs.length ?? 0;
  const rows = Array.from({ length: outcomes - 1 }, () => new Float64Array(width + 1));
  for (let step = 0; step < steps; step++) descend(rows, scaled, ridge, rate);
  const fitted = rows.map(([bias = 0, ...weights]) => scale.plain(bias, weights));
  const plain = fitted.map(({ bias, weights }) => Float64Array.of(bias, ...weights));
  return { outcomes: fitted, probabilities: (inputs) => probabilitiesBy(plain, inputs) };
}

/** One step; a row of weights an outcome, its bias first. */
function descend(
  rows: readonly Float64Array[],
  observations: readonly Observation[],
  ridge: number,
  rate: number,
): void {
  const slopes = rows.map((row) => row.map((weight, i) => (i === 0 ? 0 : ridge * weight)));
  for (const { inputs, outcome } of observations) {
    const found = probabilitiesBy(rows, inputs);
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
      row[i] = (row[i] ?? 0) - rate * slope;
    });
  });
}

/** Probability of each outcome; the last has a score of 0. */
function probabilitiesBy(rows: readonly Float64Array[], inputs: readonly number[]): number[] {
  const scores = rows.map((row) =>
    inputs.reduce((sum, input, i) => sum + (row[i + 1] ?? 0) * input, row[0] ?? 0),
  );
  return softmax([...scores, 0]);
}
