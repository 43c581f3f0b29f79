import { singularOf } from '../../corpus/words/lexicon.js';
import { isSomebody, nounClass } from '../../corpus/words/noun-class.js';
import { familyOf, verbsAsked } from '../verb-forms.js';
import { type Demand, type Marked, ofPassage } from './marked.js';

const UNITS = 'second|minute|hour|day|night|week|fortnight|month|quarter|year|decade';
/** Words that tell by what time something is counted. */
const ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['nightly', 'night'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
  ['annum', 'year'],
]);
/** `a week`, `per day`, `every month`, `annually`; not `for a week` nor `a year ago`. */
const RATE = new RegExp(
  `(?<!(?<!\\p{L})(?:about|after|before|for|half|in|is|just|nearly|of|once|only|over|than|to|was|within) )(?<!\\p{L})(?:(?:an?|each|every|per) (?<unit>${UNITS})|(?<adjective>${[...ADJECTIVES.keys()].join('|')}))(?!\\p{L})(?! (?:after|ago|before|earlier|later|long|off|old|on|when))`,
  'giu',
);
const HOW_MANY = /(?:^| )how (?:many|much|often)(?: |$)/u;
/** Words between a number and the time by which it is counted, at most: 9,000 | brass reading lamps | a week. */
const BEHIND_NUMBER = /^[^,.;:]{0,40}/u;

/** "How many a day?" is not answered with how many a week. */
export function rateDemand(question: string): Demand | null {
  const [asked] = HOW_MANY.test(question) ? ratesIn(question) : [];
  if (asked === undefined) return null;
  return ({ passage, text, after }) => {
    const told = ratesIn(text + (BEHIND_NUMBER.exec(after)?.[0] ?? ''));
    return told.length === 0 || mentions(passage.text, asked);
  };
}

/** The times by which a text counts, as units. */
function ratesIn(text: string): string[] {
  return [...text.matchAll(RATE)].flatMap(({ groups }) => {
    const { unit, adjective } = groups ?? {};
    return (unit ?? ADJECTIVES.get(adjective?.toLowerCase() ?? ''))?.toLowerCase() ?? [];
  });
}

function mentions(text: string, unit: string): boolean {
  const adjectives = [...ADJECTIVES].flatMap(([adjective, of]) => (of === unit ? [adjective] : []));
  return new RegExp(
    `(?<!\\p{L})(?:${[`${unit}s?`, ...adjectives].join('|')})(?!\\p{L})`,
    'iu',
  ).test(text);
}

const CHANGE =
  /^(?:by )?(?:how (?:much|many \p{L}+)|what percent(?:age)?)(?: .+)? (?:climb|cut|declin|decreas|drop|f[ae]ll|go up|go down|gone up|gone down|gr[eo]w|increas|jump|lower|plung|reduc|r[io]se|sh?r[aiu]nk|slump|soar|surg)\p{L}*(?: .+)?$/u;
const AMOUNT =
  '(?:(?:about|almost|around|just (?:over|under)|more than|nearly|some) )?\\p{Sc}?\\d[\\d.,]*';
const BEGINS_AMOUNT = new RegExp(`^${AMOUNT}`, 'u');
const ENDS_IN_TO = /(?<!\p{L})to\s+$/u;
const ENDS_IN_BY = /(?<!\p{L})by\s+$/u;
/** `23% to $412 million`: two amounts of different kinds, which are no range. */
const GLUED = new RegExp(`(?<first>${AMOUNT}\\S*(?: \\p{L}+)?) to (?<last>${AMOUNT}\\S*)`, 'u');

const STATE = /^how much (?:is|are|do|does) /u;

/**
 * "How much did it fall?" is not answered with what it fell to: fell | 23% | to $412 million; nor "how much is it?" with how
 * much it rose.
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

/** An amount without its figures. */
function kindOf(amount: string): string {
  return amount.replace(/[\d.,\s]/gu, '');
}

const SEXES = [/^(?:m[ae]n|boys?|males?)$/u, /^(?:wom[ae]n|girls?|females?)$/u];
const COUNTED =
  /(?:^| )how many (?:\p{L}+ )?(?<noun>m[ae]n|boys|males|women|girls|females)(?: |$)/u;

