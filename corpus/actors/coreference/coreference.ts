import type { Phrase } from '../../grammar/phrase.js';
import { countryNamed, countryOfCapital } from '../../words/geography.js';
import { singularOf } from '../../words/lexicon.js';
import { isCapital, type Token } from '../../words/token.js';
import { BODY_NOUNS, list, PLACE_PREPOSITIONS, PRESS_NOUNS } from '../../words/words.js';
import type { Entity } from '../entity.js';
import type { Judge } from '../judge.js';
import {
  addMention,
  join,
  newEntity,
  phrasesIn,
  quotationAt,
  type Reading,
  recordNamed,
  tagOfPhrase,
} from '../reading.js';
import type { Speaker } from '../sources/speaker.js';
import { likeliestType, taggedType } from '../tagging.js';
import { appositionsOf, describedBeside } from './apposition.js';
import { resolveDescription } from './described-entity.js';
import { officeIn } from './description.js';
import { describedBefore, introducedBy } from './introduction.js';
import { NameBook } from './name-book.js';
import { resolvePronoun } from './pronoun.js';

/** Entities kept in mind: those spoken of last. */
const MOST_ACTIVE = 200;

/** Finds who bears which name. */
export function resolveNames(reading: Reading): void {
  const book = new NameBook(reading.tokens, () => newEntity(reading));
  for (const phrase of reading.phrases) {
    if (phrase.kind === 'named') addMention(reading, phrase, book.entityOf(phrase));
  }
  for (const entity of reading.entities) {
    const tags = entity.mentions.map(({ phrase }) => tagOfPhrase(reading, phrase));
    if (tags.some((tag) => taggedType(tag) !== 'none')) entity.tagged = likeliestType(tags);
  }
  joinSeats(reading);
  recordNamed(reading);
}

/**
 * A capital that acts, and is never a place, is the state whose
 * government sits there: Moscow is ready to talk.
 */
function joinSeats(reading: Reading): void {
  const { entities } = reading;
  const states = new Map<string, Entity>();
  for (const entity of entities) {
    const state = countryNamed(entity.name);
    if (state !== undefined) states.set(state, entity);
  }
  for (const entity of entities) {
    const state = states.get(countryOfCapital(entity.name) ?? '');
    if (state === undefined || !isSeat(reading.tokens, entity)) continue;
    join(reading, state, entity);
  }
}

/**
 * Whom a name before a noun that only tells its kind stands for: the | RMT | union, | Closer |
 * magazine.
 */
function namedBody(reading: Reading, phrase: Phrase): Entity | undefined {
  const head = reading.tokens[phrase.head];
  if (head === undefined || phrase.plural || !/^(?:the|none)$/u.test(phrase.determiner)) return;
  if (!BODY_NOUNS.has(head.lower) && !PRESS_NOUNS.has(head.lower)) return;
  const name = phrasesIn(reading, head.passage).find(
    ({ nested, to }) => nested === 'modifier' && to === phrase.head,
  );
  const entity = name && reading.entityOf.get(name);
  if (entity === undefined || /^(?:person|country)$/u.test(entity.tagged ?? '')) return;
  if (entity.type === 'country' || entity.isPlace) return;
  entity.learn([head]);
  addMention(reading, phrase, entity);
  return entity;
}

/**
 * True of a name that is only told as what others make: the maker of | Dinky |
 * biscuits. `The company` is never that.
 */
function isProduct(tokens: readonly Token[], { mentions }: Entity): boolean {
  return mentions.every(
    ({ phrase: { from } }) =>
      tokens[from - 1]?.lower === 'of' && MAKERS.has(tokens[from - 2]?.lower ?? ''),
  );
}

const MAKERS = list('maker makers producer manufacturer creator developer inventor');

/** Who a state sends, and no city. */
const ENVOYS = list('ambassador ambassadors envoy envoys diplomat diplomats troops army');

function isSeat(tokens: readonly Token[], { mentions }: Entity): boolean {
  return (
    mentions.some(
      ({ phrase, grammar }) =>
        grammar.verb !== null ||
        // | Beijing |'s ambassador
        (phrase.nested === 'owner' && ENVOYS.has(tokens[phrase.to + 1]?.lower ?? '')),
    ) &&
    // in Seattle, | Washington
    !mentions.some(
      ({ phrase: { from } }) => tokens[from - 1]?.text === ',' && isCapital(tokens[from - 2]),
    ) &&
    // They speak of the city: in Moscow.
    !mentions.some(({ grammar }) => PLACE_PREPOSITIONS.has(grammar.preposition ?? ''))
  );
}

/**
 * Whoever bears a name, once a pronoun is told to have been born with it: | She | was born Winifred
 * Pocock.
 */
