import { isBare } from './questions/bare-question.js';
import { goesOn } from './questions/other-question.js';
import { bestFirst, type RankedPassage } from './ranking.js';

/** Earlier questions read along with a new one. */
const MOST_QUESTIONS = 3;

/**
 * Of those like "what else?" and "and Putin?", which only go on from one of them, the last ones.
 */
const MOST_BARE = 7;

/**
 * The questions before the next one, oldest first: those before this one, as many as are read, and
 * this.
 */
export function historyAfter(history: readonly string[], question: string): readonly string[] {
  return lastQuestions([...history, question]);
}

/**
 * The last questions of a conversation: the whole ones that are read, and beside them bare ones.
 * "What else?" asked three times would else leave nothing that it asks for more of.
 */
export function lastQuestions(questions: readonly string[]): readonly string[] {
  const kept: string[] = [];
  const left = { whole: MOST_QUESTIONS, bare: MOST_BARE };
  for (const question of questions.toReversed()) {
    const kind = isBare(question) || goesOn(question) ? 'bare' : 'whole';
    if (left[kind] > 0) kept.unshift(question);
    left[kind]--;
    if (left.whole === 0) break;
  }
  return kept;
}

/**
 * Passages before and after the last answer that a question going on from it is likelier answered
 * by.
 */
const NEAR = 3;

/**
 * What nearness to the last answer adds to a passage's score, in log-odds, and being the
 * very passage. Chosen on followups-dev (P@1 over its 50 answerable questions): 0.5 to 0.7
 * with half of it for the same passage 0.80; 1 and 1.5 0.82; 2 and 2.5 0.84; 3 0.86; as
 * much for the same passage, 1 for both, 0.80. In that trial what was nearest to a question
 * without an answer counted as its answer.
 */
const NEAR_BONUS = 2;
const SAME_BONUS = 1;

/**
 * In a conversation: passages with those near to the last answer favoured, best first.
 *
 * @param last index of the passage that answered the question before; undefined where there was
 * none
 */
export function nearLastAnswer(
  ranked: readonly RankedPassage[],
  last: number | undefined,
): readonly RankedPassage[] {
  if (last === undefined) return ranked;
  const bonus = (index: number): number => {
    const distance = Math.abs(index - last);
    if (distance === 0) return SAME_BONUS;
    return distance <= NEAR ? NEAR_BONUS : 0;
  };
  return ranked
    .map((passage) => ({ ...passage, score: passage.score + bonus(passage.found.index) }))
    .sort(bestFirst);
}
