import { LIKELY_YEAR } from '../../corpus/words/year.js';
import { termsOf } from '../index/lexical-index.js';
import { AMOUNT } from '../wording/amount-pattern.js';
import { AUXILIARY, BE } from '../wording/auxiliaries.js';
import { wholeWord } from '../wording/whole-word.js';
import type { Demand } from './marked.js';

/** Before what tells for whom, when or where an amount holds. */
const FOR_SOME = wholeWord('for|if|in|when|where');
const NO_AMOUNT = `${LIKELY_YEAR}(?![\\p{L}\\p{N}])`;
/**
 * What holds for some alone, behind what holds for all others: 40
 * crowns|; for students it costs 15 crowns |.
 */
const EXCEPTION = new RegExp(
  `(?:, (?:but|or) (?=[^.;]*?${FOR_SOME})|;(?: but)? (?=${FOR_SOME}))(?=[^.;]*?(?<![\\p{L}\\p{N}])(?!${NO_AMOUNT})${AMOUNT})[^.;]*`,
  'iu',
);
const HAS_AMOUNT = new RegExp(`(?<![\\p{L}\\p{N}])${AMOUNT}`, 'iu');
/** How long, how many; not: how did. */
const HOW_MUCH = new RegExp(`(?:^| )how (?!(?:${AUXILIARY}) )\\p{L}+ `, 'u');
/** What is the fine. */
const WHAT_IS = new RegExp(`^what (?:${BE}) `, 'u');

/**
 * An amount that holds for all but some is not the one of those: "what is the fine for a repeated
 * offence?" is not answered with "the fine is | 200 | crowns, or 1,000 if the offence is repeated".
 */
export function exceptionDemand(question: string): Demand | null {
  const isHowMuch = HOW_MUCH.test(question);
  if (!isHowMuch && !WHAT_IS.test(question)) return null;
  const asked = termsOf(question);
  return ({ passage, before, text }) => {
    if (!isHowMuch && !HAS_AMOUNT.test(text)) return true;
    const found = EXCEPTION.exec(passage.text);
    const rule = passage.text.slice(0, found?.index);
    if (found === null || before.length >= rule.length || !HAS_AMOUNT.test(rule)) return true;
    const ofRule = termsOf(rule);
    return ![...termsOf(found[0])].some((term) => asked.has(term) && !ofRule.has(term));
  };
}
