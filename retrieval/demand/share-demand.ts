import { plainCase } from '../../corpus/shared/plain-letters.js';
import { termsOf } from '../index/lexical-index.js';
import { AMOUNT, APPROXIMATELY } from '../wording/amount-pattern.js';
import type { Demand } from './marked.js';

/** how many | counts | was he found guilty of |, how many | lakes | are dangerous | */
const HOW_MANY = /^how many (?<noun>\p{L}+) (?<rest>.+)$/u;
/** Asked of all that there are. */
const OF_ALL =
  /^(?:(?:are|is|was|were) there(?: \p{L}+){0,2}|(?:do|does|did) .+ have|(?:has|have|had) .+ got)$|(?<!\p{L})(?:all|altogether|overall|total)(?!\p{L})/u;

/** Before all of whom some are: | eight of his | 11 counts, | 9,000 of some | 150,000 stoves. */
const SOME_OF = new RegExp(
  `(?<![\\p{L}\\p{N}.,])${AMOUNT} (?:out )?of (?:(?:the|her|his|its|our|their|those) )?(?:(?:${APPROXIMATELY}) )?$`,
  'iu',
);
/** Behind all of whom some are told apart: 14 lakes, | two of which | may burst. */
const OF_WHICH = new RegExp(`, (?:and )?${AMOUNT} of (?:them|which|whom)(?!\\p{L})`, 'iu');

/**
 * How many of some do or are something is not how many of them there are: found guilty on eight of
 * | 11 | counts; | 14 | lakes, two of which are dangerous.
 */
export function shareDemand(question: string): Demand | null {
  const { noun, rest } = HOW_MANY.exec(question)?.groups ?? {};
  if (noun === undefined || rest === undefined || OF_ALL.test(rest)) return null;
  const counted = termsOf(noun);
  const asked = [...termsOf(rest)].filter((term) => !counted.has(term));
  const isTold = (words: string): boolean => {
    const told = termsOf(words);
    return asked.some((term) => told.has(term));
  };
  return ({ before, text, after }) => {
    if (!/^\P{L}*\d|^\p{L}+$/u.test(text)) return true;
    if (SOME_OF.test(before) && plainCase(after).trimStart().startsWith(noun))
      return !isTold(before + after);
    const share = OF_WHICH.exec(after);
    if (share === null || !plainCase(after.slice(0, share.index)).includes(noun)) return true;
    return isTold(before + after.slice(0, share.index)) || !isTold(after.slice(share.index));
  };
}
