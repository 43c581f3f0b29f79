import { plainCase } from '../../corpus/shared/plain-letters.js';
import { verbKind } from '../../corpus/words/lexicon.js';
import { isSomebody } from '../../corpus/words/noun-class.js';
import { termsOf } from '../index/lexical-index.js';
import { AUXILIARY } from '../wording/auxiliaries.js';
import {
  BESIDE_VERB,
  DENIES,
  DENIES_DEED,
  FOR_NOBODY,
  TELLS_UNDONE,
} from '../wording/denial-words.js';
import { TAKEN_BACK } from '../wording/taken-back.js';
import { pastFormsLike, verbsAsked } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';
import { formsAsked, HELPING_FIRST } from './doing.js';
import { type Demand, ofPassage } from './marked.js';
import { isForTime, isOpenQuestion, isYesOrNo } from './question-kind.js';
import { TELLS } from './telling-verbs.js';

/**
 * A question with one of these asks since when something is not so, or what
 * is so instead: "when was it last open?"
 */
const ASKS_OF_END = new RegExp(wholeWord('instead|last|non'), 'u');

/** Up to the verb that is denied: will | not be | freed, has | not yet been | freed. */
const NOT =
  `(?<!\\p{L})(?!(?<=would )not have|wouldn't have)(?:${BESIDE_VERB}|\\p{L}+n't)(?! (?:just|merely|only|simply) )` +
  ' (?:(?!(?:and|as|but|for|that|till|to|until|which|who) )\\p{L}+ ){0,3}?';

/** | no deal was | reached, | none of the hostages were | freed */
const NO_ONE =
  `(?<!\\p{L})(?:${FOR_NOBODY})(?! (?:doubt|fewer|later|less|longer|matter|more|sooner|wonder) )` +
  "(?: (?!(?:and|but|except|that|which|who) )[\\p{L}'-]+){0,6}? ";

/** released | without | charge, left | without having | paid */
const WITHOUT = '(?<!\\p{L})without (?:(?:an?|any|being|having) )?';

/** What turns the denial round: | not | on Friday | but on | Sunday. */
const TURNED = new RegExp(
  wholeWord('but|except|instead|only|rather|till|unless|until|without'),
  'u',
);

/** Its verb tells something else: but | signed it | in 1988. */
const VERB_BEHIND_BUT = /(?<!\p{L})but (?!(?:also|as|at|by|for|from|in|on|only|to|with) )/u;

/**
 * What did not happen tells no time, nor place, nor anything else of it: "when will they be freed?"
 * is not answered where they will not be freed in | March |, nor "when did it ratify the pact?"
 * where it signed it in | 1988 | and did not ratify it, nor "how many were charged?" where | two |
 * were released without charge.
 */
export function negationDemand(question: string): Demand | null {
  if (!isOpenQuestion(question) || DENIES.test(question) || ASKS_OF_END.test(question)) return null;
  const asksForTime = isForTime(question);
  const behind = BEHIND_AUXILIARY.exec(question)?.groups?.['behind'];
  const deed = behind === undefined ? null : deedIn(behind);
  const ofDeed = deed === null ? [] : [...formsAsked(deed).all];
  const demands = [
    notDenied(verbsAsked(question), `(?:${NOT}|${NO_ONE})`, asksForTime),
    notDenied(ofDeed, NOT, asksForTime),
    doneWithout(verbsAsked(question)),
  ].filter((demand) => demand !== null);
  return demands.length === 0 ? null : (marked) => demands.every((isMet) => isMet(marked));
}

/** What did | Captain Lee see |. */
const BEHIND_AUXILIARY = new RegExp(`(?:^| )(?:${AUXILIARY}) (?<behind>.+)$`, 'u');

/**
 * Demands that verbs, by their forms, are not only denied, or that what is
 * marked holds instead; null of no verb.
 */
function notDenied(forms: readonly string[], denying: string, asksForTime: boolean): Demand | null {
  if (forms.length === 0) return null;
  const verb = `(?:${forms.join('|')})(?!\\p{L})`;
  const denied = new RegExp(`${denying}${verb}`, 'gu');
  const done = new RegExp(`(?<!\\p{L})${verb}`, 'u');
  return ({ passage, before, text }) => {
    const plain = plainCase(passage.text);
    if (!DENIES.test(plain)) return true;
    const [found] = plain.matchAll(denied);
    if (found === undefined || done.test(plain.replace(denied, ' '))) return true;
    const end = found.index + found[0].length;
    const between = plain.slice(end, before.length) + plainCase(text);
    if (before.length < end) return !asksForTime;
    return TURNED.test(between) && !VERB_BEHIND_BUT.test(between);
  };
}

/** Demands that verbs, by their forms, are told of otherwise than without; null of no verb. */
function doneWithout(forms: readonly string[]): Demand | null {
  if (forms.length === 0) return null;
  const verb = `(?:${forms.join('|')})(?!\\p{L})`;
  const undone = new RegExp(WITHOUT + verb, 'gu');
  const told = new RegExp(`(?<!\\p{L})${verb}`, 'u');
  return ofPassage(({ text }) => {
    const plain = plainCase(text);
    const rest = plain.replace(undone, ' ');
    return rest === plain || told.test(rest);
  });
}

