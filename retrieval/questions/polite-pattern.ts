import { OPENERS } from './question-openers.js';

/** Not "then": "then what happened?" asks what came next, not what all of the article tells. */
const OPENING = `(?:(?:${OPENERS})[, ]+)*(?:(?:can|could|would|will) (?:you|someone|anyone) )?(?:please |just )?`;
const ENDING = '(?: (?:please|pls|then|here|now|again))?';

/**
 * What a whole question is, by any of the patterns, with the words of
 * politeness around it. For `plainQuestion`s.
 */
export function politePattern(patterns: readonly string[]): RegExp {
  return new RegExp(`^${OPENING}(?:${patterns.join('|')})${ENDING}$`, 'u');
}
