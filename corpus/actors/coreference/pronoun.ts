import { dependsOn } from '../../grammar/dependence.js';
import type { Phrase } from '../../grammar/phrase.js';
import { anyLogit } from '../../shared/any-logit.js';
import { isSpeech } from '../../words/verb.js';
import { type PronounKind, PRONOUNS } from '../../words/words.js';
import { type Entity, type EntityMention, placeOf } from '../entity.js';
import type { Judge } from '../judge.js';
import { linkSteps } from '../link.js';
import {
  addMention,
  bestLink,
  isNamedIn,
  mentionOf,
  phrasesIn,
  type Reading,
  tagOfPhrase,
  topicBack,
} from '../reading.js';
import { actorShare, stepsOf, type Tag, taggedType } from '../tagging.js';
import { antecedentOf, isAsker, isDenied, quotationSaid } from './antecedent.js';
import type { Candidate } from './candidate.js';

/** Passages back in which a pronoun's antecedent is looked for. */
const PRONOUN_REACH = 5;

/** A pronoun of the third person, and what is read from it. */
interface Pronoun {
  readonly phrase: Phrase;
  readonly mention: EntityMention;
  /** The pronoun that it is a form of; `he` of `she` too. */
  readonly word: 'he' | 'it' | 'they';
  /** The same, with an `s` where it is possessive. */
  readonly kind: string;
  readonly gender: PronounKind['gender'];
  /** It tells whose something is, or stands for the subject: `his`, `himself`. */
  readonly isBound: boolean;
  readonly tag: Tag;
}

/** Finds who a pronoun of the third person stands for; undefined where that is nobody. */
export function resolvePronoun(
  reading: Reading,
  judge: Judge,
  phrase: Phrase,
  active: readonly Entity[],
  speaker: Entity | undefined,
): Entity | undefined {
  const pronoun = pronounIn(reading, phrase);
  if (pronoun === undefined) return undefined;
  const gender = pronoun.gender === 'thing' ? null : pronoun.gender;
  const told = pronoun.word === 'he' ? antecedentOf(reading, pronoun.mention) : undefined;
  const isTold = told?.likelyType === 'person' && !told.isOfOtherGender(gender);
  const entity = isTold ? told : likeliestOf(reading, judge, pronoun, active, speaker);
  if (entity === null) return undefined;
  addMention(reading, phrase, entity);
  if (pronoun.word === 'he') entity.gender ??= gender;
  return entity;
}

/** A phrase as a pronoun; undefined where it is none of the third person. */
function pronounIn(reading: Reading, phrase: Phrase): Pronoun | undefined {
  const text = reading.tokens[phrase.from]?.lower ?? '';
  const pronoun = PRONOUNS.get(text);
  if (pronoun?.person !== 3) return undefined;
  const { plural, gender, possessive } = pronoun;
  const word = plural ? 'they' : gender === 'thing' ? 'it' : 'he';
  return {
    ...{ phrase, mention: mentionOf(reading, phrase) },
    ...{ word, kind: `${word}${possessive ? 's' : ''}`, gender },
    isBound: (possessive && !isHerAlone(reading, phrase)) || /sel(?:f|ves)$/u.test(text),
    tag: tagOfPhrase(reading, phrase),
  };
}

/** True of told | her | that it was late; but not: `| her | brother`. */
function isHerAlone({ tokens, coresByStart }: Reading, { from }: Phrase): boolean {
  const next = tokens[from + 1];
  const isNoun = next?.passage === tokens[from]?.passage && /^(?:NOUN|ADJ)$/u.test(next?.pos ?? '');
  return tokens[from]?.lower === 'her' && !coresByStart.has(from) && !isNoun;
}

/**
 * Of those spoken of before a pronoun whoever it likeliest stands for; null where that is nobody.
 */
function likeliestOf(
  reading: Reading,
  judge: Judge,
  pronoun: Pronoun,
  active: readonly Entity[],
  speaker: Entity | undefined,
): Entity | null {
  // Whoever speaks says "I".
  const others = active.filter((entity) => entity !== speaker);
  const { candidates, ranked } = candidatesFor(reading, pronoun, others);
  const offset = reading.tokens[pronoun.phrase.from]?.start ?? 0;
  return judge.choose<Entity | null>('pronoun', { offset }, [
    ...candidates.map((candidate) => ({
      value: candidate.entity,
      features: likenessFeatures(reading, pronoun, candidate),
    })),
    { value: null, features: absenceFeatures(reading, pronoun, candidates, ranked) },
  ]).value;
}

