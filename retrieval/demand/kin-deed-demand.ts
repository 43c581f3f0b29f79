import type { Actor } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { plainCase } from '../../corpus/shared/plain-letters.js';
import { overlap } from '../../corpus/span.js';
import { countryTied } from '../../corpus/words/geography.js';
import { hasSense, singularOf } from '../../corpus/words/lexicon.js';
import { nounClass } from '../../corpus/words/noun-class.js';
import { list, TITLES } from '../../corpus/words/words.js';
import { STOP_WORDS } from '../index/stop-words.js';
import { AUXILIARY } from '../wording/auxiliaries.js';
import { isOnOneSide } from '../wording/opposites.js';
import { type Demand, ofPassage } from './marked.js';
import { OWNED, verbTold } from './verb-told.js';

/** Has | Klein sued the city |? When will | Klein sue the city |? */
const INVERTED = new RegExp(`^(?:.+? )?(?:${AUXILIARY})(?:n't)? (?<clause>.+)$`, 'u');

/** Klein and her brother | sued: she sued as well. */
const NOT_JOINED = '(?<!(?<!\\p{L})(?:and|or|with) )';

/**
 * Who are others even where what they are tied to acts by those who run it: Poland's neighbour is
 * not Poland.
 */
const OTHERS = list(
  'ally client competitor critic customer enemy neighbor neighbour opponent partner predecessor rival successor',
);

/** Whose kin is not "she" herself: of "she", her wife, but not his. */
const OWN_PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['he', 'his|their'],
  ['she', 'her|their'],
]);

/** Words of a subject at most. */
const LONGEST_SUBJECT = 4;

/** A deed that a question asks about: | Klein | | sued | the city. */
interface AskedDeed {
  readonly subject: string;
  readonly verb: string;
  /** All that stands behind the first auxiliary of the question. */
  readonly words: ReadonlySet<string>;
}

/**
 * What a question about a deed demands of a passage: that it does not tell of that deed
 * only as the deed of somebody else, who is kin or staff of whoever is asked about; null
 * where the question asks about no deed.
 *
 * Example: "where was Klein arrested?" is not answered with "Klein's cousin was arrested in Rome".
 * Example: "will Klein sue?" is not answered with "she said her brother would sue". Example: "where
 * did Otto study?" is not answered with "she studied in Geneva", where "she" is his sister.
 */
export function kinDeedDemand(question: string, directory: ActorDirectory): Demand | null {
  const words = INVERTED.exec(question)?.groups?.['clause']?.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const [first = ''] = words;
  const demands = [
    ...deedsAsked(words).map((deed) => isAnothers(deed, directory)),
    ...(isSmallWord(first) ? [] : [isOfOtherPerson(first, directory)]),
  ];
  if (demands.length === 0) return null;
  return ofPassage((passage) => !demands.some((isAnothersDeed) => isAnothersDeed(passage)));
}

/**
 * Any word of a clause that may be the last of its subject, with the one
 * behind: the prime | minister | | resign |.
 */
function deedsAsked(words: readonly string[]): AskedDeed[] {
  const stop = words.findIndex((word, i) => i > 0 && isSmallWord(word));
  return words
    .slice(0, stop < 0 ? LONGEST_SUBJECT : Math.min(stop, LONGEST_SUBJECT))
    .flatMap((subject, i) => {
      const verb = words[i + 1] ?? '';
      const isName =
        /^(?:he|she|[\p{L}-]{3,})$/u.test(subject) && (!isSmallWord(subject) || i === 0);
      if (!isName || isSmallWord(verb) || !/^\p{L}{3,}(?<!(?<!s)s)$/u.test(verb)) return [];
      return { subject, verb, words: new Set(words) };
    });
}

function isSmallWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/**
 * Tells whether a passage tells of a deed only as that of somebody who
 * is tied to whom a question asks about.
 */
