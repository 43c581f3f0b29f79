const DEPUTY = 'acting|assistant|associate|deputy|interim|junior|shadow|vice';

/** Who is outgoing holds the office still. */
const LESSENING = `${DEPUTY}|ex|former|incoming|late|previous|then`;

const LESSENING_WORD = new RegExp(`^(?:${LESSENING}|elect)$`, 'u');

/** Such a word and the office behind it, at most three words of it. */
const LESSER_ROLE = new RegExp(`\\b(?:${LESSENING})(?:[ -]\\p{L}+){1,3}`, 'giu');

/**
 * Whether a role is another than what was asked for, though it holds its words:
 * "the president" is no shadow president.
 *
 * @param role words of the role, in lower case
 * @param asked words that it was asked for by, in lower case
 */
export function lessens(role: readonly string[], asked: readonly string[]): boolean {
  return role.some((word) => LESSENING_WORD.test(word) && !asked.includes(word));
}

const DEPUTY_WORD = new RegExp(`^(?:${DEPUTY})$`, 'u');

/** The same, where it is another's by rank and not by time: the governor is no deputy governor. */
export function isDeputys(role: readonly string[], asked: readonly string[]): boolean {
  return role.some((word) => DEPUTY_WORD.test(word) && !asked.includes(word));
}

/** A text without the offices in it that are only a deputy's, or somebody's no more. */
export function withoutLesserRoles(text: string): string {
  return text.replace(LESSER_ROLE, ' ');
}
