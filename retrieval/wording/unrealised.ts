import { AMOUNT } from './amount-pattern.js';

/** Somebody who has still time for it: | has six months | to appeal, | had until May | to pay. */
const HAVING_TIME = `(?:given|ha[ds]|have) (?:until \\S+|(?:an?|${AMOUNT}) (?:hour|day|week|month|year)s?)`;
/**
 * Whoever does this to do something has not done it yet: hopes to, an offer to, in a bid to, is due
 * to.
 */
const INTENDING = `(?:aim|ask|attempt|bid|hop(?:e|ing)|inten[dt]|offer|pledg|prepar|promis|propos|threat|urg(?:e|ing)|vow|want|wish)\\p{L}*|due|expected|keen|likely|plans?|plann(?:ed|ing)|ready|seek(?:ing|s)?|sought|tr(?:y|ies|ied|ying)|unlikely|willing|${HAVING_TIME}`;
const ADVERB = '(?:(?:also|even|once|soon|still|\\p{L}+ly) )?';
/** The verb of what is only intended: hopes to | buy |, is due to be | sold |. */
export const INTENDED = new RegExp(
  `(?<!\\p{L})(?:${INTENDING})(?: [\\p{L}\\p{N}'’-]+){0,3}? to (?<be>be )?${ADVERB}(?<verb>\\p{L}+)`,
  'gu',
);
/** The verb of what is only possible: could be | closed |. */
export const POSSIBLE = new RegExp(
  `(?<!\\p{L})(?:could|may|might) ${ADVERB}(?<be>be )?${ADVERB}(?<verb>\\p{L}+)`,
  'gu',
);