/** Candidates that a pronoun is compared with at most: the latest. */
const MOST_CANDIDATES = 13;

/**
 * Those spoken of before a pronoun whom it may stand for, the latest first,
 * and how many were ranked to find them.
 */
function candidatesFor(
  reading: Reading,
  pronoun: Pronoun,
  others: readonly Entity[],
): { candidates: Candidate[]; ranked: number } {
  const { phrase, mention, word, isBound } = pronoun;
  const candidates: Candidate[] = [];
  const said = word === 'he' ? quotationSaid(reading, mention) : null;
  const isObject = mention.grammar.object !== null && mention.grammar.verb === null && !isBound;
  const acted = objectsOf(reading, mention);
  let rank = 0;
  for (const entity of others) {
    const last = entity.lastBefore(phrase.from);
    if (last === undefined || mention.passage - last.passage > PRONOUN_REACH) continue;
    if (word === 'he' && (isAsker(reading, mention, entity) || isDenied(reading, mention, entity)))
      continue;
    // Delgado had told | him; but: Delgado said | he was ill
    if (isObject && mention.grammar.object === last.grammar.verb) continue;
    // | He | had told Delgado
    if (acted.includes(entity)) continue;
    // Whoever cannot be meant ranks among them as when the weights were fitted.
    if (!isBound && dependsOn(reading.tokens, phrase, last.phrase)) {
      rank++;
      continue;
    }
    if (interrupts(reading, mention, last)) continue;
    // “Elias is on holiday,” | he | told reporters
    if (said !== null && isNamedIn(reading, entity, said)) continue;
    if (disagrees(pronoun, entity)) continue;
    candidates.push({ entity, last, rank, link: bestLink(reading, phrase, entity) });
    rank++;
    if (rank >= MOST_CANDIDATES) break;
  }
  return { candidates, ranked: rank };
}

/** Those named as what the verb is done to that a mention is the subject of. */
function objectsOf(reading: Reading, { grammar: { verb }, passage }: EntityMention): Entity[] {
  if (verb === null) return [];
  return phrasesIn(reading, passage).flatMap((phrase) => {
    const isObject = phrase.kind === 'named' && reading.grammarOf.get(phrase)?.object === verb;
    return isObject ? (reading.entityOf.get(phrase) ?? []) : [];
  });
}

/**
 * True of whoever tells something in the midst of it, and of its subject: The firm, | it | said,
 * “should have acted”; but not: They work for the firm, | it | said, and for others.
 */
function interrupts(
  { tokens }: Reading,
  { phrase: { from }, grammar: { verb } }: EntityMention,
  { phrase: subject, grammar }: EntityMention,
): boolean {
  const said = tokens[verb ?? -1];
  const isBetween = tokens[from - 1]?.text === ',' && tokens[(verb ?? -2) + 1]?.text === ',';
  const isSubject =
    subject.kind !== 'pronoun' && grammar.object === null && grammar.preposition === null;
  return (
    isBetween && isSubject && said !== undefined && isSpeech(said) && subject.fullTo === from - 1
  );
}

/** True where gender, number or type tell that a pronoun does not stand for an entity. */
function disagrees({ word, gender }: Pronoun, entity: Entity): boolean {
  const { likelyType, plural, name } = entity;
  if (gender === 'male' && entity.gender === 'female') return true;
  if (gender === 'female' && entity.gender === 'male') return true;
  if (word === 'it') return entity.gender !== null || plural;
  if (word !== 'he') return false;
  const isLongName = likelyType === 'organisation' && /\s/u.test(name);
  return plural || likelyType === 'country' || isLongName;
}

/** What speaks for a pronoun standing for somebody spoken of before, by name. */
function likenessFeatures(
  reading: Reading,
  { phrase, mention, word, kind, gender, tag }: Pronoun,
  { entity, last, rank, link }: Candidate,
): string[] {
  return [
    ...linkSteps('link', link),
    ...linkSteps(`link:${word}`, link),
    ...agreement(word, gender, entity),
    ...nearness(kind, rank, mention, last),
    ...parallels(reading, kind, mention, last),
    ...salience(word, entity, phrase.from),
    ...tagAgreement(reading, taggedType(tag), entity, last),
    ...topicality(reading, kind, mention, entity),
  ];
}

