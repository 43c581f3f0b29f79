import type { Reading } from './encoders/reader.js';
import type { RetrievedPassage } from './index/retriever.js';

/** A passage found, with what the reader makes of it; null where it was not read. */
export interface Candidate {
  readonly found: RetrievedPassage;
  readonly reading: Reading | null;
}

/**
 * A candidate with its final score: its log-odds against "none of those read answers", if the
 * article does.
 */
export interface RankedPassage extends Candidate {
  readonly score: number;
}

/** What the score is made of. */
const RANK_INPUTS = ['relevance', 'margin', 'retrieval', 'lexical'] as const;

export type RankWeights = Readonly<Record<(typeof RANK_INPUTS)[number] | 'bias', number>>;

/**
 * Weights of a softmax over the passages read and "none of them", fitted by `npm run fit-reader` on
 * the answerable questions about the training articles held aside, sixteen passages a question.
 * Fitted on the unanswerable ones too they favour what tells these, the relevance, over what finds
 * the passage: P@1 on seed/news/squad/wikiqa-dev 0.733/0.825/0.841/0.754 in place of
 * 0.800/0.813/0.876/0.722, held articles 0.792 in place of 0.805.
 */
export const RANK_WEIGHTS: RankWeights = {
  bias: 0.564,
  relevance: 0.554,
  margin: 0.188,
  retrieval: 7.838,
  lexical: -0.065,
};

/** Inputs of the score, in the order of RANK_INPUTS. `unread` stands in for a missing reading. */
export function rankInputs({ found, reading }: Candidate, unread: Unread): number[] {
  return [
    reading?.relevance ?? unread.relevance,
    reading?.margin ?? unread.margin,
    found.score,
    found.lexical,
  ];
}

type Unread = Pick<Reading, 'relevance' | 'margin'>;

/** A passage that was not read counts as the worst of those that were. */
export function worstReading(candidates: readonly Candidate[]): Unread {
  const read = candidates.flatMap(({ reading }) => reading ?? []);
  return {
    relevance: Math.min(...read.map(({ relevance }) => relevance)),
    margin: Math.min(...read.map(({ margin }) => margin)),
  };
}

/** Candidates with their scores, best first; equal ones in the order of the article. */
export function rank(
  candidates: readonly Candidate[],
  weights: RankWeights = RANK_WEIGHTS,
): RankedPassage[] {
  const unread = worstReading(candidates);
  return candidates
    .map((candidate) => {
      const inputs = rankInputs(candidate, unread);
      const score = RANK_INPUTS.reduce(
        (sum, name, i) => sum + weights[name] * (inputs[i] ?? 0),
        weights.bias,
      );
      return { ...candidate, score };
    })
    .sort(bestFirst);
}

/** What a passage that cannot answer loses in score, in log-odds: more than any other is behind. */
export const BEHIND_ALL = 20;

/** With some passages' scores lowered by `malus`, best first. */
export function lowered(
  ranked: readonly RankedPassage[],
  isLowered: (passage: RankedPassage) => boolean,
  malus: number,
): RankedPassage[] {
  return ranked
    .map((passage) => (isLowered(passage) ? { ...passage, score: passage.score - malus } : passage))
    .sort(bestFirst);
}

/** Orders by score, best first; equal ones in the order of the article. */
export function bestFirst(a: RankedPassage, b: RankedPassage): number {
  return b.score - a.score || a.found.index - b.found.index;
}
