/** Words that deny what a verb tells, and the end of one that does: did | not | open, was | never | opened, did|n't|. */
const BESIDE_VERB = 'cannot|never|not';
const ENDING = "n['’]t(?!\\p{L})";

/** Finds a word that denies a deed. "No deal", which denies a thing, holds none. */
export const DENIES_DEED = new RegExp(`(?<!\\p{L})(?:${BESIDE_VERB})(?!\\p{L})|${ENDING}`, 'iu');

/** Finds any word that denies something, a deed or a thing. */
export const DENIES = new RegExp(
  `(?<!\\p{L})(?:${BESIDE_VERB}|neither|no|nobody|none|without)(?!\\p{L})|${ENDING}`,
  'iu',
);
