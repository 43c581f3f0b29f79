import { termsOf } from '../index/lexical-index.js';
import { AUXILIARY } from '../wording/auxiliaries.js';
import { pastFormsLike } from '../wording/verb-forms.js';
import type { Demand } from './marked.js';

const PREPOSITION = '(?:by|from|with)';
/** They stand in no thing that shares the verb of another. */
const SMALL_WORDS = `${AUXILIARY}|${PREPOSITION}|and|as|at|for|in|it|of|on|or|that|to|who|which`;
const WORD = "[\\p{L}\\p{N}’'-]+";

/**
 * Two things of one verb, each with the same preposition: learned | Latin | from | her
 * father | and | Greek | from | a monk |.
 */
const SHARED = new RegExp(
  `(?<!\\p{L})(?<one>(?:${WORD} ){1,4})(?<preposition>${PREPOSITION}) (?<first>(?:(?!and )${WORD} ){0,5}?${WORD}(?:,[^,.;]+)?),? and (?<other>(?:(?!(?:${SMALL_WORDS}) )${WORD} ){1,4}?)\\k<preposition> (?<second>[^.;]+)`,
  'u',
);

/**
 * What goes with one of two things that share a verb is not what goes with the other: "who taught
 * her Latin?" is not answered with "she learned Latin from her father and Greek from | a monk |".
 */
export function sharedVerbDemand(question: string): Demand {
  const asked = termsOf(question);
  return ({ passage, before, text }) => {
    const found = SHARED.exec(passage.text);
    const { one = '', preposition = '', first = '', other = '', second = '' } = found?.groups ?? {};
    const hasVerb = other.split(' ').some((word) => pastFormsLike(word) !== null);
    if (found === null || hasVerb) return true;
    const [ofOne, ofOther] = [termsOf(thingsIn(one, other)), termsOf(other)];
    const isForOne = [...ofOne].some((term) => asked.has(term) && !ofOther.has(term));
    const isForOther = [...ofOther].some((term) => asked.has(term) && !ofOne.has(term));
    if (isForOne === isForOther) return true;
    const firstEnd = found.index + `${one}${preposition} ${first}`.length;
    const end = found.index + found[0].length;
    const [from, to] = isForOne ? [firstEnd, end] : [firstEnd - first.length, end - second.length];
    return before.length + text.length <= from || before.length >= to;
  };
}

/**
 * The last words of some, as many as the other thing has, without their verb:
 * learned | Latin |, where it is | Greek |.
 */
function thingsIn(words: string, other: string): string {
  const count = other.trim().split(' ').length;
  const last = words.trim().split(' ').slice(-count);
  return last.filter((word) => pastFormsLike(word) === null).join(' ');
}
