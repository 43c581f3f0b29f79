import { MONTHS } from '../../corpus/words/words.js';
import { termsOf } from '../index/lexical-index.js';
import { wholeWord } from '../wording/whole-word.js';
import { type Demand, ofPassage } from './marked.js';

const TO = /(?<!according |close |next )(?<!\p{L})(?:into|to) (?:the )?(?<place>\p{L}{3,})/gu;
const FROM = /(?<!\p{L})from (?:the )?(?<place>\p{L}{3,})/gu;
/** It is as far there as back. */
const EITHER_WAY = /^how (?:far|long) /u;

/** "When was it moved to Rand?" is not answered with when it was moved from Rand to Sall. */
export function directionDemand(question: string): Demand | null {
  if (EITHER_WAY.test(question)) return null;
  const ways = [
    ...placesBehind(TO, question).map(whither),
    ...placesBehind(FROM, question).map(whence),
  ];
  if (ways.length === 0) return null;
  return ofPassage(
    ({ text }) => !ways.some(({ right, wrong }) => wrong.test(text) && !right.test(text)),
  );
}

function placesBehind(preposition: RegExp, question: string): string[] {
  return [...question.matchAll(preposition)].flatMap(({ groups }) => groups?.['place'] ?? []);
}

/** How the way is told that a question asks about, and how the way back is. */
interface Way {
  readonly right: RegExp;
  readonly wrong: RegExp;
}

function whither(place: string): Way {
  return {
    right: new RegExp(wholeWord(`(?:in|into|to) (?:the )?${place}`), 'iu'),
    wrong: new RegExp(`(?<!\\p{L})from (?:the )?${place}(?: \\p{L}+){0,4}? (?:into|to) `, 'iu'),
  };
}

function whence(place: string): Way {
  return {
    right: new RegExp(wholeWord(`from (?:the )?${place}`), 'iu'),
    wrong: new RegExp(
      wholeWord(`from (?:[\\p{L}.'’-]+ ){1,5}?(?:into|to) (?:the )?${place}`),
      'iu',
    ),
  };
}

const WHENCE = /^from (?:where|what|which)(?: |$)|^where .* from$/u;
/** Where does it | end |? */
const FOR_END = /^where (?:do|does|did) .+ (?:empty|end|finish)(?: up)?$/u;
/** Where does it | begin |? */
const FOR_BEGINNING = /^where (?:do|does|did) .+ (?:begin|rise|start)$/u;

/** Whence, before whither: runs from | Lutz to Arden |. */
const FROM_FIRST = /(?<!\p{L})from (?:(?!(?:in)?to )[^,.;])*$/iu;
const TO_NEXT = /^[^,.;]*? (?:in)?to /iu;
const TO_LAST = /(?<!\p{L})from [^,.;]{1,60} (?:in)?to (?:the )?$/iu;
/** Before where it begins: rises near | Lutz |; not: rises near Lutz and ends in | Arden |. */
const BEGINS_IN =
  /(?<!\p{L})(?:began|begins?|rises?|rose|starts?|started) (?:(?!(?:and|but|to) )[^,.;])*$/iu;

/**
 * "From where was it moved?" is not answered with whither: from Winterthur to | Penang |; nor
 * "where does it end?" with where it begins: runs from | Lutz | to Arden.
 */
export function originDemand(question: string): Demand | null {
  if (WHENCE.test(question) || FOR_BEGINNING.test(question))
    return ({ before }) => !TO_LAST.test(before);
  if (!FOR_END.test(question)) return null;
  return ({ before, text, after }) =>
    !BEGINS_IN.test(before) && !(FROM_FIRST.test(before) && TO_NEXT.test(text + after));
}

const WHERE =
  /^(?:where|(?:at|in) (?:what|which) (?:city|country|place|town|village)) (?<asked>.+)$/u;
/** What else happened at the time of what is told: since May, | when police shot a man |. */
const ANOTHERS_TIME = /, when (?!(?:he|it|she|they|we) )(?<clause>[^,.;]*)/u;
const DATE = [...MONTHS].map((month) => month.charAt(0).toUpperCase() + month.slice(1)).join('|');
const PLACED = new RegExp(
  `(?<!\\p{L})(?:at|in|inside|near|outside) (?:the )?(?!(?:${DATE})(?!\\p{L}))\\p{Lu}`,
  'u',
);

/**
 * "Where were the talks held?" is not answered with where something else happened when they were:
 * the talks began in May, when police shot a man near Hale.
 */
export function meanwhileDemand(question: string): Demand | null {
  const asked = termsOf(WHERE.exec(question)?.groups?.['asked'] ?? '');
  if (asked.size === 0) return null;
  const isTold = (words: string): boolean => [...termsOf(words)].some((term) => asked.has(term));
  return ofPassage(({ text }) => {
    const meanwhile = ANOTHERS_TIME.exec(text);
    if (meanwhile === null || isTold(meanwhile.groups?.['clause'] ?? '')) return true;
    const rest = text.replace(meanwhile[0], '');
    return PLACED.test(rest) || !isTold(rest);
  });
}
