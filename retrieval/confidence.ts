import type { RankedPassage } from './ranking.js';

/** What the confidence is judged by. */
export interface ConfidenceFeatures {
  /** Score of the first passage: its log-odds against "none answers". */
  readonly score: number;
  /** The reader's relevance of the first passage. */
  readonly relevance: number;
  /** By how much the reader's best span in it beats "no answer here". */
  readonly margin: number;
}

export type ConfidenceWeights = Readonly<Record<keyof ConfidenceFeatures | 'bias', number>>;

/**
 * Weights of a logistic regression, fitted by `npm run fit-reader` on the training articles held aside,
 * unanswerable questions among them: the probability that the first passage answers. Its lead over the second,
 * its cosine, the question's words in it, and whether the indexes put it first too were tried as well: with all of
 * them AUROC on seed/news/wikiqa-dev is lower (0.767/0.931/0.778, with these three 0.778/0.949/0.809), but decision
 * accuracy higher (0.667/0.753/0.571 against 0.644/0.743/0.534) and ECE lower; see the reader's model card.
 */
const WEIGHTS: ConfidenceWeights = {
  bias: -0.383,
  score: 0.514,
  relevance: 0.307,
  margin: -0.09,
};

/**
 * How ready the answerer is to answer: the confidence from which on a question counts as answered,
 * chosen by `npm run fit-reader` on the same articles.
 */
export const MODES = {
  /** The most questions decided rightly: answered with the right passage, or unanswerable and refused. */
  balanced: 0.33,
  /** Nine in ten of what is answered are right. */
  careful: 0.8,
  /** Answers ninety-nine in a hundred of the questions that it has the right passage for. */
  eager: 0.15,
} as const;

/** An operating mode; "balanced" unless another is asked for. */
export type Mode = keyof typeof MODES;

export const MODE_NAMES = Object.keys(MODES) as readonly Mode[];

/** How sure an answer is, in a word for people. */
export type ConfidenceWord = 'sure' | 'likely' | 'unsure';

/** From which confidence on which word is used, surest first; the README says how often each is right. */
export const CONFIDENCE_WORDS = [
  { word: 'sure', from: 0.8 },
  { word: 'likely', from: 0.5 },
  { word: 'unsure', from: 0 },
] as const satisfies readonly { word: ConfidenceWord; from: number }[];

/** The word for a confidence, 0..1. */
export function confidenceWord(confidence: number): ConfidenceWord {
  return CONFIDENCE_WORDS.find(({ from }) => confidence >= from)?.word ?? 'unsure';
}

/** @param ranked passages, best first */
export function confidenceFeatures(ranked: readonly RankedPassage[]): ConfidenceFeatures {
  const [first] = ranked;
  if (first === undefined) throw new RangeError('There is no passage to be confident of.');
  const { reading, score } = first;
  return { score, relevance: reading?.relevance ?? 0, margin: reading?.margin ?? 0 };
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
