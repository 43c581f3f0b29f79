import { softmaxErrors } from './softmax.js';

/**
 * A choice made by hand: the features of each option, and which options are right (at least one).
 */
export interface ChoiceExample {
  readonly options: readonly (readonly string[])[];
  readonly right: ReadonlySet<number>;
  /** How much it counts; 1 when left out. */
  readonly weight?: number;
}

const EPOCHS = 12;
/**
 * The weights are the mean over the steps of the epochs from this one on: single steps swing too
 * much.
 */
const AVERAGED_FROM = 6;
const LEARNING_RATE = 0.15;
/** Weights nearer to 0 are left out. */
const SMALLEST = 0.02;

export interface FitOptions {
  /** Pull towards 0 at each step, so that rare features get small weights. */
  readonly ridge: number;
  /** Features seen in fewer examples are not learned. */
  readonly minExamples: number;
}

/**
 * Weights of a conditional logit model: the share of an option is the exponential of the sum of its
 * features' weights, and the right options together shall have the largest share. By AdaGrad, in
 * the order of the examples shuffled by a fixed rule, so the same examples give the same weights.
 */
export function fitChoices(
  examples: readonly ChoiceExample[],
  { ridge, minExamples }: FitOptions,
): Record<string, number> {
  const ids = idsOf(examples, minExamples);
  const rows = examples.map((example) => rowOf(example, ids));
  const weights = meanWeights(rows, ids.size, ridge);
  const entries = [...ids].flatMap(([feature, id]): [string, number][] => {
    const weight = Number((weights[id] ?? 0).toFixed(2));
    return Math.abs(weight) < SMALLEST ? [] : [[feature, weight]];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A number for each feature that enough examples have. */
function idsOf(examples: readonly ChoiceExample[], minExamples: number): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { options } of examples) {
    for (const feature of new Set(options.flat())) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  }
  const ids = new Map<string, number>();
  for (const [feature, count] of seen) if (count >= minExamples) ids.set(feature, ids.size);
  return ids;
}

/** An example, its features by their numbers. */
interface Row {
  readonly options: readonly (readonly number[])[];
  readonly right: ReadonlySet<number>;
  readonly weight: number;
}

function rowOf({ options, right, weight = 1 }: ChoiceExample, ids: Map<string, number>): Row {
  return {
    options: options.map((features) => features.flatMap((feature) => ids.get(feature) ?? [])),
    right,
    weight,
  };
}

/**
 * The mean of the weights over the steps from AVERAGED_FROM on, by the numbers of their features.
 *
 * @param count of the features
 */
function meanWeights(rows: readonly Row[], count: number, ridge: number): Float64Array {
  const weights = new Float64Array(count);
  const squares = new Float64Array(count).fill(1e-8);
  const sums = new Float64Array(count);
  let averaged = 0;
  const random = generator(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const row of shuffled(rows, random)) {
      descend(weights, squares, row, ridge);
      if (epoch < AVERAGED_FROM) continue;
      averaged++;
      for (let id = 0; id < count; id++) sums[id] = (sums[id] ?? 0) + (weights[id] ?? 0);
    }
  }
  return sums.map((sum) => sum / Math.max(1, averaged));
}

/**
 * One step of AdaGrad: the weights of the example's features change.
 *
 * @param squares of the slopes of all steps before, summed by feature
 */
function descend(weights: Float64Array, squares: Float64Array, row: Row, ridge: number): void {
  for (const [id, error] of slopeOf(row, weights)) {
    const gradient = error + ridge * (weights[id] ?? 0);
    squares[id] = (squares[id] ?? 0) + gradient * gradient;
    weights[id] = (weights[id] ?? 0) - (LEARNING_RATE * gradient) / Math.sqrt(squares[id] ?? 1);
  }
}

/** How far each weight is off by one example: the slope of its loss. */
function slopeOf({ options, right, weight }: Row, weights: Float64Array): Map<number, number> {
  const scores = options.map((option) => option.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
  const errors = softmaxErrors(scores, (number) => right.has(number));
  const slope = new Map<number, number>();
  options.forEach((option, i) => {
    const error = (errors[i] ?? 0) * weight;
    if (Math.abs(error) < 1e-6) return;
    for (const id of option) slope.set(id, (slope.get(id) ?? 0) + error);
  });
  return slope;
}

/** A generator of numbers 0..1 that always gives the same (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
