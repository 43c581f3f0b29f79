import type { Phrase } from '../../grammar/phrase.js';
import { anyLogit } from '../../shared/any-logit.js';
import { verbKind } from '../../words/lexicon.js';
import { nounClass } from '../../words/noun-class.js';
import { isSpeech } from '../../words/verb.js';
import { PLACE_PREPOSITIONS } from '../../words/words.js';
import { type Entity, type EntityMention, placeOf } from '../entity.js';
import type { Judge, Option } from '../judge.js';
import { linkSteps } from '../link.js';
import {
  bestLink,
  mentionOf,
  phrasesIn,
  type Reading,
  tagOfPhrase,
  topicBack,
} from '../reading.js';
import { taggedType } from '../tagging.js';
import { isAnotherTitled, isToldApart } from './distinction.js';

/** Passages back in which somebody is looked for whom a name may be told of. */
const REACH = 12;

/** Entities that a name is compared with at most: the latest. */
const MOST_CANDIDATES = 12;

/** A name as it is told. */
interface Told {
  readonly phrase: Phrase;
  /** Whoever bears it. */
  readonly entity: Entity;
  /** The nouns that stand beside it in apposition anywhere. */
  readonly nounsBeside: ReadonlySet<string>;
}

/**
 * Whom the article had only described when it tells a name for the first time:
 * `The port captain in Montevideo, Nelly Etchegoyhen, said …`, or a few sentences after
 * `A port captain`.
 *
 * @param active entities that may be meant, those spoken of last first
 */
export function describedBefore(
  reading: Reading,
  judge: Judge,
  { phrase, entity, nounsBeside }: Told,
  active: readonly Entity[],
): Entity | undefined {
  if (entity.lastBefore(phrase.from) !== undefined || entity.likelyType === 'country') return;
  const mention = mentionOf(reading, phrase);
  const subject = subjectBefore(reading, mention, entity);
  if (subject !== undefined) return subject;
  const described = active
    .flatMap((other) => describedOf(reading, { mention, entity }, other) ?? [])
    .slice(0, MOST_CANDIDATES);
  if (described.length === 0) return undefined;
  const name: Name = {
    ...{ mention, entity, after: wordBefore(reading, mention) },
    nouns: new Set([...nounsBeside, ...entity.nouns]),
    tagged: taggedType(tagOfPhrase(reading, phrase)),
  };
  const about = {
    offset: reading.tokens[phrase.from]?.start ?? 0,
    end: reading.tokens[phrase.to - 1]?.end ?? 0,
  };
  const options: Option<Entity | null>[] = [
    { value: null, features: featuresOfNew(name, described) },
    ...described.map((one, i) => ({
      value: one.entity,
      features: featuresOf(reading, name, one, i),
    })),
  ];
  return judge.choose('name', about, options).value ?? undefined;
}

/** A name, and what of it is held against what was described before. */
interface Name {
  readonly mention: EntityMention;
  readonly entity: Entity;
  /** The nouns that its bearer is called by. */
  readonly nouns: ReadonlySet<string>;
  /** What the tagger takes it for. */
  readonly tagged: string;
  /** What stands right before it. */
  readonly after: string;
}

/** Somebody who was only described before a name, and may bear it. */
interface Described {
  readonly entity: Entity;
  readonly first: EntityMention;
  readonly last: EntityMention;
  /** How far the tagger's links speak for the name being theirs. */
  readonly link: number;
}

/** An entity as somebody who may bear a name; null where it cannot. */
function describedOf(
  reading: Reading,
  { mention, entity }: Pick<Name, 'mention' | 'entity'>,
  other: Entity,
): Described | null {
  const { phrase, passage } = mention;
  const [first] = other.mentions;
  const last = other.lastBefore(phrase.from);
  if (first === undefined || last === undefined || !mayBear(other, entity)) return null;
  if (passage - last.passage > REACH || isBareThing(first, [...other.nouns][0] ?? '')) return null;
  if (isAnotherTitled(reading, phrase, first.phrase) || isToldApart(reading, phrase, other))
    return null;
  // A description around the name, or within it, is another's.
  if (last.phrase.fullTo > phrase.from) return null;
  return { entity: other, first, last, link: bestLink(reading, phrase, other) };
}

/**
 * What speaks for and against somebody described bearing a name; `i` others were spoken of later.
 */
function featuresOf(
  reading: Reading,
  { mention, entity, nouns, tagged, after }: Name,
  { entity: other, first, last, link }: Described,
  i: number,
): string[] {
  const isBeside = [...other.nouns].some((noun) => nouns.has(noun));
  const sense = nounClass([...other.nouns].at(-1) ?? '');
  const back = Math.min(mention.passage - last.passage, 4);
  const rank = Math.min(i, 3);
  return [
    'described',
    ...linkSteps('link', link),
    ...linkSteps(`link:${entity.likelyType}`, link),
    `types:${entity.likelyType}:${other.likelyType}`,
    `types:${entity.likelyType}:${sense}`,
    `tags:${tagged}:${taggedType(tagOfPhrase(reading, first.phrase))}`,
    `first:${first.phrase.determiner}:${entity.likelyType}`,
    `beside:${String(isBeside)}:${entity.likelyType}`,
    `back:${back}`,
    `back:${back}:${placeOf(mention)}:${placeOf(last)}`,
    `rank:${rank}`,
    `seen:${Math.min(other.countBefore(mention.phrase.from), 3)}:${first.phrase.determiner}`,
    `topic:${String(topicBack(reading, mention, other))}`,
    `after:${after}:${back}:${rank}`,
    `after:${after}:${entity.likelyType}:${sense}`,
    ...(isBeside ? [`beside:${back}`] : []),
  ];
}

