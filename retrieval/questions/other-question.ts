import type { Actor } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Range } from '../../corpus/shared/range.js';
import { isPlaceName } from '../../corpus/words/geography.js';
import { occurrencesOf } from '../wording/occurrences.js';
import { wholeWord } from '../wording/whole-word.js';
import { subjectAskedFor } from './actor-asked.js';
import { FOLLOWING_ON } from './question-openers.js';

/** And what about | the union |?, | Lee | then? */
const OTHER = new RegExp(
  `^(?<lead>${FOLLOWING_ON}(?:(?:what|how) about )?)` +
    "(?<name>\\p{L}[\\p{L}\\p{N}.'’-]*(?: [\\p{L}\\p{N}.'’-]+){0,4}?)" +
    '(?: (?:then|too|though|as well))?[?!. ]*$',
  'iu',
);
const PRONOUN = new RegExp(wholeWord('he|she|they'), 'iu');
/** Words of the longest name that is looked for. */
const LONGEST_NAME = 6;

/** Whom a question asks about. */
interface Subject extends Range {
  /** Whether anybody may stand there: what did | Putin | say. */
  readonly takes: (other: Actor | null) => boolean;
}

/**
 * A question that asks of another what the one before it asks of somebody, in full:
 * behind "what did Putin say?", "and Witkoff?" is "what did Witkoff say?". By itself
 * it is like any sentence that names him.
 *
 * @returns null where it asks for something else, or it is not plain in whose place the other
 * stands
 */
export function askedOfOther(
  question: string,
  previous: string,
  directory: ActorDirectory,
): string | null {
  const { lead = '', name } = OTHER.exec(question.trim())?.groups ?? {};
  if (name === undefined || /['’]s$/u.test(name)) return null;
  const other = directory.inRole(name) ?? directory.meantBy(name, false);
  if (other === null && !(lead !== '' && isPersonsName(name))) return null;
  const text = previous.trim().replace(/\s+/gu, ' ');
  const subject = subjectOf(text, directory);
  if (subject?.takes(other) !== true) return null;
  return `${text.slice(0, subject.start)}${name}${text.slice(subject.end)}`;
}

/** True of "and Witkoff?" and what else goes on from the question before it in few words. */
export function goesOn(question: string): boolean {
  const lead = OTHER.exec(question.trim())?.groups?.['lead'];
  return lead !== undefined && lead !== '';
}

/** True of "Merkel", whom the article does not name: what is asked of her it does not tell. */
function isPersonsName(name: string): boolean {
  return name.split(' ').every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && !isPlaceName(name);
}

function subjectOf(question: string, directory: ActorDirectory): Subject | null {
  const asked = subjectAskedFor(question);
  if (asked !== null) return placed(asked, question, () => true);
  const [only, ...others] = directory.namedIn(question);
  if (others.length > 0) return null;
  if (only === undefined) {
    const pronoun = PRONOUN.exec(question)?.[0];
    return pronoun === undefined ? null : placed(pronoun, question, (other) => other !== null);
  }
  const name = nameIn(question, only, directory);
  return name === null ? null : placed(name, question, (other) => isLike(other, only));
}

function placed(words: string, question: string, takes: Subject['takes']): Subject | null {
  const [place] = occurrencesOf(words, question);
  return place === undefined ? null : { ...place, takes };
}

/** The longest words of a question that call an actor. */
export function nameIn(question: string, actor: Actor, directory: ActorDirectory): string | null {
  const words = question.match(/[\p{L}\p{N}]+(?:[.'’-](?!s(?!\p{L}))[\p{L}\p{N}]+)*/gu) ?? [];
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const name = words.slice(from, from + length).join(' ');
      if (question.includes(name) && directory.meantBy(name, false) === actor) return name;
    }
  }
  return null;
}

/** Whether what is asked of one may be asked of the other: the age of people, not of the union. */
function isLike(other: Actor | null, actor: Actor): boolean {
  if (other === null || other === actor) return false;
  return (other.type === 'person') === (actor.type === 'person');
}
