import { YEAR } from '../../corpus/words/year.js';
import { AMOUNT, APPROXIMATELY, FIGURE, NUMBER_WORD } from '../wording/amount-pattern.js';
import { DO, HAVE } from '../wording/auxiliaries.js';
import { wholeWord } from '../wording/whole-word.js';
import { type Demand, type Marked } from './marked.js';

const CHANGE =
  /^(?:by )?(?:how (?:much|many \p{L}+)|what percent(?:age)?)(?: .+)? (?:climb|cut|declin|decreas|drop|f[ae]ll|go up|go down|gone up|gone down|gr[eo]w|increas|jump|lower|plung|reduc|r[io]se|sh?r[aiu]nk|slump|soar|surg)\p{L}*(?: .+)?$/u;

/**
 * How many seats did they | lose |, how many points | ahead | are they, how much | lower | is it.
 */
const DIFFERENCE = new RegExp(
  `^(?:by )?how (?:(?:many|much) (?:\\p{L}+ )?(?:${DO}) .+ (?:gain|lose)(?: |$)|(?:far|many|much)(?: \\p{L}+)? (?:ahead|behind|bigger|cheaper|clear|dearer|fewer|higher|larger|less|longer|lower|more|smaller)(?= ))`,
  'u',
);

/** A difference itself: | two more | than Leek, | 20 points clear |. */
const TOLD_DIFFERENCE = new RegExp(
  wholeWord(`${AMOUNT}(?: \\p{L}+)? (?:ahead|behind|clear|fewer|higher|less|lower|more)`),
  'iu',
);

const BEGINS_AMOUNT = new RegExp(`^${AMOUNT}`, 'iu');

/** Not: by up to | 5% |. */
const ENDS_IN_TO = /(?<!\p{L})(?<!(?:close|up) )to\s+$/u;

const ENDS_IN_BY = /(?<!\p{L})by\s+$/u;

/** `23% to $412 million`: two amounts of different kinds, which are no range. */
const GLUED = new RegExp(`(?<first>${AMOUNT}\\S*(?: \\p{L}+)?) to (?<last>${AMOUNT}\\S*)`, 'u');

const STATE = /^how much (?:is|are|do|does) /u;

/** How many points | did | Leek | have |; not: did they win | by |. */
const SCORE = new RegExp(
  `^how many \\p{L}+ (?:${DO}|${HAVE}) .+ (?:collect|get|got|have|score)(?:ed|s)?(?! by(?: |$))(?: |$)`,
  'u',
);
/** How far some are from others: | 20 points clear |. */
const LEAD = new RegExp(wholeWord(`${AMOUNT}(?: \\p{L}+)? (?:ahead|behind|clear)`), 'iu');

/**
 * "How much did it fall?" is not answered with what it fell to or from: fell
 * | 23% | to $412 million; nor "how many did it lose?" with how many it has left;
 * nor "how much is it?" with how much it rose.
 */
export function changeDemand(question: string): Demand | null {
  const isOfDifference = DIFFERENCE.test(question);
  if (isOfDifference || CHANGE.test(question)) {
    if (/ (?:to|from)$/u.test(question)) return null;
    return (marked) => !isEndOfChange(marked) && !(isOfDifference && isTotal(marked));
  }
  if (SCORE.test(question)) return (marked) => !isLead(marked);
  return STATE.test(question) ? (marked) => !isChange(marked) : null;
}

/** By how much one is more than another: | 300,000 | fewer than, | £2 | more than. */
const MORE_THAN = new RegExp(
  `(?<![\\p{L}\\p{N}.,])${AMOUNT}(?: \\p{L}+)? (?:fewer|higher|less|lower|more) than(?!\\p{L})`,
  'iu',
);

/** How many there were is not how many fewer: it carried 5,000, | 300 | fewer than in 2020. */
export function differenceDemand(question: string): Demand | null {
  if (!/^how (?:many|much) /u.test(question) || CHANGE.test(question)) return null;
  if (/ (?:fewer|higher|less|lower|more)(?: |$)/u.test(question)) return null;
  return ({ text, after }) => {
    const told = MORE_THAN.exec(text + after);
    return told === null || told.index >= text.length;
  };
}

/** By how many somebody leads or lags: second, | 13 | points behind Hull. */
function isLead({ text, after }: Marked): boolean {
  const lead = LEAD.exec(text + after);
  return lead !== null && lead.index < text.length;
}

/** By how much something changed, where it is told to what: by | £2 | to £14. */
function isChange({ text, before, after }: Marked): boolean {
  if (!BEGINS_AMOUNT.test(text) || !ENDS_IN_BY.test(before)) return false;
  return new RegExp(`^\\S+(?: \\p{L}+)? to ${AMOUNT}`, 'u').test(text + after);
}

/**
 * How many there are of what is compared: | 212 | seats, up from 180; | 41 points |, two more than
 * Leek.
 */
