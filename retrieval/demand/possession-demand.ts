import type { Actor } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { plainCase } from '../../corpus/plain-letters.js';
import { overlap } from '../../corpus/span.js';
import { countryTied } from '../../corpus/words/geography.js';
import { hasSense, singularOf } from '../../corpus/words/lexicon.js';
import { nounClass } from '../../corpus/words/noun-class.js';
import { TITLES } from '../../corpus/words/words.js';
import { REPORTING } from '../check/claim-rules.js';
import { STOP_WORDS } from '../index/stop-words.js';
import { familyOf, pastFormsLike } from '../verb-forms.js';
import { type Demand, ofPassage } from './marked.js';

/** Has | Klein sued the city |? When will | Klein sue the city |? */
const INVERTED =
  /^(?:.+? )?(?:are|can|could|did|do|does|had|has|have|is|may|might|should|was|were|will|would)(?:n't)? (?<clause>.+)$/u;
/** Words that may stand between a subject and its verb. */
const HELPER =
  "(?:also|be|been|being|are|can|could|did|does|had|has|have|is|may|might|never|not|should|was|were|will|would|\\p{L}+ly|\\p{L}+n['’]t)";
/** Her brother | , Paul Klein, | would sue. */
const BESIDE = '(?:,[^,.;]{1,40},)?';
const NOUN = "(?<noun>(?:(?!and )[\\p{L}'’-]+ ){0,3}?[\\p{L}'’-]+)";
/** Klein and her brother | sued: she sued as well. */
const NOT_JOINED = '(?<!(?<!\\p{L})(?:and|or|with) )';
/** Who are others even where what they are tied to acts by those who run it: Poland's neighbour is not Poland. */
const OTHERS = new Set(
  'ally client competitor critic customer enemy neighbor neighbour opponent partner predecessor rival successor'.split(
    ' ',
  ),
);

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
 * What somebody's kin or staff do is not what they do: "where was Klein arrested?" is not answered where Klein's cousin
 * was, nor "will Klein sue?" where she said her brother would, nor "where did Otto study?" where his sister is "she".
 */
export function ownDeedDemand(question: string, directory: ActorDirectory): Demand | null {
  const words = INVERTED.exec(question)?.groups?.['clause']?.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const [first = ''] = words;
  const demands = [
    ...deedsAsked(words).map((deed) => isAnothers(deed, directory)),
    ...(isSmallWord(first) ? [] : [isOfOtherPerson(first, directory)]),
  ];
  if (demands.length === 0) return null;
  return ofPassage((passage) => !demands.some((isAnothersDeed) => isAnothersDeed(passage)));
}

/** Any word of a clause that may be the last of its subject, with the one behind: the prime | minister | | resign |. */
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

interface VerbTold {
  readonly forms: readonly string[];
  /** Patterns. */
  readonly any: string;
  readonly withHelpers: string;
}

/** A verb as it is told in any form, after "did" in its past ones alone: | has been killed |, | killed |, where whoever is killed dies. */
function verbTold(verb: string): VerbTold {
  const family = [...familyOf(verb)];
  const forms = family.includes('die') ? [...family, 'drowned', 'killed', 'murdered'] : family;
  const alone = forms.filter((form) => form !== verb || pastFormsLike(verb) !== null);
  return {
    forms,
    any: `(?:${forms.join('|')})(?!\\p{L})`,
    withHelpers: `(?:(?:${HELPER} )+(?:${forms.join('|')})|(?:${alone.join('|')}))(?!\\p{L})`,
  };
}

/** Tells whether a passage tells of a deed only as that of somebody who is tied to whom a question asks about. */
function isAnothers(
  { subject, verb, words }: AskedDeed,
  directory: ActorDirectory,
): (passage: Passage) => boolean {
  const { forms, any, withHelpers } = verbTold(verb);
  const owned = new RegExp(
    `${NOT_JOINED}(?<!\\p{L})(?:(?:${subject}(?:'s|')|her|his|their) ${NOUN}${BESIDE}|(?<holder>\\p{L}+) (?:of|for|to) (?:[\\p{L}.]+ ){0,3}?${subject}) ${withHelpers}`,
    'gu',
  );
  const named = new RegExp(`(?<!\\p{L})${subject}(?!\\p{L}|'s)`, 'u');
  const told = new RegExp(`(?<!\\p{L})${any}`, 'u');
  const isBody = isRunByOthers(subject, directory);
  const isTied = (noun: string): boolean =>
    isBody ? OTHERS.has(singularOf(noun)) : hasSense(singularOf(noun), 'person');
  // the minister of health, Ann Klein, | sued |
  const isOffice = (holder: string | undefined): boolean => TITLES.has(holder ?? '');
  const isOther = ([phrase, ownedNoun, holder]: RegExpMatchArray): boolean => {
    const nouns = (ownedNoun ?? holder ?? '').split(' ');
    if (isOffice(holder) || nouns.some((noun) => words.has(noun))) return false;
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

/** Tells whether a passage tells of a "she" who is somebody else in the article than the one of that name. */
function isOfOtherPerson(name: string, { actors }: ActorDirectory): (passage: Passage) => boolean {
  const isCalled = ({ name: called, aliases }: Actor): boolean =>
    [called, ...aliases].some((alias) =>
      (alias.match(/(?<!\p{L})\p{Lu}[\p{L}-]+/gu) ?? []).some(
        (word) => word.toLowerCase() === name,
      ),
    );
  const meant = actors.filter((actor) => actor.type === 'person' && isCalled(actor));
  if (meant.length === 0) return () => false;
  return (passage) => {
    const opening = PRONOUN_FIRST.exec(passage.text);
    if (opening === null) return false;
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

const WHO =
  /^(?:who|which \p{L}+)(?:'s)? (?:(?:also|first|had|has|have|is|was|were|will|would) )*(?<verb>\p{L}+)/u;

/**
 * Who does something is not who tells of it: "who will sue?" is answered neither with | Anna Klein | nor with | Anna Klein
 * said her brother |, where she said her brother would.
 */
export function tellerDemand(question: string): Demand | null {
  const verb = WHO.exec(question)?.groups?.['verb'];
  if (verb === undefined || REPORTING.test(verb)) return null;
  const { any, withHelpers } = verbTold(verb);
  const telling = new RegExp(
    `^[^.;]*?${REPORTING.source} (?:[^.;,]{1,30} )??(?:her|his|its|their) ${NOUN}${BESIDE} ${withHelpers}`,
    'iu',
  );
  const told = new RegExp(`(?<!\\p{L})${any}`, 'iu');
  return ({ before, text, after }) => {
    if (!REPORTING.test(text + after)) return true;
    const [clause] = telling.exec(text + after) ?? [];
    return clause === undefined || told.test(before + (text + after).slice(clause.length));
  };
}
