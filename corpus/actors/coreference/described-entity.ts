import { dependsOn } from '../../grammar/dependence.js';
import { isSubject } from '../../grammar/grammar.js';
import type { Phrase } from '../../grammar/phrase.js';
import { isSpeech } from '../../words/verb.js';
import {
  BODY_NOUNS,
  FEMALE_NOUNS,
  list,
  MALE_NOUNS,
  ORGANISATION_HEADS,
  PRESS_NOUNS,
} from '../../words/words.js';
import type { Entity, EntityMention } from '../entity.js';
import type { Judge } from '../judge.js';
import { addMention, bestLink, newEntity, phrasesIn, type Reading } from '../reading.js';
import type { Candidate } from './candidate.js';
import { type Description, descriptionIn, officeIn, wordsBeside } from './description.js';
import { likenessFeatures, noveltyFeatures } from './description-features.js';
import { isToldApart } from './distinction.js';
import { endsAsBody } from './name.js';

/** Passages back in which a description's antecedent is looked for. */
const DESCRIPTION_REACH = 40;

/** Entities that a description is compared with at most: the latest. */
const MOST_CANDIDATES = 40;

/** Wordings of one noun kept for comparison. */
const MOST_WORDINGS = 8;

/**
 * A description's entity: one spoken of before or a new one; undefined where the noun names nobody.
 */
export function resolveDescription(
  reading: Reading,
  judge: Judge,
  phrase: Phrase,
  active: readonly Entity[],
): Entity | undefined {
  const description = descriptionIn(reading, phrase);
  if (description === undefined) return undefined;
  const candidates = candidatesFor(reading, description, active);
  const options = [
    { value: null, features: noveltyFeatures(description, candidates) },
    ...candidates.map((candidate) => ({
      value: candidate.entity,
      features: likenessFeatures(reading, description, candidate),
    })),
  ];
  const entity =
    agedSo(reading, description, active) ??
    clientOf(reading, description) ??
    policeOf(reading, description, active) ??
    judge.choose<Entity | null>('description', { offset: description.head.start }, options).value ??
    onlyFirm(reading, description, active) ??
    newEntity(reading);
  record(reading, description, entity);
  return entity;
}

/**
 * Whom somebody defends who speaks of a client in the same sentence: | Tom Ray's | lawyer said
 * | his client | was ill; undefined where nobody does.
 */
function clientOf(reading: Reading, { phrase, noun, mention }: Description): Entity | undefined {
  const { tokens, entityOf } = reading;
  if (noun !== 'client' || phrase.plural || phrase.determiner !== 'possessive') return undefined;
  const before = phrasesIn(reading, mention.passage).filter(({ to }) => to <= phrase.from);
  const lawyer = before.find(
    ({ head, nested }) => nested === null && LAWYERS.has(tokens[head]?.lower ?? ''),
  );
  const owner = before.find(
    ({ from, to, kind, nested }) =>
      lawyer !== undefined &&
      lawyer.from <= from &&
      to <= lawyer.head &&
      (nested === 'owner' || (kind === 'pronoun' && from === lawyer.from)),
  );
  const client = owner && entityOf.get(owner);
  return client?.likelyType === 'person' ? client : undefined;
}

/** The police of whom an article has told so far by no more than that: | police | said. */
function policeOf(
  { tokens }: Reading,
  { phrase, noun }: Description,
  active: readonly Entity[],
): Entity | undefined {
  const isBare = ({ from, to, head, fullTo, determiner, kind }: Phrase): boolean =>
    kind === 'pronoun' ||
    (head === (determiner === 'none' ? from : from + 1) &&
      /^(?:none|the)$/u.test(determiner) &&
      to === head + 1 &&
      fullTo === to &&
      tokens[head]?.lower === 'police');
  if (noun !== 'police' || !isBare(phrase)) return undefined;
  return active.find(
    ({ isNamed, isNarrator, mentions }) =>
      !isNamed && !isNarrator && mentions.every((mention) => isBare(mention.phrase)),
  );
}

