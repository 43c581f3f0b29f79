import { wholeWord } from './whole-word.js';

/** Deny a deed, as words of their own: did | not | open, was | never | opened. */
export const BESIDE_VERB = 'cannot|never|not';

/** Denies a deed at the end of its verb: did|n't| open. */
const BEHIND_VERB = "n['’]t(?!\\p{L})";

/** The same where its apostrophe is left out, as in chat. */
const IN_ONE_WORD = 'arent|cant|didnt|doesnt|dont|hasnt|isnt|wasnt|wont';

/**
 * Deny somebody or something, alone or before a noun: | no | deal, | none | of
 * them; not the | no-fly | zone, | No. 3 |.
 */
export const FOR_NOBODY = 'neither|no-one|no(?!-|\\.?\\s?\\d)|nobody|none|nothing';

/** Deny what stands behind them, or all but deny it: | without | a deal, has | hardly | begun. */
const OTHERS = 'barely|hardly|nor|without';

/** Finds a word that denies a deed. "No deal", which denies a thing, holds none. */
export const DENIES_DEED = new RegExp(
  `${wholeWord(`${BESIDE_VERB}|${IN_ONE_WORD}`)}|${BEHIND_VERB}`,
  'iu',
);

/**
 * Finds any word that denies something, a deed or a thing. "Few" is
 * none: it tells how many, as "many" does.
 */
export const DENIES = new RegExp(
  `${wholeWord(`${BESIDE_VERB}|${IN_ONE_WORD}|${FOR_NOBODY}|${OTHERS}`)}|${BEHIND_VERB}`,
  'iu',
);

/** The verb, as a part of patterns. */
export const DENY = 'den(?:y|ies|ied|ying)';

/**
 * Finds words that tell without denial that something is not done, or not by all: | failed to |
 * sign, all | except | Lee, the | rest |.
 */
export const TELLS_UNDONE = new RegExp(
  wholeWord(
    `(?:avoid|declin|exclu|fail|lack|miss|oppos|prevent|prohibit|refus|reject|stop)\\p{L}*|abolish\\p{L}*|against|${DENY}|except(?:ion)?s?|few(?:er)?|forb[ai]d\\p{L}*|instead|less|little|los[est]\\p{L}*|only|other than|otherwise|outside|rather|replac\\p{L}+|rest|unable|unlikely|unwilling`,
  ),
  'iu',
);
