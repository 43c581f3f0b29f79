import type { Actor } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { AUXILIARY, BE } from '../wording/auxiliaries.js';
import { wholeWord } from '../wording/whole-word.js';
import { mayBe } from './doer-demand.js';
import { formsAsked, HELPING_FIRST, partyOf } from './doing.js';
import type { Demand, Marked } from './marked.js';
import { HELPERS, PASSIVE } from './verb-subject.js';

/** How long was | Lee suspended |, how much did | the council give |, how old is | Lee |. */
const ASKED = new RegExp(
  `^(?:how|wh\\p{L}+)(?: [\\p{L}'-]+){0,3}? (?<auxiliary>${AUXILIARY}) (?<rest>.+)$`,
  'u',
);
const FOR_AGE = /^(?:how old|what age) /u;
/** A clause that tells of the name right before it: Roe|, who was |, Roe|, which gave |. */
const BESIDE_CLAUSE = /(?<opening>, (?:who|which) )[^,;]*/gu;
const IS_PASSIVE = new RegExp(`^(?:${BE})$`, 'u');
/** Behind the name of whoever is so old: Roe|, 47 |, Roe|, who was 47 |. */
const BESIDE_AGE = new RegExp(`, (?:who (?:${BE}) )?(?:aged )?\\d{1,3}(?: and [^,;]*)?$`, 'u');
/** What stands behind an age that is marked with it: | 47|, won against Lee |. */
const BEHIND_AGE = /(?<=^(?:aged )?\d{1,3}), .*/u;

/**
 * What is told of one right behind their name is not told of another: "how long was Lee suspended?"
 * is not answered with "Lee blamed Ann Roe, who was suspended for | five weeks |", nor "how old is
 * Lee?" with "Lee robbed Ann Roe, | 47 |".
 *
 * @param question in small letters
 */
export function relativeDemand(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): Demand | null {
  const { auxiliary = '', rest = '' } = ASKED.exec(question)?.groups ?? {};
  const words = rest.split(' ');
  const party = partyOf(words, directory, passages);
  if (party === null) return null;
  const [verb = ''] = words.slice(party.name.split(' ').length);
  const isBesideName =
    verb === '' ? besideAge(question) : besideVerb(verb, IS_PASSIVE.test(auxiliary));
  if (isBesideName === null) return null;
  const named = new Set(directory.namedIn(question));
  return (marked) => {
    const at = isBesideName(marked);
    const other = at === null ? null : endingAt(marked.passage.start + at, directory.actors);
    return other === null || other === party.actor || named.has(other) || mayBe(other, party);
  };
}

/** Where the name ends of which marked words tell; null where that is not plain. */
type NameEnd = (marked: Marked) => number | null;

function besideAge(question: string): NameEnd | null {
  if (!FOR_AGE.test(question)) return null;
  return ({ before, text }) =>
    BESIDE_AGE.exec(before + text.replace(BEHIND_AGE, ''))?.index ?? null;
}

/**
 * Of a verb that is told in the clause beside the name alone, and done to its
 * bearer or by them, as the question has it.
 */
function besideVerb(verb: string, isPassive: boolean): NameEnd | null {
  if (!/^\p{L}{3,}$/u.test(verb) || HELPING_FIRST.test(verb)) return null;
  const told = new RegExp(wholeWord([...formsAsked(verb).all].join('|')), 'giu');
  return ({ passage, before, text }) => {
    const [found, ...more] = passage.text.matchAll(told);
    if (found === undefined || more.length > 0) return null;
    const clause = [...passage.text.matchAll(BESIDE_CLAUSE)].findLast(
      ({ index }) => index < found.index,
    );
    if (clause === undefined) return null;
    const end = clause.index + clause[0].length;
    const isReached = before.length < end && before.length + text.length > clause.index;
    const opening = clause.index + (clause.groups?.['opening']?.length ?? 0);
    const helpers = passage.text.slice(opening, found.index);
    const isSame = HELPERS_ONLY.test(helpers) && PASSIVE.test(helpers) === isPassive;
    return isReached && isSame ? clause.index : null;
  };
}

const HELPERS_ONLY = new RegExp(`^${HELPERS}$`, 'iu');

/** Whose name, or what else they are called by, ends at a place of the article. */
function endingAt(place: number, actors: readonly Actor[]): Actor | null {
  return actors.find(({ mentions }) => mentions.some(({ end }) => end === place)) ?? null;
}
