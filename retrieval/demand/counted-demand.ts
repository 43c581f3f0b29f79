import { plainWords } from '../../corpus/shared/plain-letters.js';
import { countryOfDemonym } from '../../corpus/words/geography.js';
import { singularOf } from '../../corpus/words/lexicon.js';
import { isSomebody, nounClass } from '../../corpus/words/noun-class.js';
import { APPROXIMATELY, FIGURE } from '../wording/amount-pattern.js';
import { AUXILIARY } from '../wording/auxiliaries.js';
import { occurrencesOf } from '../wording/occurrences.js';
import { verbsAsked } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';
import { type Demand, ofPassage } from './marked.js';

const SEXES = [/^(?:m[ae]n|boys?|males?)$/u, /^(?:wom[ae]n|girls?|females?)$/u];

const COUNTED =
  /(?:^| )how many (?:\p{L}+ )?(?<noun>m[ae]n|boys|males|women|girls|females)(?: |$)/u;

/** "How many men?" is answered where men are told of, not with the number of all. */
export function countedDemand(question: string): Demand | null {
  const noun = COUNTED.exec(question)?.groups?.['noun'];
  const sex = SEXES.find((words) => noun !== undefined && words.test(noun));
  if (sex === undefined) return null;
  return ofPassage(({ text }) => plainWords(text).some((word) => sex.test(word)));
}

const CHILDREN = new RegExp(wholeWord('child(?:ren)?|kids?|bab(?:y|ies)|boys?|girls?'), 'iu');
const ADULTS = new RegExp(wholeWord('adults?|grown-ups?|m[ae]n|wom[ae]n'), 'iu');

/**
 * "How many adults?" is not answered with the number of all: | 12 | people, including three
 * children.
 */
export function adultsDemand(question: string): Demand | null {
  if (!/^how many adults(?: |$)/u.test(question)) return null;
  return ofPassage(({ text }) => ADULTS.test(text) || !CHILDREN.test(text));
}

/** how many people are there in | hull | */
const IN_PLACE = /^how many (?:.+ )?(?:at|in) (?<place>\p{L}+)$/u;
const MORE_PLACES = /^(?:(?:, \p{Lu}[\p{L}-]+)+,?)? and \p{Lu}/u;
const PLACES_BEFORE = /(?<!\p{L})\p{Lu}[\p{L}-]+ and $/u;

/**
 * "How many in Hull?" is not answered with how many there are in several places: in
 * Leeds, Hull and York with | 900 | people.
 */
export function placesDemand(question: string): Demand | null {
  const place = IN_PLACE.exec(question)?.groups?.['place'];
  if (place === undefined) return null;
  return ofPassage(({ text }) => {
    if ([...text.matchAll(NUMBER)].length !== 1) return true;
    const found = occurrencesOf(place, text);
    const isOneOfMany = found.some(
      ({ start, end }) =>
        MORE_PLACES.test(text.slice(end)) || PLACES_BEFORE.test(text.slice(0, start)),
    );
    return !isOneOfMany;
  });
}

/** how many | polling stations did it open |, how many | tanks were withdrawn | */
const COUNTED_OBJECT = new RegExp(
  `^how many (?:\\p{L}+ ){0,2}?(?<noun>\\p{L}+) (?:${AUXILIARY})(?:n't)? (?<rest>.+)$`,
  'u',
);

const NUMBER = /(?<![\p{L}\p{N}.,])\d[\d.,]*/gu;

/** Behind a number, words of what it counts: 6,000 | tired troops |, 42 | Danes |. */
const COUNTED_WORDS = /^\d[\d.,]*(?<words>(?: \p{Ll}+){1,3}| \p{Lu}\p{Ll}+)/u;

/** What a number is of that stands behind what is counted: sheets | from some | 11,000 stations. */
const OF_OTHERS = `(?:at|by|for|from|in|of|on|to|with) (?:(?:${APPROXIMATELY}) )?$`;

/**
 * "How many tanks did it withdraw?" is not answered with how many troops it withdrew, nor with the
 * number of something else where the tanks have one of their own; "how many complaints did it
 * receive?" not with complaints from | 400 | hospitals, "how many Swedes?" not with | 42 | Danes.
 */
