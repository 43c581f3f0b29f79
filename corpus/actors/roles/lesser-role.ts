const LESSENING =
  'acting|assistant|associate|deputy|ex|former|incoming|interim|junior|late|outgoing|previous|shadow|then|vice';

const LESSENING_WORD = new RegExp(`^(?:${LESSENING}|elect)$`, 'u');

/** Such a word and the office behind it, at most three words of it. */
const LESSER_ROLE = new RegExp(`\\b(?:${LESSENING})(?:[ -]\\p{L}+){1,3}`, 'giu');

/**
 * Whether a role is another than what was asked for, though it holds its words: "the president" is no shadow president.
 *
 * @param role words of the role, in lower case
 * @param asked words that it was asked for by, in lower case
 */
export function lessens(role: readonly string[], asked: readonly string[]): boolean {
  return role.some((word) => LESSENING_WORD.test(word) && !asked.includes(word));
}

/** A text without the offices in it that are only a deputy's, or somebody's no more. */
export function withoutLesserRoles(text: string): string {
  return text.replace(LESSER_ROLE, ' ');
}