/**
 * The only firm named of late: Novelle's shares fell. | The Swiss company | said no. Undefined
 * where there are two.
 */
function onlyFirm(
  reading: Reading,
  { phrase, noun, mention, country }: Description,
  active: readonly Entity[],
): Entity | undefined {
  const isBare = phrase.head === phrase.from + (country === undefined ? 1 : 2);
  if (!FIRMS.has(noun) || phrase.plural || phrase.determiner !== 'the' || !isBare) return undefined;
  const reach = country === undefined ? FIRM_REACH : 1;
  const firms = active.filter((entity) => {
    const last = entity.lastBefore(phrase.from);
    return (
      last !== undefined &&
      mention.passage - last.passage <= reach &&
      mayBeFirm(entity) &&
      (entity.tagged ?? entity.likelyType) === 'organisation'
    );
  });
  const [only, another] = firms;
  if (only === undefined || another !== undefined) return undefined;
  const isOfOther = only.countries.size > 0 && !only.countries.has(country ?? '');
  return isToldApart(reading, phrase, only) || (country !== undefined && isOfOther)
    ? undefined
    : only;
}

/** False of a name that has its article, or ends as those of other bodies do. */
function mayBeFirm({ isNamed, isPlace, withThe, name }: Entity): boolean {
  return isNamed && !isPlace && withThe === 0 && !endsAsBody(name);
}

const FIRMS = list('company firm');

/** Passages back in which a firm is named that is called by no more than that. */
const FIRM_REACH = 2;

/** Those who have clients to defend. */
const LAWYERS = list('lawyer attorney solicitor barrister counsel');

/** Records that a description is of an entity, and what it tells of that. */
function record(reading: Reading, { phrase, head, country }: Description, entity: Entity): void {
  addMention(reading, phrase, entity);
  entity.heads.add(head.lower);
  const wordings = entity.wordings.get(head.lower) ?? [];
  if (wordings.length < MOST_WORDINGS) {
    entity.wordings.set(head.lower, [...wordings, wordsBeside(reading, phrase)]);
  }
  if (!entity.isNamed) entity.plural ||= phrase.plural;
  entity.learn(officeIn(reading, phrase));
  if (country !== undefined) entity.countries.add(country);
}

/** Those spoken of before whom a description may be of, the latest first. */
function candidatesFor(
  reading: Reading,
  description: Description,
  active: readonly Entity[],
): Candidate[] {
  const { phrase, mention, noun } = description;
  const candidates: Candidate[] = [];
  // The publication is the newspaper that was named, where one was.
  const isPress = PRESS_NOUNS.has(noun) && active.some((entity) => entity.isPress);
  const topic = namedTopic(reading, mention, noun);
  const subject = subjectOf(reading, mention);
  let rank = 0;
  for (const entity of active) {
    if (topic !== undefined && entity !== topic && isNamedSo(entity, noun)) continue;
    if (isPress && entity.isNamed && !entity.isPress) continue;
    const last = entity.lastBefore(phrase.from);
    if (last === undefined || !isInReach(last, mention)) continue;
    const isNotSubject = subject !== undefined && entity !== subject;
    if (isNotSubject || isSomebodyElse(reading, description, entity, last)) {
      // It ranks among them as when the weights were fitted.
      rank++;
      continue;
    }
    if (isOfOtherSort(description, entity)) continue;
    candidates.push({ entity, last, rank, link: bestLink(reading, phrase, entity) });
    rank++;
    if (rank >= MOST_CANDIDATES) break;
  }
  return candidates;
}

/** True of a mention that is over before a description begins, and not too far back. */
function isInReach(last: EntityMention, { phrase, passage }: EntityMention): boolean {
  const isOver = last.phrase.from < phrase.from && last.phrase.fullTo <= phrase.from;
  return isOver && passage - last.passage <= DESCRIPTION_REACH;
}

