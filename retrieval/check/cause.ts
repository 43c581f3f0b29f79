import { termsOf } from '../index/lexical-index.js';
import { wholeWord } from '../wording/whole-word.js';

/** A cause, as far as its clause: because of | a pension row |. */
const CLAIMED =
  /(?<!\p{L})(?:as a result of|because of|because|blam\p{L}+|caused by|due to|owing to|thanks to) (?<cause>[^,;.:]+)/giu;
const TOLD = new RegExp(
  wholeWord(
    'after|amid|as a result of|because|blam\\p{L}+|caus\\p{L}+|due to|following|led to|over|owing to|since|thanks to',
  ),
  'iu',
);

/**
 * True where a text that gives a cause gives another than the claim: no word of it stands there.
 */
export function isOtherCause(claim: string, text: string, before: string | null): boolean {
  if (!TOLD.test(text)) return false;
  const known = termsOf(`${before ?? ''} ${text}`);
  return [...claim.matchAll(CLAIMED)].some(({ groups }) => {
    const cause = [...termsOf(groups?.['cause'] ?? '')];
    return cause.length > 0 && !cause.some((term) => known.has(term));
  });
}