function isTotal({ text, before, after }: Marked): boolean {
  if (/^[^,.;]*, (?:down|up) from /u.test(after)) return true;
  const told = TOLD_DIFFERENCE.exec(before + text + after);
  if (told === null || !BEGINS_AMOUNT.test(text)) return false;
  return told.index + told[0].length <= before.length || told.index >= before.length + text.length;
}

/** One of two amounts, with the words before it: | fell to 95 |, not: by | up to 5% |. */
const ONE_END = new RegExp(
  `^\\P{N}*(?<!\\p{L})(?:from|(?<!(?:close|up) )to) ${FIGURE}\\P{N}*$`,
  'iu',
);

function isEndOfChange({ text, before }: Marked): boolean {
  if (ONE_END.test(text)) return true;
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
  /(?:^| )(?:earlier|former|initial|(?:her|his|its|the|their) old|previous)(?: |$)| (?:before|earlier|initially|last time|originally|previously)$/u;

const PRESENT = /(?:^| )(?:current|new|these days,?)(?: |$)| (?:currently|now|today)$/u;

/** Words before what it was, of which "from" is also before where a change begins. */
const COMPARED = 'against|compared (?:to|with)|from';

/** What it was: | from 4 | to 9 francs. In figures alone, as "from one of them" tells no amount. */
const FROM = `(?<!\\p{L})(?:${COMPARED}) (?:(?:${APPROXIMATELY}) )?${FIGURE}`;
const TELLS_FROM = new RegExp(FROM, 'iu');

/** Two amounts, of which it was one before and one later: rose | from 415 to 587 |. */
const FROM_TO = new RegExp(`(?<!\\p{L})from ${AMOUNT}(?: \\p{L}+)? to ${AMOUNT}`, 'iu');

const ENDS_IN_FROM = endsIn('from');
const ENDS_IN_COMPARED = endsIn(COMPARED);

/** Finds some words at the end of what stands before an amount: | from | about 400. */
function endsIn(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})\\s+(?:(?:${APPROXIMATELY})\\s+)?\\p{Sc}?$`, 'iu');
}

/** How many were there | in 2019 |, | last year |? */
const THEN = new RegExp(
  ` (?<time>in ${YEAR}|last (?:autumn|month|quarter|season|spring|summer|week|winter|year))$`,
  'u',
);

/**
 * "What was the price before?" is answered with what it rose from, "what is it now?"
 * with what it rose to; "how many were there in 2019?" with what is compared of that
 * year: 212 seats, up from | 180 | in 2019.
 */
export function formerDemand(question: string): Demand | null {
  if (!/^(?:how|what)(?:'s)? /u.test(question)) return null;
  const time = THEN.exec(question)?.groups?.['time'];
  const isFormer = time !== undefined || FORMER.test(question);
  if (isFormer === PRESENT.test(question)) return null;
  const then = time === undefined ? TELLS_FROM : new RegExp(`${FROM}[^\\d,.;]* ${time}`, 'iu');
  return ({ passage, text, before }) => {
    if (!then.test(passage.text) || !/\d/u.test(text) || / last time/iu.test(passage.text))
      return true;
    const isFrom = ENDS_IN_COMPARED.test(before);
    const isBoth = new RegExp(`^${AMOUNT}.* to ${AMOUNT}`, 'u').test(text);
    return isFormer ? isFrom && !isBoth : !isFrom;
  };
}

/** How much was it | in 2000 |, by | 1991 |? */
const IN_YEAR = new RegExp(`(?:^| )(?:by|in)(?: the year)? (?<year>${YEAR})(?!\\d)`, 'u');
/** Between | 1991 | and | 2000 | it rose. */
const STRETCH = new RegExp(
  `(?<!\\p{L})(?:between|from) (?:\\p{Lu}\\p{Ll}+ )?(?<first>${YEAR}) (?:and|to|until) (?:\\p{Lu}\\p{Ll}+ )?(?<last>${YEAR})(?!\\d)`,
  'iu',
);

/**
 * How much it was in the year in which a change began is what it changed from, and in the one in
 * which it ended what it changed to: between 1991 and 2000 it rose from | 415 | to | 587 | acres.
 */
export function yearOfChangeDemand(question: string): Demand | null {
  const year = IN_YEAR.exec(question)?.groups?.['year'];
  if (year === undefined) return null;
  return ({ passage, before, text }) => {
    const stretch = STRETCH.exec(passage.text);
    const { first, last } = stretch?.groups ?? {};
    const told = passage.text.slice((stretch?.index ?? 0) + (stretch?.[0].length ?? 0));
    if (first === last || !FROM_TO.test(told) || !BEGINS_AMOUNT.test(text)) return true;
    if (year === first) return ENDS_IN_FROM.test(before) && !text.includes(' to ');
    return year !== last || !ENDS_IN_FROM.test(before);
  };
}
