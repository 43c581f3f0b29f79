import type { Phrase } from '../../grammar/phrase.js';
import { originOf } from '../../words/geography.js';
import { singularOf } from '../../words/lexicon.js';
import { isTitle } from '../../words/noun.js';
import { isCapital, isOwnersMark, type Token } from '../../words/token.js';
import { list, PORTFOLIOS, TITLES } from '../../words/words.js';
import type { Entity } from '../entity.js';
import { phrasesIn, type Reading } from '../reading.js';
import { isDeputys } from '../roles/lesser-role.js';

/** True where a description tells by its words that it is of somebody else than an entity. */
export function isToldApart(reading: Reading, phrase: Phrase, entity: Entity): boolean {
  return (
    isOfOtherKind(reading, phrase, entity) ||
    isOthers(reading, phrase, entity) ||
    isCounted(reading, phrase, entity) ||
    isOfOtherOffice(reading, phrase, entity) ||
    isOtherBody(reading, phrase, entity) ||
    isForeign(reading, phrase, entity)
  );
}

/** Behind what a mention is described by: `the finance ministry |`, `Law Minister | Asad Qaiser`. */
function descriptionEnd({ kind, head, nameFrom }: Phrase): number {
  return kind === 'nominal' ? head + 1 : nameFrom;
}

/** The mentions in which somebody is called by a noun, before a name too. */
function calledBy({ tokens }: Reading, { mentions }: Entity, noun: string): Phrase[] {
  return mentions
    .map(({ phrase }) => phrase)
    .filter((phrase) => {
      const end = descriptionEnd(phrase);
      return end > phrase.from && singularOf(tokens[end - 1]?.lower ?? '') === noun;
    });
}

/**
 * True where one noun is told of two kinds or names: the | finance | ministry is not the | defence | ministry, nor are
 * | BP | shareholders the | Shell | shareholders; but the ministry may be any of them, and the Flemish minister the
 * Flemish | interior | minister.
 */
function isOfOtherKind(reading: Reading, phrase: Phrase, entity: Entity): boolean {
  const { tokens } = reading;
  const kind = kindIn(tokens, phrase);
  // | Closer | magazine
  if (kind === undefined || entity.names.has(kind.text)) return false;
  const noun = singularOf(tokens[phrase.head]?.lower ?? '');
  const holds = ({ from }: Phrase, end: number, { lower }: Token): boolean =>
    tokens.slice(from, end).some((word) => word.lower === lower);
  const others = calledBy(reading, entity, noun).flatMap((other) => {
    const otherKind = kindIn(tokens, other);
    return otherKind === undefined ? [] : [{ other, otherKind }];
  });
  return (
    others.length > 0 &&
    !others.some(
      ({ other, otherKind }) =>
        holds(other, descriptionEnd(other), kind) || holds(phrase, phrase.head, otherKind),
    )
  );
}

/** The noun or name right before the noun of a description, or an adjective that tells as much. */
function kindIn(tokens: readonly Token[], phrase: Phrase): Token | undefined {
  const at = descriptionEnd(phrase) - 2;
  const word = tokens[at];
  if (word === undefined || at < phrase.from) return undefined;
  const isKind =
    /^(?:NOUN|PROPN)$/u.test(word.pos) || PORTFOLIOS.has(word.lower) || BRANCHES.has(word.lower);
  return isKind || isTitle(word) ? word : undefined;
}

/** Adjectives that tell one of several bodies of a kind from the others: the | federal | government, the | high | court. */
const BRANCHES = new Set(['constitutional', 'federal', 'foreign', 'high', 'ruling', 'supreme']);

/**
 * True where a bare title, as headlines have it, is not for sure that of a name: `Minister quits`, then the | Prime Minister |
 * Alan Crewe lost his justice minister.
 */
export function isAnotherTitled(reading: Reading, name: Phrase, title: Phrase): boolean {
  const { tokens } = reading;
  const noun = tokens[title.head]?.lower ?? '';
  if (title.determiner !== 'none' || title.to > title.from + 1 || !TITLES.has(noun)) return false;
  const before = tokens.slice(name.from, name.nameFrom).map(({ lower }) => lower);
  if (before.includes('prime') || isDeputys(before, [noun])) return true;
  const holders = phrasesIn(reading, tokens[name.head]?.passage ?? -1).filter(
    (phrase) => phrase.nested === null && tokens[descriptionEnd(phrase) - 1]?.lower === noun,
  );
  return holders.length > 1;
}

/** True where two are told by whose they are: the governor's office is not the mayor's office. */
function isOthers(reading: Reading, phrase: Phrase, entity: Entity): boolean {
  const owner = ownerOf(reading, phrase);
  if (owner === undefined) return false;
  const noun = singularOf(reading.tokens[phrase.head]?.lower ?? '');
  const owners = calledBy(reading, entity, noun).flatMap((other) => ownerOf(reading, other) ?? []);
  return owners.length > 0 && !owners.includes(owner);
}

