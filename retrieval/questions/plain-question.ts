import { plainCase } from '../../corpus/shared/plain-letters.js';

/**
 * A question for comparing with patterns: lower case, straight
 * apostrophes, single spaces, no mark at its end.
 */
export function plainQuestion(question: string): string {
  return plainCase(question)
    .replace(/[?!.\s]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(
      CONTRACTED,
      (_, word: string, has?: string) => `${word} ${has === undefined ? 'is' : 'has'}`,
    );
}

/** Who's her father, and what's | been said |. */
const CONTRACTED = /(?<!\p{L})(how|wh(?:at|en|ere|o|y))'s(?= (been|got|had)?)/u;
