import { anyLogit } from '../../shared/any-logit.js';
import { countryTied } from '../../words/geography.js';
import { type Entity, placeOf } from '../entity.js';
import { linkSteps } from '../link.js';
import { type Reading, tagOfPhrase, topicBack } from '../reading.js';
import { taggedType } from '../tagging.js';
import type { Candidate } from './candidate.js';
import { type Description, wordsBeside } from './description.js';

/** What speaks for a description being of somebody new, by name. */
export function noveltyFeatures(
  { phrase, sense, tagged }: Description,
  candidates: readonly Candidate[],
): string[] {
  const { determiner, nested } = phrase;
  const linked = anyLogit(candidates.map(({ link }) => link));
  return [
    `new:${determiner}`,
    `new:${determiner}:${phrase.plural ? 'plural' : 'single'}`,
    `new:${sense}:${determiner}`,
    `new:${nested ?? 'free'}`,
    `new:tag:${tagged}`,
    `new:tag:${tagged}:${determiner}`,
    ...linkSteps('new:link', linked),
    ...linkSteps(`new:link:${determiner}`, linked),
  ];
}

/** What speaks for a description being of somebody spoken of before, by name. */
export function likenessFeatures(
  reading: Reading,
  description: Description,
  { entity, last, rank, link }: Candidate,
): string[] {
  const { phrase, mention, sense, tagged } = description;
  const { determiner } = phrase;
  const { likelyType } = entity;
  const passages = Math.min(mention.passage - last.passage, 6);
  const back = Math.min(passages, 2);
  const kin = kinOf(description, entity);
  const named = entity.isNamed ? 'named' : 'nominal';
  const hasSpoken = entity.firstSpeech < phrase.from;
  const own = wordsBeside(reading, phrase);
  const isSame = isWordedSo(description, own, entity);
  return [
    ...linkSteps('link', link),
    ...linkSteps(`link:${kin}`, link),
    ...topicFeatures(reading, description, entity, kin),
    ...(isTied(description, entity) ? [`tied:${kin}`, `tied:${sense}:${likelyType}`] : []),
    `${kin}:${determiner}`,
    `${kin}:${named}`,
    `${kin}:back:${passages}`,
    `${kin}:rank:${Math.min(rank, 3)}`,
    `${determiner}:${sense}:${likelyType}`,
    `${kin}:${sense}:${likelyType}`,
    `${sense}:${named}:${entity.plural ? 'plural' : 'single'}:${phrase.plural ? 'plural' : 'single'}`,
    `${determiner}:${placeOf(last)}:${back}`,
    `${determiner}:${sense}:${placeOf(last)}:${back}:${rank === 0 ? 'latest' : 'earlier'}`,
    `${determiner}:${sense}:${likelyType}:${hasSpoken ? 'spoke' : 'silent'}:${kin}`,
    ...(description.speaks && hasSpoken ? [`speaks:${determiner}:${back}:${kin}`] : []),
    ...(isSame ? [`same:${determiner}`] : []),
    ...(kin === 'head' && !isSame ? ['same-head-other-words'] : []),
    ...(own.size === 0 ? [`bare:${kin}:${determiner}`] : []),
    ...(entity.isPlace ? [`place:${sense}`] : []),
    `tag:${tagged}:${taggedType(tagOfPhrase(reading, last.phrase))}`,
    `tag:${tagged}:${likelyType}:${kin}`,
  ];
}

/**
 * By which word an entity is called as a description calls it: the very noun, one
 * of its name, one that it was told to be.
 */
function kinOf({ head, noun }: Description, entity: Entity): string {
  if (entity.heads.has(head.lower)) return 'head';
  if (entity.isNamed && entity.name.toLowerCase().split(' ').includes(noun)) return 'name';
  return entity.nouns.has(noun) ? 'noun' : 'none';
}

/**
 * True where an entity was described by the same noun, and by every other word of a description.
 */
function isWordedSo({ head }: Description, own: ReadonlySet<string>, entity: Entity): boolean {
  const wordings = entity.wordings.get(head.lower) ?? [];
  return wordings.some((words) => [...own].every((word) => words.has(word)));
}

/** True of an entity of the country that a description is tied to. */
function isTied({ country }: Description, { countries, name }: Entity): boolean {
  if (country === undefined) return false;
  return countries.has(country) || name.split(' ').some((word) => countryTied(word) === country);
}

/** Whether the sentence, or one before it, is about an entity. */
function topicFeatures(
  reading: Reading,
  { phrase, mention, sense }: Description,
  entity: Entity,
  kin: string,
): string[] {
  const back = topicBack(reading, mention, entity);
  if (back === undefined) return [];
  const opens = reading.topicOf.get(mention.passage) === phrase ? 'opens' : 'within';
  const topic = `${opens}:topic:${String(back)}`;
  return [`${topic}:${phrase.determiner}:${kin}`, `${topic}:${sense}:${entity.likelyType}`];
}