export function countedObjectDemand(question: string): Demand | null {
  const { noun, rest } = COUNTED_OBJECT.exec(question)?.groups ?? {};
  if (noun === undefined || rest === undefined || !isPluralNoun(noun)) return null;
  const ofOthers = new RegExp(`(?<!\\p{L})${noun} ${OF_OTHERS}`, 'iu');
  const told = new RegExp(`(?<!\\p{L})${singularOf(noun)}`, 'iu');
  const ownNumber = new RegExp(`(?<![\\d.,])${FIGURE} (?:\\p{Ll}+ )?${noun}(?!\\p{L})`, 'iu');
  const verbs = verbsAsked(question);
  const done = new RegExp(wholeWord(verbs.join('|')), 'iu');
  const isOthers = (sentence: string, { index }: RegExpExecArray): boolean => {
    const words = COUNTED_WORDS.exec(sentence.slice(index))?.groups?.['words']?.trim().split(' ');
    const counted = words?.find(isPluralNoun);
    if (counted === undefined) return false;
    if (words?.some((word) => word.toLowerCase() === noun) === true) return false;
    if (!(isSomebody(counted) && isSomebody(noun)) && ownNumber.test(sentence)) return true;
    if (isPeople(counted) && isPeople(noun)) return !told.test(sentence);
    if (ofOthers.test(sentence.slice(0, index))) return !rest.includes(counted);
    const isOtherKind =
      (isSomebody(counted) || isPeople(counted)) && nounClass(singularOf(noun)) === 'other';
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

/** how many | people | came to it */
const MANY = /^how many (?<noun>\p{L}+) /u;
/** A number at the end of a clause beside the main one: | , which holds | 150 |. */
const BEHIND_BESIDE = /, (?:where|which|who) [^,.;]*$/u;

/**
 * How many came is not a number told beside that: about 180 people filled the hall, which holds
 * | 150 |.
 */
export function besideDemand(question: string): Demand | null {
  const noun = MANY.exec(question)?.groups?.['noun'];
  if (noun === undefined || !isPluralNoun(noun)) return null;
  const own = new RegExp(`(?<![\\d.,])${FIGURE} (?:\\p{Ll}+ )?${noun}(?!\\p{L})[^.;]*, `, 'iu');
  const beside = new RegExp(`^(?:(?:${APPROXIMATELY}) )?${FIGURE}$`, 'iu');
  return ({ before, text, after }) => {
    const told = BEHIND_BESIDE.exec(before);
    if (told === null || !beside.test(text) || !/^(?:[.,;]|$)/u.test(after)) return true;
    return verbsAsked(question).some((verb) => told[0].includes(verb)) || !own.test(before);
  };
}

/** Words for many kinds of things, and for some of those kinds. */
const KINDS = [
  ['vehicles', 'bicycles|buses|coaches|lorries|motorbikes|motorcycles|taxis|trucks|vans'],
  ['animals', 'birds|cats|cattle|cows|dogs|goats|horses|pigs|sheep'],
  ['weapons', 'guns|knives|missiles|pistols|rifles|rockets'],
] as const;

/** How many lorries there are is not how many vehicles there are: | 2,300 | vehicles. */
export function kindDemand(question: string): Demand | null {
  const [, , first = '', second = ''] = question.split(' ');
  if (!question.startsWith('how many ')) return null;
  for (const [all, some] of KINDS) {
    const noun = [first, second].find((word) => some.split('|').includes(word));
    if (noun === undefined) continue;
    const ofAll = new RegExp(`\\d (?:\\p{Ll}+ )?${all}(?!\\p{L})`, 'u');
    const told = new RegExp(wholeWord(`${singularOf(noun)}|${noun}`), 'iu');
    return ({ passage, text, after }) => {
      const number = ofAll.exec(text + after);
      return number === null || number.index >= text.length || told.test(passage.text);
    };
  }
  return null;
}

/** True of Danes and Marenians, in any case, but not of civilians. */
function isPeople(noun: string): boolean {
  const name = noun.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  if (countryOfDemonym(name) !== undefined) return true;
  return /(?:[ei]ans|ese)$/u.test(noun) && !isSomebody(noun.toLowerCase());
}

function isPluralNoun(noun: string): boolean {
  return noun === 'people' || singularOf(noun) !== noun;
}

/** Words of one kind, of which a number or a side that is told of one is not told of another. */
const SISTERS = [
  'bronze gold silver',
  'red yellow',
  'arm leg',
  'elbow knee',
  'foot hand',
  'children grandchildren',
  'son grandson',
  'daughter granddaughter',
].map((words) => words.split(' '));
/** how many | gold | medals, which | leg | */
const OF_KIND = /^(?:how many|what|which) (?<kind>\p{L}+?)s?(?: |$)/u;
/** The words right beside what is marked: | two | silver medals, two silver | medals |. */
const BESIDE = [/\p{L}+ $/u, /^ \p{L}+/u] as const;

/**
 * "How many gold medals?" is not answered with | two | silver medals,
 * nor "which leg?" with | her left arm |.
 */
export function sisterDemand(question: string): Demand | null {
  const own = OF_KIND.exec(question)?.groups?.['kind'];
  const kind = SISTERS.find((words) => own !== undefined && words.includes(own));
  if (own === undefined || kind === undefined) return null;
  const others = kind.filter((word) => word !== own).join('|');
  const isOther = new RegExp(wholeWord(`(?:${others})s?`), 'iu');
  const told = new RegExp(wholeWord(`${own}s?`), 'iu');
  return ({ passage, before, text, after }) => {
    const [wordBefore, wordBehind] = [BESIDE[0].exec(before), BESIDE[1].exec(after)];
    const marked = `${wordBefore?.[0] ?? ''}${text}${wordBehind?.[0] ?? ''}`;
    return !isOther.test(marked) || told.test(passage.text);
  };
}
