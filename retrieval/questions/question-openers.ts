/** Words of joining, assent, greeting and politeness that may stand before a question. */
export const OPENERS = 'and|so|but|ok|okay|hey|hi|please|pls|well';

/** Part of patterns: any such words before a question that goes on from another. */
export const FOLLOWING_ON = `(?:(?:${OPENERS}|then)[, ]+)*`;

const OPENING = new RegExp(`^\\s*(?:(?:${OPENERS}|then|also)[, ]+)+`, 'iu');

/**
 * A question without the words before it that ask nothing: "ok, and who resigned?" is "who
 * resigned?"
 */
export function withoutOpeners(question: string): string {
  return question.replace(OPENING, '');
}