/** "How many men?" is answered where men are told of, not with the number of all. */
export function countedDemand(question: string): Demand | null {
  const noun = COUNTED.exec(question)?.groups?.['noun'];
  const sex = SEXES.find((words) => noun !== undefined && words.test(noun));
  if (sex === undefined) return null;
  return ofPassage(({ text }) =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => sex.test(word)),
  );
}

const AUXILIARY = '(?:are|can|could|did|do|does|had|has|have|is|may|might|was|were|will|would)';
/** how many | polling stations did it open |, how many | tanks were withdrawn | */
const COUNTED_OBJECT = new RegExp(
  `^how many (?:\\p{L}+ ){0,2}?(?<noun>\\p{L}+) ${AUXILIARY}(?:n't)? (?<rest>.+)$`,
  'u',
);
const NUMBER = /(?<![\p{L}\p{N}.,])\d[\d.,]*/gu;
/** Behind a number, words of what it counts: 6,000 | tired troops |. */
const COUNTED_WORDS = /^\d[\d.,]*(?<words>(?: \p{Ll}+){1,3})/u;
/** What a number is of that stands behind what is counted: sheets | from some | 11,000 stations. */
const OF_OTHERS =
  '(?:at|by|for|from|in|of|on|to|with) (?:(?:about|almost|around|more than|nearly|over|some) )?$';

/**
 * "How many tanks did it withdraw?" is not answered with how many troops it withdrew, nor "how many complaints did it
 * receive?" with complaints from | 400 | hospitals.
 */
export function countedObjectDemand(question: string): Demand | null {
  const { noun, rest } = COUNTED_OBJECT.exec(question)?.groups ?? {};
  if (noun === undefined || rest === undefined || !isPlural(noun)) return null;
  const ofOthers = new RegExp(`(?<!\\p{L})${noun} ${OF_OTHERS}`, 'iu');
  const told = new RegExp(`(?<!\\p{L})${singularOf(noun)}`, 'iu');
  const verbs = verbsAsked(question);
  const done = new RegExp(`(?<!\\p{L})(?:${verbs.join('|')})(?!\\p{L})`, 'iu');
  const isOthers = (sentence: string, { index }: RegExpExecArray): boolean => {
    const words = COUNTED_WORDS.exec(sentence.slice(index))?.groups?.['words']?.trim().split(' ');
    const counted = words?.find(isPlural);
    if (counted === undefined) return false;
    if (ofOthers.test(sentence.slice(0, index))) return !rest.includes(counted);
    const isOtherKind = isSomebody(counted) && nounClass(singularOf(noun)) === 'other';
    return isOtherKind && verbs.length > 0 && !told.test(sentence) && done.test(sentence);
  };
  return ({ passage, before, text }) => {
    const numbers = [...passage.text.matchAll(NUMBER)];
    const end = before.length + text.length;
    const marked = numbers.filter(({ index }) => index >= before.length && index < end);
    const tried = marked.length > 0 ? marked : numbers;
    return tried.length === 0 || tried.some((number) => !isOthers(passage.text, number));
  };
}

function isPlural(noun: string): boolean {
  return noun === 'people' || singularOf(noun) !== noun;
}

const FORMER =
  /(?:^| )(?:earlier|former|initial|(?:her|his|its|the|their) old|previous)(?: |$)| (?:before|earlier|initially|originally|previously)$/u;
const PRESENT = /(?:^| )(?:current|new)(?: |$)| (?:currently|now|today)$/u;
/** What it was | from | 4 to 9 francs. */
const FROM = new RegExp(`(?<!\\p{L})from ${AMOUNT}`, 'iu');
const ENDS_IN_FROM = /(?<!\p{L})from\s+\p{Sc}?$/iu;

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

/** How many ships were not | sunk |? */
const NOT_DONE = /^how many .*?(?:(?<!\p{L})(?:never|not)|n't) (?:\p{L}+ly )?(?<verb>\p{L}+)/u;
const NOT = /(?<!\p{L})(?:no|none|nobody|not|never|without)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** "How many ships were not sunk?" is not answered with how many were. */
export function notCountedDemand(question: string): Demand | null {
  const verb = NOT_DONE.exec(question)?.groups?.['verb'];
  if (verb === undefined) return null;
  const done = new RegExp(`(?<!\\p{L})(?:${[...familyOf(verb)].join('|')})(?!\\p{L})`, 'iu');
  return ofPassage(({ text }) => NOT.test(text) || !done.test(text));
}