/** What speaks for a pronoun standing for nobody spoken of before, by name. */
function absenceFeatures(
  { tokens }: Reading,
  { mention: { grammar, quotation }, word, kind, tag }: Pronoun,
  candidates: readonly Candidate[],
  ranked: number,
): string[] {
  const verb = tokens[grammar.verb ?? -1];
  return [
    `none:${kind}`,
    ...stepsOf('none:tag', actorShare(tag)),
    ...stepsOf(`none:tag:${word}`, actorShare(tag)),
    ...linkSteps(`none:link:${word}`, anyLogit(candidates.map(({ link }) => link))),
    `none:${kind}:${quotation === null ? 'plain' : 'quoted'}`,
    `none:${kind}:${grammar.verb === null ? 'other' : 'subject'}`,
    `none:${word}:${grammar.form ?? ''}`,
    `none:${word}:${verb !== undefined && isSpeech(verb) ? 'speech' : ''}`,
    ...(ranked === 0 ? ['none:alone'] : []),
  ];
}

function agreement(word: string, gender: string | null, entity: Entity): string[] {
  const known = entity.gender === null ? 'unknown' : entity.gender === gender ? 'same' : 'other';
  const number = entity.plural ? 'plural' : 'single';
  return [
    `${word}:type:${entity.likelyType}`,
    `${word}:gender:${known}`,
    `${word}:${number}`,
    `${word}:${entity.isNamed ? 'named' : 'nominal'}`,
    ...(entity.isPlace ? [`${word}:place`] : []),
  ];
}

/** Whether the tagger takes both for an actor of the same type. */
function tagAgreement(
  reading: Reading,
  tagged: string,
  entity: Entity,
  last: EntityMention,
): string[] {
  const before = taggedType(tagOfPhrase(reading, last.phrase));
  return [`tag:${tagged}:${before}`, `tag:${tagged}:type:${entity.likelyType}`];
}

function nearness(
  kind: string,
  rank: number,
  mention: EntityMention,
  last: EntityMention,
): string[] {
  const passages = Math.min(mention.passage - last.passage, 4);
  const tokens = mention.phrase.from - last.phrase.from;
  return [
    `${kind}:back:${passages}`,
    `rank:${Math.min(rank, 4)}`,
    `${kind}:rank:${Math.min(rank, 3)}`,
    ...(passages === 0 ? [`${kind}:near:${tokens < 4 ? 0 : tokens < 12 ? 1 : 2}`] : []),
  ];
}

function parallels(
  reading: Reading,
  kind: string,
  mention: EntityMention,
  last: EntityMention,
): string[] {
  const [a, b] = [mention.grammar, last.grammar];
  const subject = a.verb === null ? 'other' : 'subject';
  const role = placeOf(last);
  const verb = reading.tokens[a.verb ?? -1];
  const lastVerb = reading.tokens[b.verb ?? -1];
  const speaks = verb !== undefined && isSpeech(verb);
  const spoke = lastVerb !== undefined && isSpeech(lastVerb);
  const inside = mention.quotation === null ? 'plain' : 'quoted';
  const lastInside =
    last.quotation === null ? 'plain' : last.quotation === mention.quotation ? 'same' : 'quoted';
  const distance = Math.min(mention.passage - last.passage, 2);
  return [
    `${subject}:${role}:${distance}`,
    `${kind}:${role}`,
    `${inside}:${lastInside}`,
    `${inside}:${spoke ? 'spoke' : ''}:${distance}`,
    ...(speaks && spoke ? ['speaks:spoke'] : []),
    ...(a.object !== null && a.object === b.verb ? ['object-of-own-verb'] : []),
    ...(mention.phrase.from >= last.phrase.from && mention.phrase.from < last.phrase.fullTo
      ? ['inside']
      : []),
    `last:${last.phrase.kind}`,
  ];
}

/** Whether the sentence, or one before it, is about the entity. */
function topicality(
  reading: Reading,
  kind: string,
  mention: EntityMention,
  entity: Entity,
): string[] {
  const back = topicBack(reading, mention, entity);
  if (back === undefined) return [];
  const opens = reading.topicOf.get(mention.passage) === mention.phrase ? 'opens' : 'within';
  return [`topic:${String(back)}:${opens}`, `topic:${String(back)}:${kind}`];
}

function salience(word: string, entity: Entity, before: number): string[] {
  const count = entity.countBefore(before);
  return [`${word}:seen:${count < 2 ? 1 : count < 4 ? 2 : count < 8 ? 4 : 8}`];
}