/** True where one tells of some, by their number, and the other of all of a body: | two | leaders, and the leaders | of | the bloc. */
function isCounted(reading: Reading, phrase: Phrase, { mentions }: Entity): boolean {
  const { tokens } = reading;
  const first = mentions[0]?.phrase;
  if (
    first === undefined ||
    !phrase.plural ||
    tokens[first.head]?.lower !== tokens[phrase.head]?.lower
  )
    return false;
  const isSome = ({ from, head }: Phrase): boolean =>
    tokens.slice(from, head).some(({ pos }) => pos === 'NUM');
  const isAll = ({ determiner, to, fullTo }: Phrase): boolean =>
    determiner === 'the' && fullTo > to;
  return (isSome(phrase) && isAll(first)) || (isAll(phrase) && isSome(first));
}

/** Whose a description tells somebody to be: | the governor | 's office. */
function ownerOf(reading: Reading, phrase: Phrase): Entity | undefined {
  const { tokens, entityOf } = reading;
  const end = descriptionEnd(phrase);
  const owner = phrasesIn(reading, tokens[phrase.from]?.passage ?? -1).findLast(
    ({ nested, from, to }) =>
      nested === 'owner' && from >= phrase.from && to < end && isOwnersMark(tokens[to]),
  );
  return owner && entityOf.get(owner);
}

/**
 * True where an office is none of somebody's: the governor is no deputy governor, nor a minister or senator who was never told
 * to be a governor.
 */
function isOfOtherOffice({ tokens }: Reading, { from, head }: Phrase, entity: Entity): boolean {
  const noun = singularOf(tokens[head]?.lower ?? '');
  const { nouns } = entity;
  const words = tokens.slice(from, head).map(({ lower }) => lower);
  if (noun === 'minister' && nouns.has(noun)) {
    // The prime minister is no minister for the Cabinet Office; the minister may be the prime minister.
    const isTold = words.some((word) => !/^(?:the|an?|his|her|its|their)$/u.test(word));
    if (isTold && words.includes('prime') !== nouns.has('prime')) return true;
  }
  const office = OFFICES.get(noun);
  if (!entity.isNamed || office === undefined) return false;
  const held = [...nouns].flatMap((other) => OFFICES.get(other) ?? []);
  if (held.length > 0 && !held.includes(office)) return true;
  return held.includes(office) && (isDeputys([...nouns], words) || isDeputys(words, [...nouns]));
}

/** Offices that nobody holds two of at a time; of those of one number one may stand for another. */
const OFFICES: ReadonlyMap<string, number> = new Map([
  ...['president', 'governor', 'mayor', 'senator', 'king', 'queen', 'pope'].map(
    (office, i) => [office, i] as const,
  ),
  ...['minister', 'premier', 'chancellor', 'secretary'].map((office) => [office, -1] as const),
]);

/** True of a body of another kind than its name tells: the | university | is no University of Leeds Union, nor the | agency | a court. */
function isOtherBody({ tokens }: Reading, { head }: Phrase, { isNamed, name }: Entity): boolean {
  const kind = KINDS.get(singularOf(tokens[head]?.lower ?? ''));
  if (!isNamed || kind === undefined) return false;
  const named = [name, name.replace(/ of .*$/u, '')].flatMap(
    (part) => KINDS.get(part.toLowerCase().split(' ').at(-1) ?? '') ?? [],
  );
  return (named[0] ?? kind) !== kind;
}

/** Kinds of bodies that none is two of. */
const KINDS: ReadonlyMap<string, number> = new Map(
  [
    'court tribunal',
    'university college school academy',
    'union federation association confederation',
    'ministry',
    'parliament assembly',
    'hospital',
    'church',
    'police',
    'bank company firm airline airlines airways inc ltd llc plc',
    'agency',
  ].flatMap((words, kind) => words.split(' ').map((word) => [word, kind] as const)),
);

/**
 * True where an office is of another country or body than that of whom it might be: Prime Minister Winston Carrow, and | the
 * Canadian prime minister |, where Canada is named nowhere else; a minister met his Danish counterpart, and | the Danish minister |.
 */
function isForeign(
  reading: Reading,
  { from, head }: Phrase,
  { isNamed, nouns, countries }: Entity,
): boolean {
  const [the, word, office] = [from, from + 1, head].map((i) => reading.tokens[i]);
  if (!isNamed || countries.size > 0 || office === undefined || word === undefined) return false;
  const isHeld = HEADING.has(office.lower) && nouns.has(office.lower) && word !== office;
  if (!isHeld || the?.lower !== 'the' || !isCapital(word)) return false;
  const whose = originOf(word.text);
  const before = reading.tokens.slice(Math.max(0, from - COUNTERPART_REACH), from);
  const isCounterpart = before.some(
    ({ lower }, i) => lower === 'counterpart' && originOf(before[i - 1]?.text ?? '') === whose,
  );
  return isCounterpart || reading.origins.get(whose) === 1;
}

/** Tokens back in which a counterpart is looked for. */
const COUNTERPART_REACH = 200;

/** Offices that each country or body has one of, or few. */
const HEADING = list(
  'president minister premier chancellor king queen emperor secretary ambassador executive chairman chairwoman chair',
);
