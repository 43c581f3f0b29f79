import { type Entity, type EntityMention, nounClass } from './entity.js';
import { countryNamed, countryOfDemonym } from './geography.js';
import { isSpeech } from './grammar.js';
import type { Judge, Option } from './judge.js';
import { singularOf } from './lexicon.js';
import { NameBook } from './naming.js';
import type { Phrase } from './phrase.js';
import { addMention, mentionOf, newEntity, quotationAt, type Reading } from './reading.js';
import type { Speaker } from './speaker.js';
import { PRONOUNS } from './words.js';

/** Passages back in which a pronoun's antecedent is looked for, and a description's. */
const PRONOUN_REACH = 5;
const DESCRIPTION_REACH = 40;

/** Entities that a description is compared with at most: the latest. */
const MOST_CANDIDATES = 40;

/** Entities kept in mind: those spoken of last. */
const MOST_ACTIVE = 200;

/** Wordings of one noun kept for comparison. */
const MOST_WORDINGS = 8;

/** Finds who bears which name. */
export function resolveNames(reading: Reading): void {
  const book = new NameBook(reading.tokens, () => newEntity(reading));
  for (const phrase of reading.phrases) {
    if (phrase.kind === 'named') addMention(reading, phrase, book.entityOf(phrase));
  }
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
  const active: Entity[] = [];
  for (const phrase of reading.phrases) {
    let entity = reading.entityOf.get(phrase);
    const quotation = quotationAt(reading, reading.tokens[phrase.head]?.start ?? 0);
    const isDue = (quotation !== null) === (speakers !== undefined);
    if (entity !== undefined || !isDue) {
      // Known already, or not yet to be.
    } else if (phrase.kind === 'pronoun') {
      const speaker = quotation === null ? undefined : speakers?.[quotation]?.entity;
      entity = resolvePronoun(reading, judge, phrase, active, speaker);
    } else if (phrase.kind === 'nominal') {
      const apposed = appositions.get(phrase);
      if (apposed !== undefined) {
        apposed.entity.learn(reading.tokens.slice(phrase.head, phrase.head + 1));
        if (apposed.before) addMention(reading, phrase, apposed.entity);
        continue;
      }
      entity = resolveDescription(reading, judge, phrase, active);
    }
    if (entity === undefined) continue;
    const at = active.indexOf(entity);
    if (at !== -1) active.splice(at, 1);
    active.unshift(entity);
    if (active.length > MOST_ACTIVE) active.pop();
  }
}

