import type { Actor } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { verbKind } from '../../corpus/words/lexicon.js';
import { isSomebody } from '../../corpus/words/noun-class.js';
import { PRONOUNS } from '../../corpus/words/words.js';
import { DO, HAVE, MODALS } from '../wording/auxiliaries.js';
import { occurrencesOf } from '../wording/occurrences.js';
import { familyOf, pastFormsLike } from '../wording/verb-forms.js';

/** Somebody whom a question names. */
export interface Party {
  /** As the question calls them, in small letters. */
  readonly name: string;
  /** Null of a mere name in the article. */
  readonly actor: Actor | null;
}

/** What a question asks whether, why or how somebody does: | Ann Lee | ask | Tom Roe to go |. */
export interface Doing {
  readonly doer: Party;
  readonly verb: string;
  /** What stands behind the verb. */
  readonly rest: readonly string[];
}

/**
 * What did | Ann Lee ask Tom Roe |, in what year did | he write it |, will | the court hear it |;
 * not: was | Ann Lee asked |, which is done to her.
 */
const ASKED = new RegExp(
  `^(?:(?:(?:in|on) )?(?:how|wh\\p{L}+)(?: [\\p{L}'-]+){0,3}? )?(?:${DO}|${HAVE}|${MODALS}) (?<rest>.+)$`,
  'u',
);
/** Words of the longest name that is looked for. */
const LONGEST_NAME = 6;
/** Verbs that tell of no deed by themselves: will Lee | be | named. */
export const HELPING_FIRST = /^(?:be|been|do|done|get|got|go|gone|have|had)$/u;

/**
 * Who does what in a question.
 *
 * @param question in small letters
 * @returns null where it asks for no deed, or of nobody whom the article names
 */
export function doingIn(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): Doing | null {
  const words = ASKED.exec(question)?.groups?.['rest']?.split(' ') ?? [];
  const doer = partyOf(words, directory, passages);
  if (doer === null) return null;
  const [verb = '', ...rest] = words.slice(doer.name.split(' ').length);
  if (!/^\p{L}+$/u.test(verb) || HELPING_FIRST.test(verb) || isNoun(verb, rest[0] ?? ''))
    return null;
  return { doer, verb, rest };
}

/**
 * True of somebody beside a name: did Lee's | sister | resign, did the Lee
 * | boss | call; but: did Lee | tell | Roe.
 */
function isNoun(word: string, next: string): boolean {
  return isSomebody(word) && (verbKind(word) === 'other' || verbKind(next) !== 'other');
}

/** The longest name with which words begin; an actor's before another. */
export function partyOf(
  words: readonly string[],
  directory: ActorDirectory,
  passages: readonly Passage[],
): Party | null {
  const names = words.slice(0, LONGEST_NAME).map((_, i) => words.slice(0, i + 1).join(' '));
  names.reverse();
  for (const name of names) {
    const actor = directory.inRole(name) ?? directory.meantBy(name, true);
    if (actor !== null) return { name, actor };
  }
  const name = names.find((candidate) => isName(candidate, passages));
  return name === undefined ? null : { name, actor: directory.meantBy(name, false) };
}

/** True of what the article writes in capitals alone. */
export function isName(words: string, passages: readonly Passage[]): boolean {
  if (!/^[\p{L}\p{N} '-]+$/u.test(words) || PRONOUNS.has(words)) return false;
  const found = passages.flatMap(({ text }) =>
    occurrencesOf(words, text).map(({ start, end }) => text.slice(start, end)),
  );
  return found.length > 0 && found.every((text) => !/(?<![\p{L}'])\p{Ll}/u.test(text));
}

/** How a verb is written: in its past tense and as its participle, and in all its forms. */
export interface Forms {
  readonly past: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/**
 * The forms of a verb that stands in a question in any of them: did he | ask |, had he | asked |.
 */
export function formsAsked(verb: string): Forms {
  const family = [...familyOf(verb)];
  return {
    past: new Set(family.filter((form) => pastFormsLike(form) !== null)),
    all: new Set(family.flatMap((form) => [form, `${form}s`, `${form}es`])),
  };
}
