import { list } from '../words/words.js';
import type { PassageTokens } from './passage-tokens.js';

/** What makes the number behind it a rough one, longer ones first. */
const APPROXIMATIONS = [
  'as many as',
  ...['more than', 'fewer than', 'less than', 'at least', 'at most', 'up to', 'close to'],
  ...['nearly', 'almost', 'roughly', 'approximately', 'about', 'around', 'over'],
].map((words) => words.split(' '));

/**
 * Behind a noun or such a verb they are prepositions: a row | over 200 jobs, talked | about 200
 * people.
 */
const PREPOSITIONS = new Set(['about', 'around', 'over']);
const TALKING = list('talk speak know worry care ask learn hear think write read tell');

/**
 * Behind the words at `i` that make the number there a rough one, which are part of how many are
 * meant: more than | 200 people; `i` where there are none.
 */
export function behindApproximation(tokens: PassageTokens, i: number): number {
  const found = APPROXIMATIONS.find((words) =>
    words.every((word, j) => tokens.at(i + j)?.lower === word),
  );
  if (found === undefined) return i;
  const behind = i + found.length;
  if (tokens.at(behind)?.pos !== 'NUM') return i;
  const before = tokens.at(i - 1);
  const isPreposition =
    PREPOSITIONS.has(found.join(' ')) &&
    (/^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') || TALKING.has(before?.lemma ?? ''));
  return isPreposition ? i : behind;
}
