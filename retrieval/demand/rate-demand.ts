import { singularOf } from '../../corpus/words/lexicon.js';
import { FIGURE } from '../wording/amount-pattern.js';
import { wholeWord } from '../wording/whole-word.js';
import { type Demand, ofPassage } from './marked.js';

const TIME_UNIT = 'second|minute|hour|day|night|week|fortnight|month|quarter|year|decade';

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
  `(?<!(?<!\\p{L})(?:about|after|before|for|half|in|is|just|nearly|of|once|only|over|than|to|was|within) )(?<!\\p{L})(?:(?:an?|each|every|per) (?<unit>${TIME_UNIT})|(?<adjective>${[...ADJECTIVES.keys()].join('|')}))(?!\\p{L})(?! (?:after|ago|before|earlier|later|long|off|old|on|when))`,
  'giu',
);

const HOW_MANY = /(?:^| )how (?:many|much|often)(?: |$)/u;

/**
 * Words between a number and the time by which it is counted, at most: 9,000 | brass reading
 * lamps | a week.
 */
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
  return new RegExp(wholeWord([`${unit}s?`, ...adjectives].join('|')), 'iu').test(text);
}

/** How much is entry | for children |, how much do | students | pay. */
const FOR_WHOM =
  /^(?:how much|(?:what is the )?price) (?:.+ )?for (?:an? |the )?(?<whom>[\p{L}\p{N}-]+)$|^how much (?:do|does|must|would) (?:an? |the )?(?<payer>[\p{L}\p{N}-]+) (?:have to )?pay(?: |$)/u;
/** Words for people of one age, of whom what one of them pays all pay. */
const AGES = [
  'adults?',
  'child(?:ren)?|kids?|under-\\d+s?',
  'oaps?|over-\\d+s?|pensioners?|seniors?',
];

/**
 * "How much is entry for children?" is not answered with what all others pay: | £9 | (children £4).
 */
export function payerDemand(question: string): Demand | null {
  const { whom, payer } = FOR_WHOM.exec(question)?.groups ?? {};
  const asked = whom ?? payer;
  if (asked === undefined) return null;
  const age = AGES.find((words) => new RegExp(`^(?:${words})$`, 'u').test(asked));
  const payers = age ?? `${singularOf(asked)}\\p{L}*`;
  const others = AGES.filter((words) => words !== age).join('|');
  const ofOthers =
    age === undefined ? null : new RegExp(`(?<!\\p{L})(?:${others}) (?:pay )?$`, 'iu');
  const price = `(?:${FIGURE}|free)`;
  const priceOf = new RegExp(
    `(?<!\\p{L})(?:${payers})(?: (?:aged|over|under) \\d+)? (?:(?:are|costs?|for|go|is|pays?) )?${price}|${price} (?:each )?(?:for|per) (?:an? |the )?(?:${payers})(?!\\p{L})`,
    'giu',
  );
  return ({ passage, before, text }) => {
    if (ofOthers?.test(before) === true) return false;
    const prices = [...passage.text.matchAll(priceOf)];
    const end = before.length + text.length;
    return (
      prices.length === 0 ||
      !/\p{Sc}|\d/u.test(text) ||
      prices.some(({ 0: words, index }) => index < end && before.length < index + words.length)
    );
  };
}

/** how much is | Lund | paying for | Rand | */
const PAYS_FOR =
  /^(?:how much|what) (?:is|are|was|were|did|do|does|has|have|will|would) (?<buyer>.+?) (?:pay|paying|paid) for (?<bought>.+)$/u;
const BUYS =
  '(?:acquir(?:e[ds]?|ing)|b(?:ought|uy(?:s|ing)?)|purchas(?:e[ds]?|ing))(?! by)(?!\\p{L})';

/** What one pays for the other is not what the other buys it for: Rand to buy Lund for | $6m |. */
export function buyerDemand(question: string): Demand | null {
  const { buyer, bought } = PAYS_FOR.exec(question)?.groups ?? {};
  const [ofBuyer, ofBought] = [wordsOf(buyer), wordsOf(bought)];
  if (ofBuyer.length === 0 || ofBought.length === 0) return null;
  const buys = (one: readonly string[], other: readonly string[]): RegExp =>
    new RegExp(
      `${wholeWord(one.join('|'))}[^.;]*? ${BUYS}[^.;]*${wholeWord(other.join('|'))}`,
      'iu',
    );
  const [right, wrong] = [buys(ofBuyer, ofBought), buys(ofBought, ofBuyer)];
  return ofPassage(({ text }) => right.test(text) || !wrong.test(text));
}

function wordsOf(name = ''): string[] {
  return name
    .split(' ')
    .filter((word) => /^\p{L}{3,}$/u.test(word) && !/^(?:her|him|the)$/u.test(word));
}