function isAnothers(
  { subject, verb, words }: AskedDeed,
  directory: ActorDirectory,
): (passage: Passage) => boolean {
  const { forms, any, withHelpers } = verbTold(verb);
  const pronouns = OWN_PRONOUNS.get(subject) ?? 'her|his|their';
  const owned = new RegExp(
    `${NOT_JOINED}(?<!\\p{L})(?:(?:${subject}(?:'s|')|${pronouns}) ${OWNED}|(?<holder>\\p{L}+) (?:of|for|to) (?:[\\p{L}.]+ ){0,3}?${subject}) ${withHelpers}`,
    'gu',
  );
  const named = new RegExp(`(?<!\\p{L})${subject}(?!\\p{L}|'s)`, 'u');
  const told = new RegExp(`(?<!\\p{L})${any}`, 'u');
  const isBody = isRunByOthers(subject, directory);
  const isTied = (noun: string): boolean =>
    isBody ? OTHERS.has(singularOf(noun)) : hasSense(singularOf(noun), 'person');
  // the minister of health, Ann Klein, | sued |
  const isOffice = (holder: string | undefined): boolean => TITLES.has(holder ?? '');
  // asked of her mum, what her mother did
  const isAsked = (noun: string): boolean =>
    words.has(noun) || [...words].some((word) => isOnOneSide(noun, word));
  const isOther = ([phrase, ownedNoun, holder]: RegExpMatchArray): boolean => {
    const nouns = (ownedNoun ?? holder ?? '').split(' ');
    if (isOffice(holder) || nouns.some(isAsked)) return false;
    return nouns.some(isTied) && (holder !== undefined || !named.test(phrase));
  };
  return ({ text }) => {
    const plain = plainCase(text);
    // Patterns take longer than all else here.
    if (!forms.some((form) => plain.includes(form))) return false;
    const found = [...plain.matchAll(owned)];
    return found.length > 0 && found.every(isOther) && !told.test(plain.replace(owned, ' '));
  };
}

/** Opens a sentence with its subject: | She | won it; In 1909 | she | won it. */
const PRONOUN_FIRST = /^(?:(?:After|At|By|During|In|On)[^,.;]{1,30},? )?(?:[Hh]e|[Ss]he)(?= )/u;

/**
 * Tells whether a passage tells of a "she" who is somebody else in the article than the one of that
 * name.
 */
function isOfOtherPerson(name: string, { actors }: ActorDirectory): (passage: Passage) => boolean {
  const isCalled = ({ name: called, aliases }: Actor): boolean =>
    [called, ...aliases].some((alias) =>
      (alias.match(/(?<!\p{L})\p{Lu}[\p{L}-]+/gu) ?? []).some(
        (word) => word.toLowerCase() === name,
      ),
    );
  const meant = actors.filter((actor) => actor.type === 'person' && isCalled(actor));
  if (meant.length === 0) return () => false;
  // “He was a king,” said Otto.
  const isSaid = ({ index }: Passage): boolean =>
    meant.some(({ says }) => says.some((saying) => saying.passage.index === index));
  return (passage) => {
    const opening = PRONOUN_FIRST.exec(passage.text);
    if (opening === null || isSaid(passage)) return false;
    const at = passage.start + opening[0].lastIndexOf(' ') + 1;
    const told = actors.find(({ mentions }) => mentions.some(({ start }) => start === at));
    return (
      told !== undefined &&
      /^\p{Lu}/u.test(told.name) &&
      !isCalled(told) &&
      !meant.some(({ mentions }) => mentions.some((mention) => overlap(mention, passage)))
    );
  };
}

/** True of countries and bodies: what their army or their president does, they do. */
function isRunByOthers(name: string, { actors }: ActorDirectory): boolean {
  const isCountry = countryTied(name.replace(/^\p{L}/u, (letter) => letter.toUpperCase()));
  if (isCountry !== undefined || nounClass(singularOf(name)) === 'group') return true;
  return actors.some(
    ({ type, name: called, aliases }) =>
      type !== 'person' &&
      [called, ...aliases].some((alias) => alias.toLowerCase().split(' ').includes(name)),
  );
}