/** True where the words of a description, or where they stand, tell that it is not of an entity. */
function isSomebodyElse(
  reading: Reading,
  { phrase, noun }: Description,
  entity: Entity,
  last: EntityMention,
): boolean {
  // The company is not the companies.
  const isOtherNumber =
    !entity.isNamed && entity.nouns.has(noun) && entity.plural !== phrase.plural;
  return (
    isOtherNumber ||
    isAny(reading, entity) ||
    isToldApart(reading, phrase, entity) ||
    dependsOn(reading.tokens, phrase, last.phrase)
  );
}

/**
 * True where a description is of another type than an entity, or of another
 * country, or holds a name of the entity.
 */
function isOfOtherSort({ phrase, noun, sense, country }: Description, entity: Entity): boolean {
  const { likelyType } = entity;
  if (likelyType === 'person' && (phrase.plural || sense === 'group')) return true;
  if (likelyType === 'country' && (phrase.plural || BODY_NOUNS.has(noun))) return true;
  if (country !== undefined && entity.isOfOtherCountry(country)) return true;
  // A name or description inside the phrase is another's: the US president is not the US.
  return entity.isWithin(phrase.from, phrase.to);
}

/**
 * Of whom by name a sentence tells that they are what a description says:
 * | Cole | is the second director to leave.
 */
function subjectOf(reading: Reading, { phrase, passage }: EntityMention): Entity | undefined {
  const { tokens, grammarOf, entityOf } = reading;
  const verb = phrase.from - 1;
  if (!/^(?:be|become|remain)$/u.test(tokens[verb]?.lemma ?? '')) return undefined;
  const subject = phrasesIn(reading, passage).find(
    (other) =>
      other.kind === 'named' &&
      isSubject(grammarOf.get(other)) &&
      grammarOf.get(other)?.verb === verb,
  );
  return subject && entityOf.get(subject);
}

/**
 * Which of several bodies of a kind the sentence before is about: Hale Council
 * sued Oxley Council, then the | council |.
 */
function namedTopic(
  { topicOf, entityOf }: Reading,
  { phrase, passage }: EntityMention,
  noun: string,
): Entity | undefined {
  const topic = topicOf.get(passage - 1);
  const entity = topic && entityOf.get(topic);
  const isBare = phrase.determiner === 'the' && phrase.to === phrase.from + 2;
  return isBare && entity !== undefined && isNamedSo(entity, noun) ? entity : undefined;
}

/** True of a name that tells the kind of body: Hale Council. */
function isNamedSo({ isNamed, name }: Entity, noun: string): boolean {
  return isNamed && ORGANISATION_HEADS.has(noun) && name.toLowerCase().split(' ').includes(noun);
}

/**
 * True of whoever is only told of as any of their kind: ministers can fine | a company | that
 * misleads.
 */
function isAny({ tokens }: Reading, { isNamed, mentions }: Entity): boolean {
  const [only, other] = mentions;
  if (isNamed || only === undefined || other !== undefined || only.phrase.determiner !== 'a')
    return false;
  return /^(?:can|could|may|might|must|should|would)$/u.test(
    tokens[only.phrase.from - 2]?.lower ?? '',
  );
}

/**
 * Whom the article tells by age and nothing else: Carol Whitby, 67, and | the 67-year-old |; where
 * it tells nobody's age so, the only one of the sentence before: Joe Hale was angry. “No,” | the
 * 51-year-old | said. Undefined where there are two.
 */
function agedSo(
  reading: Reading,
  description: Description,
  active: readonly Entity[],
): Entity | undefined {
  const { phrase, mention } = description;
  const age = ageIn(reading, phrase);
  if (age === undefined || phrase.determiner !== 'the' || mention.quotation !== null)
    return undefined;
  const aged = active.filter((entity) => agesOf(reading, entity).includes(age));
  const near = aged.length > 0 ? aged : ageless(reading, description, active);
  const [only, another] = near;
  if (only === undefined || another !== undefined) return undefined;
  return isToldApart(reading, phrase, only) ? undefined : only;
}

