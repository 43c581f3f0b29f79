import { plainCase } from '../../corpus/plain-letters.js';

/** A question for comparing with patterns: lower case, straight apostrophes, single spaces, no mark at its end. */
export function plainQuestion(question: string): string {
  return plainCase(question)
    .replace(/[?!.\s]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
