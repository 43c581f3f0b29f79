import { rankInputs, type RankWeights, worstReading } from '../../retrieval/ranking.js';
import { fitListwise } from './listwise.js';
import type { ReadQuestion } from './read-questions.js';

/** Weights by which the right passage comes first, fitted on the questions that have one. */
export function fitRankWeights(questions: readonly ReadQuestion[]): RankWeights {
  const answerable = questions.filter((question) => question.answerable);
  const { bias, weights } = fitListwise(
    answerable.map(({ candidates, right }) => {
      const unread = worstReading(candidates);
      return { inputs: candidates.map((each) => rankInputs(each, unread)), right };
    }),
  );
  const [relevance = 0, margin = 0, retrieval = 0, lexical = 0] = weights;
  return { bias, relevance, margin, retrieval, lexical };
}
