import { softmaxErrors } from './softmax.js';
import { type LinearWeights, Standard } from './standard.js';

/** A list of things to rank, of which some, or none, are right. */
export interface RankedList {
  /** Inputs of each; every list has equally many inputs a thing. */
  readonly inputs: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

const STEPS = 3000;
const LEARNING_RATE = 0.5;
const RIDGE = 1e-4;

/**
 * Weights of a softmax over each list and "none of them" (score 0), by gradient descent on
 * standardised inputs: the likelihood that a right one is chosen, or none where none is right.
 */
export function fitListwise(lists: readonly RankedList[]): LinearWeights {
  const scale = new Standard(lists.flatMap(({ inputs }) => inputs));
  const scaled = lists.map(({ inputs, right }) => ({
    right,
    inputs: inputs.map((row) => scale.apply(row)),
  }));
  let bias = 0;
  let weights: number[] = (scaled[0]?.inputs[0] ?? []).map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    let biasSlope = 0;
    const slopes = weights.map((weight) => RIDGE * weight);
    for (const { inputs, right } of scaled) {
      const errors = errorsOf(
        inputs.map((row) => dot(weights, row) + bias),
        right,
      );
      errors.forEach((error, row) => {
        biasSlope += error / lists.length;
        inputs[row]?.forEach((x, i) => {
          slopes[i] = (slopes[i] ?? 0) + (error * x) / lists.length;
        });
      });
    }
    bias -= LEARNING_RATE * biasSlope;
    weights = weights.map((weight, i) => weight - LEARNING_RATE * (slopes[i] ?? 0));
  }
  return scale.plain(bias, weights);
}

/** How far the score of each is off; beside them stands "none of them", right where none is. */
function errorsOf(scores: readonly number[], right: readonly boolean[]): number[] {
  const isRight = [!right.includes(true), ...right];
  return softmaxErrors([0, ...scores], (number) => isRight[number] === true).slice(1);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