/** Descriptions beside a name: `the editor, | Anders Jägerskog`; `Jarid Arraes, | a blogger,`. */
function appositionsOf(reading: Reading): Map<Phrase, { entity: Entity; before: boolean }> {
  const { tokens, phrases, entityOf } = reading;
  const found = new Map<Phrase, { entity: Entity; before: boolean }>();
  const byStart = new Map<number, Phrase>();
  const byEnd = new Map<number, Phrase>();
  for (const phrase of phrases) {
    if (phrase.kind !== 'named') continue;
    byStart.set(phrase.from, phrase);
    if (phrase.nested === null) byEnd.set(phrase.to, phrase);
  }
  for (const phrase of phrases) {
    if (phrase.kind !== 'nominal' || phrase.nested !== null) continue;
    const head = tokens[phrase.head];
    if (head === undefined || !/^(?:person|group|maybe)$/u.test(nounClass(singularOf(head.lower))))
      continue;
    const mark = /^(?:,|–|—|\()$/u;
    const before = tokens[phrase.from - 1];
    const name = byEnd.get(phrase.from - 1);
    if (
      name !== undefined &&
      before?.passage === head.passage &&
      mark.test(before.text) &&
      !phrase.plural
    ) {
      const entity = entityOf.get(name);
      const preceded = reading.grammarOf.get(phrase);
      const closes = tokens[phrase.fullTo];
      const isVerb = preceded?.verb != null && !preceded.skipped && !preceded.relative;
      if (entity !== undefined && !isVerb && closes?.lower !== 'and') {
        found.set(phrase, { entity, before: false });
        continue;
      }
    }
    const after = tokens[phrase.fullTo];
    const next = byStart.get(phrase.fullTo + 1);
    if (
      next !== undefined &&
      after?.passage === head.passage &&
      after.text === ',' &&
      next.kind === 'named' &&
      !phrase.plural
    ) {
      const entity = entityOf.get(next);
      const closing = tokens[next.fullTo];
      if (
        entity !== undefined &&
        entity.type !== 'country' &&
        (closing === undefined || /^[,.;–”]/u.test(closing.text))
      ) {
        found.set(phrase, { entity, before: true });
      }
    }
  }
  return found;
}

function resolvePronoun(
  reading: Reading,
  judge: Judge,
  phrase: Phrase,
  active: readonly Entity[],
  speaker: Entity | undefined,
): Entity | undefined {
  const pronoun = PRONOUNS.get(reading.tokens[phrase.from]?.lower ?? '');
  if (pronoun?.person !== 3) return undefined;
  const mention = mentionOf(reading, phrase);
  const word = pronoun.plural ? 'they' : pronoun.gender === 'thing' ? 'it' : 'he';
  const kind = `${word}${pronoun.possessive ? 's' : ''}`;
  const options: Option<Entity | null>[] = [];
  let rank = 0;
  for (const entity of active) {
    const last = entity.lastBefore(phrase.from);
    if (last === undefined || mention.passage - last.passage > PRONOUN_REACH) continue;
    // Whoever speaks says "I".
    if (entity === speaker) continue;
    if (pronoun.gender === 'male' && entity.gender === 'female') continue;
    if (pronoun.gender === 'female' && entity.gender === 'male') continue;
    if (word === 'he' && (entity.plural || entity.type === 'country')) continue;
    if (word === 'he' && entity.type === 'organisation' && /\s/u.test(entity.name)) continue;
    if (word === 'it' && (entity.gender !== null || entity.plural)) continue;
    const features = [
      ...agreement(word, pronoun.gender, entity),
      ...nearness(kind, rank, mention, last),
      ...parallels(reading, kind, mention, last),
      ...salience(word, entity, phrase.from),
    ];
    options.push({ value: entity, features });
    rank++;
    if (rank > 12) break;
  }
  const quoted = mention.quotation === null ? 'plain' : 'quoted';
  const subject = mention.grammar.verb === null ? 'other' : 'subject';
  const verb = reading.tokens[mention.grammar.verb ?? -1];
  options.push({
    value: null,
    features: [
      `none:${kind}`,
      `none:${kind}:${quoted}`,
      `none:${kind}:${subject}`,
      `none:${word}:${mention.grammar.form ?? ''}`,
      `none:${word}:${verb !== undefined && isSpeech(verb) ? 'speech' : ''}`,
      ...(rank === 0 ? ['none:alone'] : []),
    ],
  });
  const chosen = judge.choose(
    'pronoun',
    { offset: reading.tokens[phrase.from]?.start ?? 0 },
    options,
  ).value;
  if (chosen === null) return undefined;
  addMention(reading, phrase, chosen);
  if (word === 'he' && (pronoun.gender === 'male' || pronoun.gender === 'female'))
    chosen.gender ??= pronoun.gender;
  return chosen;
}

function agreement(word: string, gender: string | null, entity: Entity): string[] {
  const known = entity.gender === null ? 'unknown' : entity.gender === gender ? 'same' : 'other';
  const number = entity.plural ? 'plural' : 'single';
  return [
    `${word}:type:${entity.type}`,
    `${word}:gender:${known}`,
    `${word}:${number}`,
    `${word}:${entity.isNamed ? 'named' : 'nominal'}`,
    ...(entity.isPlace ? [`${word}:place`] : []),
  ];
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
  const role = roleOf(last);
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

function roleOf({ grammar, phrase }: EntityMention): string {
  if (phrase.nested !== null) return phrase.nested;
  if (grammar.verb !== null) return grammar.relative ? 'relative' : 'subject';
  if (grammar.object !== null) return 'object';
  return grammar.preposition === null ? 'other' : 'preposition';
}

function salience(word: string, entity: Entity, before: number): string[] {
  const count = entity.countBefore(before);
  return [`${word}:seen:${count < 2 ? 1 : count < 4 ? 2 : count < 8 ? 4 : 8}`];
}

/** A description's entity: one spoken of before or a new one; undefined where the noun names nobody. */
function resolveDescription(
  reading: Reading,
  judge: Judge,
  phrase: Phrase,
  active: readonly Entity[],
): Entity | undefined {
  const head = reading.tokens[phrase.head];
  if (head === undefined) return undefined;
  const noun = singularOf(head.lower);
  const sense = nounClass(noun);
  const mention = mentionOf(reading, phrase);
  const verb = reading.tokens[mention.grammar.verb ?? -1];
  const speaks = verb !== undefined && isSpeech(verb) && mention.grammar.form === 'active';
  if (sense === 'other' && !speaks) return undefined;
  const number = phrase.plural ? 'plural' : 'single';
  const country = countryIn(reading, phrase);
  const options: Option<Entity | null>[] = [
    {
      value: null,
      features: [
        `new:${phrase.determiner}`,
        `new:${phrase.determiner}:${number}`,
        `new:${sense}:${phrase.determiner}`,
        `new:${phrase.nested ?? 'free'}`,
      ],
    },
  ];
  let rank = 0;
  for (const entity of active) {
    const last = entity.lastBefore(phrase.from);
    if (last === undefined || mention.passage - last.passage > DESCRIPTION_REACH) continue;
    if (last.phrase.from >= phrase.from || last.phrase.fullTo > phrase.from) continue;
    if (entity.type === 'person' && (phrase.plural || sense === 'group')) continue;
    if (phrase.plural && entity.type === 'country') continue;
    // The Russian president is not the US president.
    if (country !== undefined && entity.countries.size > 0 && !entity.countries.has(country))
      continue;
    // A name or description inside the phrase is another's: the US president is not the US.
    if (entity.isWithin(phrase.from, phrase.to)) continue;
    options.push({
      value: entity,
      features: likeness(reading, phrase, noun, sense, entity, mention, last, rank),
    });
    rank++;
    if (rank >= MOST_CANDIDATES) break;
  }
  const chosen =
    judge.choose('description', { offset: head.start }, options).value ?? newEntity(reading);
  addMention(reading, phrase, chosen);
  chosen.heads.add(head.lower);
  const wordings = chosen.wordings.get(head.lower) ?? [];
  if (wordings.length < MOST_WORDINGS) {
    chosen.wordings.set(head.lower, [...wordings, contentOf(reading, phrase)]);
  }
  if (!chosen.isNamed) chosen.plural ||= phrase.plural;
  chosen.learn([head]);
  if (country !== undefined) chosen.countries.add(country);
  return chosen;
}

/** The country that a description is tied to: `the Russian official`, `the US president`. */
function countryIn({ tokens }: Reading, phrase: Phrase): string | undefined {
  for (let i = phrase.from; i < phrase.head; i++) {
    const text = tokens[i]?.text ?? '';
    const country = countryOfDemonym(text) ?? countryNamed(text);
    if (country !== undefined) return country;
  }
  return undefined;
}

function likeness(
  reading: Reading,
  phrase: Phrase,
  noun: string,
  sense: string,
  entity: Entity,
  mention: EntityMention,
  last: EntityMention,
  rank: number,
): string[] {
  const passages = Math.min(mention.passage - last.passage, 6);
  const head = reading.tokens[phrase.head]?.lower ?? '';
  const sameHead = entity.heads.has(head);
  const calledSo = entity.nouns.has(noun);
  const inName = entity.isNamed && entity.name.toLowerCase().split(' ').includes(noun);
  const kin = sameHead ? 'head' : inName ? 'name' : calledSo ? 'noun' : 'none';
  const named = entity.isNamed ? 'named' : 'nominal';
  const own = contentOf(reading, phrase);
  const verb = reading.tokens[mention.grammar.verb ?? -1];
  const speaks = verb !== undefined && isSpeech(verb);
  const spoke = entity.firstSpeech < phrase.from;
  const differs = (other: ReadonlySet<string>): boolean =>
    [...own].some((word) => !other.has(word));
  const same = (entity.wordings.get(head) ?? []).some((words) => !differs(words));
  return [
    `${kin}:${phrase.determiner}`,
    `${kin}:${named}`,
    `${kin}:back:${passages}`,
    `${kin}:rank:${Math.min(rank, 3)}`,
    `${phrase.determiner}:${sense}:${entity.type}`,
    `${kin}:${sense}:${entity.type}`,
    `${sense}:${entity.isNamed ? 'named' : 'nominal'}:${entity.plural ? 'plural' : 'single'}:${phrase.plural ? 'plural' : 'single'}`,
    `${phrase.determiner}:${roleOf(last)}:${Math.min(passages, 2)}`,
    `${phrase.determiner}:${sense}:${roleOf(last)}:${Math.min(passages, 2)}:${rank === 0 ? 'latest' : 'earlier'}`,
    `${phrase.determiner}:${sense}:${entity.type}:${spoke ? 'spoke' : 'silent'}:${kin}`,
    ...(speaks && spoke ? [`speaks:${phrase.determiner}:${Math.min(passages, 2)}:${kin}`] : []),
    ...(same ? [`same:${phrase.determiner}`] : []),
    ...(kin === 'head' && !same ? ['same-head-other-words'] : []),
    ...(own.size === 0 ? [`bare:${kin}:${phrase.determiner}`] : []),
    ...(entity.isPlace ? [`place:${sense}`] : []),
  ];
}

/** The words of a description beside its head: `Chinese` in `the Chinese company`. */
function contentOf({ tokens }: Reading, phrase: Phrase): Set<string> {
  const words = new Set<string>();
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i];
    if (
      token !== undefined &&
      i !== phrase.head &&
      /^(?:ADJ|NOUN|PROPN|NUM|VERB)$/u.test(token.pos)
    ) {
      words.add(token.lower);
    }
  }
  return words;
}