function joinBorn(reading: Reading, { from }: Phrase, entity: Entity): Entity {
  const { tokens, grammarOf, entityOf } = reading;
  const born = tokens[from - 1];
  if (born?.lower !== 'born' || entity.lastBefore(from) !== undefined) return entity;
  const pronoun = phrasesIn(reading, born.passage).find(
    (phrase) => phrase.kind === 'pronoun' && grammarOf.get(phrase)?.verb === from - 1,
  );
  const bearer = pronoun && entityOf.get(pronoun);
  if (bearer?.isNamed !== true || bearer.isOfOtherGender(entity.gender)) return entity;
  // The name that somebody is told by first stays the one that they are called by.
  bearer.names.add(entity.name);
  join(reading, bearer, entity);
  return bearer;
}

/**
 * Finds who descriptions and pronouns of the third person stand for: those outside quotations, or,
 * when the speakers are known, those within.
 */
export function resolveReferences(
  reading: Reading,
  judge: Judge,
  speakers?: readonly (Speaker | null)[],
): void {
  const appositions = appositionsOf(reading);
  const nounsBeside = nounsOf(reading, appositions);
  const search: Search = { reading, judge, speakers, appositions, nounsBeside, active: [] };
  for (const phrase of reading.phrases) {
    const quotation = quotationAt(reading, reading.tokens[phrase.head]?.start ?? 0);
    const isDue = (quotation !== null) === (speakers !== undefined);
    const entity = isDue ? referentOf(search, phrase, quotation) : reading.entityOf.get(phrase);
    if (entity !== undefined && !isProduct(reading.tokens, entity)) bringForward(search, entity);
  }
}

/** What a search for those whom phrases stand for goes by. */
interface Search {
  readonly reading: Reading;
  readonly judge: Judge;
  readonly speakers: readonly (Speaker | null)[] | undefined;
  readonly appositions: ReturnType<typeof appositionsOf>;
  /** The nouns by which each is described beside its name: | minister | Ann Lee. */
  readonly nounsBeside: ReadonlyMap<Entity, ReadonlySet<string>>;
  /** Those spoken of so far, the latest first. */
  readonly active: Entity[];
}

function nounsOf(
  { tokens }: Reading,
  appositions: Search['appositions'],
): Map<Entity, Set<string>> {
  const nouns = new Map<Entity, Set<string>>();
  for (const [phrase, { entity }] of appositions) {
    const own = nouns.get(entity) ?? new Set<string>();
    nouns.set(entity, own.add(singularOf(tokens[phrase.head]?.lower ?? '')));
  }
  return nouns;
}

function bringForward({ active }: Search, entity: Entity): void {
  const at = active.indexOf(entity);
  if (at !== -1) active.splice(at, 1);
  active.unshift(entity);
  if (active.length > MOST_ACTIVE) active.pop();
}

/** Whom a phrase stands for; undefined where nobody can tell, or it is no mention. */
function referentOf(search: Search, phrase: Phrase, quotation: number | null): Entity | undefined {
  const { reading, judge, speakers, active } = search;
  const known = reading.entityOf.get(phrase);
  if (known !== undefined) return withDescribed(search, phrase, known);
  if (phrase.kind === 'nominal') return describedBy(search, phrase);
  if (phrase.kind !== 'pronoun') return undefined;
  const speaker = quotation === null ? undefined : speakers?.[quotation]?.entity;
  return resolvePronoun(reading, judge, phrase, active, speaker);
}

/**
 * Whoever bears a name, joined with whom the article had only described before it told the name.
 */
function withDescribed(search: Search, phrase: Phrase, entity: Entity): Entity {
  const { reading, judge, nounsBeside, active } = search;
  const told = { phrase, entity, nounsBeside: nounsBeside.get(entity) ?? new Set<string>() };
  joinActive(search, entity, describedBefore(reading, judge, told, active));
  return joinBorn(reading, phrase, entity);
}

/** Whom a description stands for that is a mention of its own: not one beside a name. */
function describedBy(search: Search, phrase: Phrase): Entity | undefined {
  const { reading, judge, appositions, active } = search;
  const apposed = appositions.get(phrase);
  if (apposed !== undefined) {
    const { entity, before } = apposed;
    joinActive(search, entity, introducedBy(reading, phrase, entity, active));
    entity.learn(officeIn(reading, phrase));
    if (before) addMention(reading, phrase, entity);
    else entity.beside.push(phrase);
    return undefined;
  }
  const beside = describedBeside(reading, phrase);
  if (beside !== undefined) {
    beside.learn(reading.tokens.slice(phrase.head, phrase.head + 1));
    return undefined;
  }
  return namedBody(reading, phrase) ?? resolveDescription(reading, judge, phrase, active);
}

/**
 * Makes one of an entity and another that was spoken of before; nothing where there is no other.
 */
function joinActive({ reading, active }: Search, entity: Entity, other: Entity | undefined): void {
  if (other === undefined) return;
  join(reading, entity, other);
  active.splice(active.indexOf(other), 1);
}