/** Who acts in the sentence before that of a mention, where both open their sentences. */
function topicBefore(
  { topicOf, entityOf, grammarOf }: Reading,
  { phrase, passage }: EntityMention,
): Entity | undefined {
  const topic = topicOf.get(passage) === phrase ? topicOf.get(passage - 1) : undefined;
  return topic && grammarOf.get(topic)?.form === 'active' ? entityOf.get(topic) : undefined;
}

/**
 * The age in a description that tells no more than that, and a person:
 * `the 51-year-old`, `the 51-year-old boxer`.
 */
function ageIn({ tokens }: Reading, { from, head }: Phrase): string | undefined {
  const words = tokens.slice(from, head + 1).map(({ lower }) => lower);
  const at = words.findIndex((word, i) => /^\d{1,3}$/u.test(word) && isYearOld(words, i + 1));
  return at === -1 ? undefined : words[at];
}

function isYearOld(words: readonly string[], i: number): boolean {
  return words.slice(i, i + 4).join('') === '-year-old';
}

/** The ages that an article tells of somebody: Carol Whitby, | 67 |; a | 34 |-year-old dentist. */
function agesOf(reading: Reading, { mentions, beside }: Entity): string[] {
  const { tokens } = reading;
  const phrases = [...mentions.map(({ phrase }) => phrase), ...beside];
  return phrases.flatMap((phrase) => {
    const [comma, age = ''] = tokens.slice(phrase.to, phrase.to + 2).map(({ text }) => text);
    const isBehind = phrase.kind === 'named' && comma === ',' && /^\d{1,3}$/u.test(age);
    return isBehind ? [age] : (ageIn(reading, phrase) ?? []);
  });
}

/**
 * Who of some acts last in the sentence before that of a mention, where this opens its own: Horvat
 * took the corner and | Okafor | rose above Pike. | The 34-year-old | had come on late.
 */
function lastToAct(
  reading: Reading,
  { phrase, passage }: EntityMention,
  entities: readonly Entity[],
): Entity[] {
  if (reading.topicOf.get(passage) !== phrase) return [];
  const subject = phrasesIn(reading, passage - 1).findLast(
    (other) =>
      other.kind === 'named' && other.nested === null && isSubject(reading.grammarOf.get(other)),
  );
  const entity = subject && reading.entityOf.get(subject);
  return entity !== undefined && entities.includes(entity) ? [entity] : [];
}

/**
 * Of a description that speaks, who of the sentence before, or of the same, has no
 * age told; of several the one who spoke.
 */
function ageless(
  reading: Reading,
  { phrase, mention, noun, speaks }: Description,
  active: readonly Entity[],
): Entity[] {
  const gender = MALE_NOUNS.has(noun) ? 'male' : FEMALE_NOUNS.has(noun) ? 'female' : null;
  const near = active.filter((entity) => {
    const last = entity.lastBefore(phrase.from);
    return (
      last !== undefined &&
      mention.passage - last.passage <= 1 &&
      entity.likelyType === 'person' &&
      // Real Oviedo
      (entity.tagged ?? 'person') === 'person' &&
      !entity.isNarrator
    );
  });
  const isSpeaker = (entity: Entity): boolean => {
    const verb = reading.tokens[entity.lastBefore(phrase.from)?.grammar.verb ?? -1];
    return verb !== undefined && isSpeech(verb);
  };
  const speakers = near.length > 1 ? near.filter(isSpeaker) : near;
  const likely = speakers.length === 0 ? lastToAct(reading, mention, near) : speakers;
  // But not of whom a prosecutor spoke: The 71-year-old was found dead.
  const isTopic =
    likely.length === 1 && (speakers.length === 0 || likely[0] === topicBefore(reading, mention));
  if (likely.length !== 1 || !(speaks || isTopic) || mention.grammar.form !== 'active') return [];
  return likely.filter(
    (entity) =>
      entity.isNamed && !entity.isOfOtherGender(gender) && agesOf(reading, entity).length === 0,
  );
}