/** What speaks for and against a name being that of somebody who was not described before. */
function featuresOfNew(
  { mention, entity, tagged, after }: Name,
  described: readonly Described[],
): string[] {
  return [
    `new:${entity.likelyType}`,
    `new:${tagged}`,
    `new:after:${after}`,
    `new:place:${placeOf(mention)}`,
    `new:${entity.titled ? 'titled' : 'plain'}`,
    ...linkSteps('new:link', anyLogit(described.map(({ link }) => link))),
  ];
}

/**
 * The only one spoken of by a noun before who is told by it and a name next:
 * rescued by | a fisherman |. The fisherman, Yusuf Ode, said; undefined where there
 * are two, or whose name was told before.
 *
 * @param phrase the description beside the name
 */
export function introducedBy(
  reading: Reading,
  phrase: Phrase,
  entity: Entity,
  active: readonly Entity[],
): Entity | undefined {
  const head = reading.tokens[phrase.head];
  const first = entity.mentions[0];
  if (head === undefined || first === undefined || phrase.plural) return undefined;
  const isFirst = first.passage === head.passage && phrase.from - first.phrase.to <= 1;
  if (!isFirst || phrase.determiner !== 'the' || !isSetOff(reading, phrase)) return undefined;
  const others = active.filter((other) => {
    const last = other.lastBefore(phrase.from);
    return (
      last !== undefined &&
      head.passage - last.passage <= REACH &&
      other.heads.has(head.lower) &&
      // a term as | president
      last.grammar.preposition !== 'as' &&
      // Nordia's | first | president is not who is president now
      !isOfTerm(reading, last.phrase) &&
      mayBear(other, entity)
    );
  });
  const [only, another] = others;
  if (only === undefined || another !== undefined || isToldApart(reading, phrase, only))
    return undefined;
  return only;
}

/**
 * True of a description that tells which of those who held an office, one after another, somebody
 * was.
 */
function isOfTerm({ tokens }: Reading, { from, head }: Phrase): boolean {
  return tokens.slice(from, head).some(({ lower }) => /^(?:first|last|second|third)$/u.test(lower));
}

/**
 * True of a description that ends at a comma or dash, and tells
 * nowhere: but in | the queue |, Ann Lee.
 */
function isSetOff({ tokens, grammarOf }: Reading, phrase: Phrase): boolean {
  const isPlace = PLACE_PREPOSITIONS.has(grammarOf.get(phrase)?.preposition ?? '');
  return !isPlace && /^[,–—)]$/u.test(tokens[phrase.fullTo]?.text ?? '');
}

/**
 * What stands right before a name, as far as it tells whether the name belongs to what was said.
 */
function wordBefore({ tokens }: Reading, { grammar, phrase, passage }: EntityMention): string {
  if (grammar.preposition !== null) return 'preposition';
  const before = tokens[phrase.from - 1];
  if (before?.passage !== passage) return 'start';
  return before.text === ',' || before.text === '–' ? 'comma' : 'word';
}

/**
 * Who was only described in the sentence before and is told by name and age in the next:
 * `A former mayor was jailed on Monday. | Gareth Pell, 58, …`
 */
function subjectBefore(
  reading: Reading,
  mention: EntityMention,
  entity: Entity,
): Entity | undefined {
  const { tokens, topicOf, entityOf } = reading;
  const { phrase, passage } = mention;
  const [comma, age, end] = tokens.slice(phrase.to, phrase.to + 3).map(({ text }) => text);
  const isAged = comma === ',' && /^\d{1,3}$/u.test(age ?? '') && end === ',';
  const topic = topicOf.get(passage - 1);
  const subject = topic && entityOf.get(topic);
  if (!isAged || wordBefore(reading, mention) !== 'start') return undefined;
  // "A car hit a cyclist. Lee, 34, rushed to help": whom a thing does it to may be another.
  const isByBody = subject?.type === 'group' || subject?.type === 'organisation';
  const object = isByBody ? objectBefore(reading, mention) : undefined;
  const told = subject?.type === 'person' ? subject : object;
  return told !== undefined && mayBear(told, entity) ? told : undefined;
}

/**
 * The only one of whom an article's first sentence tells that something is done to them, where the
 * next is not of a witness: A jury convicted | a former accountant |. Lee, 58, showed no emotion.
 */
function objectBefore(
  reading: Reading,
  { passage, grammar: { verb } }: EntityMention,
): Entity | undefined {
  const { tokens, grammarOf, entityOf } = reading;
  const does = tokens[verb ?? -1];
  if (passage !== 1 || does === undefined) return undefined;
  const tells = isSpeech(does) || verbKind(does.lemma) === 'perception';
  // Who shows something is no witness of it.
  if (tells && does.lemma !== 'show') return undefined;
  const [only, another] = phrasesIn(reading, 0).filter((phrase) => {
    const isNew = phrase.determiner === 'a' && phrase.kind === 'nominal' && phrase.nested === null;
    return isNew && !phrase.plural && entityOf.get(phrase)?.type === 'person';
  });
  if (only === undefined || another !== undefined) return undefined;
  return grammarOf.get(only)?.object == null ? undefined : entityOf.get(only);
}

/**
 * True of a thing that is told without an article behind a preposition, and is
 * nobody: who voted in | favour |, Ann Lee.
 */
function isBareThing({ phrase, grammar }: EntityMention, noun: string): boolean {
  const isBare = phrase.determiner === 'none' && !phrase.plural && grammar.preposition !== null;
  return isBare && nounClass(noun) === 'other';
}

/** True of somebody only described who may be called by the name of `entity`. */
function mayBear(other: Entity, entity: Entity): boolean {
  if (other.isNamed || other.isNarrator || other.isOfOtherGender(entity.gender)) return false;
  return entity.likelyType !== 'person' || !other.plural;
}
