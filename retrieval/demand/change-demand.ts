import { AMOUNT, APPROXIMATELY, FIGURE, NUMBER_WORD } from '../amount-pattern.js';
import { wholeWord } from '../whole-word.js';
import { type Demand, type Marked } from './marked.js';

const CHANGE =
  /^(?:by )?(?:how (?:much|many \p{L}+)|what percent(?:age)?)(?: .+)? (?:climb|cut|declin|decreas|drop|f[ae]ll|go up|go down|gone up|gone down|gr[eo]w|increas|jump|lower|plung|reduc|r[io]se|sh?r[aiu]nk|slump|soar|surg)\p{L}*(?: .+)?$/u;

const BEGINS_AMOUNT = new RegExp(`^${AMOUNT}`, 'iu');

/** Not: by up to | 5% |. */
const ENDS_IN_TO = /(?<!\p{L})(?<!(?:close|up) )to\s+$/u;

const ENDS_IN_BY = /(?<!\p{L})by\s+$/u;

/** `23% to $412 million`: two amounts of different kinds, which are no range. */
const GLUED = new RegExp(`(?<first>${AMOUNT}\\S*(?: \\p{L}+)?) to (?<last>${AMOUNT}\\S*)`, 'u');

const STATE = /^how much (?:is|are|do|does) /u;

/**
 * "How much did it fall?" is not answered with what it fell to or from: fell | 23% | to $412 million; nor "how much is it?"
 * with how much it rose.
 */
export function changeDemand(question: string): Demand | null {
  if (CHANGE.test(question))
    return / (?:to|from)$/u.test(question) ? null : (marked) => !isEndOfChange(marked);
  return STATE.test(question) ? (marked) => !isChange(marked) : null;
}

/** By how much something changed, where it is told to what: by | £2 | to £14. */
function isChange({ text, before, after }: Marked): boolean {
  if (!BEGINS_AMOUNT.test(text) || !ENDS_IN_BY.test(before)) return false;
  return new RegExp(`^\\S+(?: \\p{L}+)? to ${AMOUNT}`, 'u').test(text + after);
}

function isEndOfChange({ text, before }: Marked): boolean {
  if (ENDS_IN_FROM.test(before) && !text.includes(' to ')) return true;
  if (ENDS_IN_TO.test(before) || text.startsWith('to '))
    return BEGINS_AMOUNT.test(text.replace(/^to /u, ''));
  const { first, last } = GLUED.exec(text)?.groups ?? {};
  const isRange = /(?<!\p{L})from\s+$/u.test(before) || /(?<!\p{L})from \p{Sc}?\d/u.test(text);
  if (first === undefined || last === undefined || isRange) return false;
  return (
    ENDS_IN_BY.test(before) ||
    /(?<!\p{L})by \p{Sc}?\d/u.test(text) ||
    kindOf(first) !== kindOf(last)
  );
}

/** What an amount counts: "%" of "about 23%", "$" of "$5". */
function kindOf(amount: string): string {
  return amount.replace(NUMBER, '');
}

const NUMBER = new RegExp(`${wholeWord(`${APPROXIMATELY}|${NUMBER_WORD}`)}|[\\d.,\\s]`, 'giu');

const FORMER =
  /(?:^| )(?:earlier|former|initial|(?:her|his|its|the|their) old|previous)(?: |$)| (?:before|earlier|initially|originally|previously)$/u;

const PRESENT = /(?:^| )(?:current|new)(?: |$)| (?:currently|now|today)$/u;

/** What it was: | from 4 | to 9 francs. In figures alone, as "from one of them" tells no amount. */
const FROM = new RegExp(`(?<!\\p{L})from (?:(?:${APPROXIMATELY}) )?${FIGURE}`, 'iu');

const ENDS_IN_FROM = new RegExp(`(?<!\\p{L})from\\s+(?:(?:${APPROXIMATELY})\\s+)?\\p{Sc}?$`, 'iu');

/** "What was the price before?" is answered with what it rose from, "what is it now?" with what it rose to. */
export function formerDemand(question: string): Demand | null {
  const isFormer = FORMER.test(question);
  if (!/^(?:how|what)(?:'s)? /u.test(question) || isFormer === PRESENT.test(question)) return null;
  return ({ passage, text, before }) => {
    if (!FROM.test(passage.text) || !/\d/u.test(text)) return true;
    const isFrom = ENDS_IN_FROM.test(before);
    const isBoth = new RegExp(`^${AMOUNT}.* to ${AMOUNT}`, 'u').test(text);
    return isFormer ? isFrom && !isBoth : !isFrom;
  };
}
