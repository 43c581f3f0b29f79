import type { RankedPassage } from './ranking.js';

/** What the confidence is judged by. */
export interface ConfidenceFeatures {
  /** The reader's relevance of the first passage. */
  readonly relevance: number;
  /** By how much the reader's best span in it beats "no answer here". */
  readonly margin: number;
  /** Share of the question's content words that the article nowhere holds, 0..1. */
  readonly unknown: number;
}

export type ConfidenceWeights = Readonly<Record<keyof ConfidenceFeatures | 'bias', number>>;

/**
 * Weights of a logistic regression, fitted by `npm run fit-reader` on the training articles held
 * aside, unanswerable questions among them: the probability that the first passage answers. A
 * question with words that the article does not hold is a paraphrase; the reader is less sure of
 * those, and rightly found all the same. What else was tried is in the reader's model card.
 */
const WEIGHTS: ConfidenceWeights = {
  bias: -1.372,
  relevance: 0.793,
  margin: -0.004,
  unknown: 1.926,
};

/**
 * How ready the answerer is to answer: the confidence from which on a question counts as answered,
 * chosen by `npm run fit-reader` on those of the same articles that people ask about: news and the
 * like, not SQuAD's, whose unanswerable questions are written to deceive.
 */
export const MODES = {
  /**
   * The most questions decided rightly: answered with the right passage, or unanswerable and
   * refused.
   */
  balanced: 0.32,
  /** Nine in ten of what is answered are right. */
  careful: 0.69,
  /** Answers ninety-nine in a hundred of the questions that it has the right passage for. */
  eager: 0.1,
} as const;

/** An operating mode; "balanced" unless another is asked for. */
export type Mode = keyof typeof MODES;

export const MODE_NAMES = Object.keys(MODES) as readonly Mode[];

/**
 * From which confidence on which word is used, surest first; the README says how often each is
 * right.
 */
export const CONFIDENCE_WORDS = [
  { word: 'sure', from: 0.8 },
  { word: 'likely', from: 0.5 },
  { word: 'unsure', from: 0 },
] as const;

/**
 * A confidence, 0..1, for people: `likely (52 %)`. Percents are cut, not rounded,
 * so that they never contradict the word.
 */
export function confidenceWords(confidence: number): string {
  const word = CONFIDENCE_WORDS.find(({ from }) => confidence >= from)?.word ?? 'unsure';
  return `${word} (${String(Math.floor(confidence * 100))} %)`;
}

/**
 * @param ranked passages, best first
 * @param unknown share of the question's content words that the article nowhere holds
 */
export function confidenceFeatures(
  ranked: readonly RankedPassage[],
  unknown: number,
): ConfidenceFeatures {
  const [first] = ranked;
  if (first === undefined) throw new RangeError('There is no passage to be confident of.');
  const { reading } = first;
  return { relevance: reading?.relevance ?? 0, margin: reading?.margin ?? 0, unknown };
}

/** The probability, 0..1, that the first passage answers the question. */
export function confidenceOf(
  features: ConfidenceFeatures,
  weights: ConfidenceWeights = WEIGHTS,
): number {
  const names = Object.keys(features) as (keyof ConfidenceFeatures)[];
  const logit = names.reduce((sum, name) => sum + weights[name] * features[name], weights.bias);
  return 1 / (1 + Math.exp(-logit));
}