/**
 * How many ships were not | sunk |, which states have never | signed
 * it |; not: who said that it was not sunk.
 */
const NOT_DONE = new RegExp(
  `^(?:(?:at|by|from|in|of|on|to|with) )?(?:how (?:many|much)|wh(?!y)\\p{L}+) (?<first>(?:(?!(?:because|if|that|when|which|who) )[\\p{L}'-]+ ){0,10}?)(?:(?:${BESIDE_VERB})|(?:[\\p{L}']+ )?\\p{L}+n't) (?!(?:all|always|just|merely|only|simply) )(?<rest>[^,]+)$`,
  'u',
);
/** Words of which one is the verb, at most: haven't | the three states yet signed |. */
const UP_TO_VERB = 5;
const NOUNS = /(?<!\p{L})(?:an?|her|his|its|the|their|this|these) \p{L}+/gu;

/**
 * "Which states have not signed it?" is not answered with those that have, nor "how
 * many were not sunk?" with how many were.
 */
export function notDoneDemand(question: string): Demand | null {
  const { first = '', rest = '' } = NOT_DONE.exec(question)?.groups ?? {};
  const verb = deedIn(rest);
  if (verb === null || TELLS.test(first)) return null;
  const forms = [...formsAsked(verb).all];
  const done = new RegExp(wholeWord(forms.join('|')), 'iu');
  return ofPassage(({ text }) => DENIES.test(text) || TELLS_UNDONE.test(text) || !done.test(text));
}

/**
 * What is done in words that stand behind a helping verb: | Captain Lee yet | see | the river |.
 */
function deedIn(words: string): string | null {
  const isDeed = (word: string): boolean =>
    /^\p{L}{3,}$/u.test(word) &&
    !HELPING_FIRST.test(word) &&
    !isSomebody(word) &&
    (verbKind(word) !== 'other' || pastFormsLike(word) !== null);
  return words.replace(NOUNS, ' ').trim().split(/ +/u).slice(0, UP_TO_VERB).find(isDeed) ?? null;
}

/** The end of a text that denies something: the trouble | isn't money |. */
const ENDS_IN_DENIAL =
  /(?<!\p{L})(?:is|are|was|were)(?:n['’]t| not) (?!just |merely |only )(?:[\p{L}\p{N}'’-]+ ?){1,5}$/iu;

const BEHIND_DENIAL = /(?<!\p{L})(?:is|are|was|were)(?:n['’]t| not) (?:(?:an?|the) )?$/iu;

/** Behind what is denied, what holds instead. */
const INSTEAD =
  /(?:[,;:]|\s?[–—])\s?(?:but |it['’]s |it (?:is|was) |they['’]re |they (?:are|were) )|\sbut /iu;

/**
 * What is denied answers no question but of what is not, or whether it is: the trouble isn't
 * | money |, it's time.
 */
export function deniedDemand(question: string): Demand | null {
  if (DENIES_DEED.test(question) || isYesOrNo(question)) return null;
  return ({ text, before, after }) => {
    if (BEHIND_DENIAL.test(before)) return !INSTEAD.test(text + after);
    return !ENDS_IN_DENIAL.test(before + text) || INSTEAD.exec(after)?.index !== 0;
  };
}

/** Asks for what was told, or whether it was so: what did they first say, what was wrong. */
const ASKS_OF_TELLING = new RegExp(
  `${TELLS.source}|${wholeWord('wrong(?:ly)?|false(?:ly)?|mistake(?:n(?:ly)?)?|first|initial(?:ly)?|original(?:ly)?|earlier|before|really|actually')}`,
  'iu',
);

/**
 * "How many died?" is not answered with what was taken back: police had said
 * that | two | had died; that was wrong.
 */
export function takenBackDemand(question: string): Demand | null {
  if (!isOpenQuestion(question) || ASKS_OF_TELLING.test(question)) return null;
  return ({ passage, before }) => {
    const found = TAKEN_BACK.exec(passage.text);
    return found === null || before.length >= found.index + found[0].length || !TELLS.test(before);
  };
}

/** A clause that leaves it open: declined to say | whether the tax would be raised |. */
const OPEN_CLAUSE =
  /(?<!\p{L})(?:[Ww]hether|(?:[Aa]sk(?:ed|s|ing)?|clear|know[ns]?|say|see|sure|tell|wonder(?:ed|s|ing)?)(?: (?:her|him|me|them|us|reporters))? if)(?!\p{L})(?:(?!, (?:and|but|he|I|it|she|they|we|\p{Lu}\p{L}*)(?!\p{L})|[.;](?: |$))[^])*/u;

/** "Will the tax be raised?" is not answered with a clause that leaves it open. */
export function openClauseDemand(question: string): Demand | null {
  if (!isYesOrNo(question)) return null;
  const asked = [...termsOf(question)];
  return ({ passage: { text }, before }) => {
    const clause = OPEN_CLAUSE.exec(text);
    if (clause === null) return true;
    const [start, end] = [clause.index, clause.index + clause[0].length];
    const [open, closed] = [termsOf(clause[0]), termsOf(text.slice(0, start) + text.slice(end))];
    const isOnlyOpen =
      asked.some((term) => open.has(term)) && !asked.some((term) => closed.has(term));
    return !isOnlyOpen && (before.length < start || before.length >= end);
  };
}
