import { type LinearWeights, Standard } from './standard.js';

/** An observation: its inputs, and whether the outcome was positive. */
export interface Example {
  readonly inputs: readonly number[];
  readonly positive: boolean;
}

export interface LogisticModel extends LinearWeights {
  /** Probability of a positive outcome, 0..1. */
  probability(inputs: readonly number[]): number;
}

const STEPS = 5000;
const LEARNING_RATE = 1;
/** Pull of the weights towards 0, so that inputs that hardly matter get hardly any. */
const RIDGE = 1e-4;

/** Logistic regression by gradient descent: slow, but convex and of a few inputs, so plain is enough. */
export function fitLogistic(examples: readonly Example[]): LogisticModel {
  const scale = new Standard(examples.map(({ inputs }) => inputs));
  const scaled = examples.map((example) => ({ ...example, inputs: scale.apply(example.inputs) }));
  let bias = 0;
  let weights: number[] = (examples[0]?.inputs ?? []).map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    let biasSlope = 0;
    const slopes = weights.map((weight) => RIDGE * weight);
    for (const { inputs, positive } of scaled) {
      const error = (sigmoid(logit(bias, weights, inputs)) - Number(positive)) / examples.length;
      biasSlope += error;
      inputs.forEach((input, i) => {
        slopes[i] = (slopes[i] ?? 0) + error * input;
      });
    }
    bias -= LEARNING_RATE * biasSlope;
    weights = weights.map((weight, i) => weight - LEARNING_RATE * (slopes[i] ?? 0));
  }
  const plain = scale.plain(bias, weights);
  return {
    ...plain,
    probability: (inputs) => sigmoid(logit(plain.bias, plain.weights, inputs)),
  };
}

function logit(bias: number, weights: readonly number[], inputs: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (inputs[i] ?? 0), bias);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
