import { verbKind } from '../words/lexicon.js';
import type { Token } from '../words/token.js';
import { isSpeech, isThought } from '../words/verb.js';
import { isPossessivePronoun, PRONOUNS } from '../words/words.js';
import type { EntityMention } from './entity.js';
import type { Part } from './part.js';
import { type Reading, tagOfPhrase } from './reading.js';
import type { Speaker } from './sources/speaker.js';
import { actorShare, stepsOf } from './tagging.js';

/** What speaks for and against an entity saying or doing something in a passage, by name. */
export function partFeatures(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
  part: Part,
): string[] {
  const { entity, mentions } = part;
  const quoted = quotedAs(part);
  const features = new Set([
    'bias',
    `type:${entity.type}:${namedAs(part)}`,
    `quoted:${quoted}`,
    `quoted:${quoted}:${mentions.length === 0 ? 'absent' : 'present'}`,
    `mentions:${Math.min(mentions.length, 3)}`,
    ...tagFeatures(reading, part),
    ...mentions.flatMap((mention) => mentionFeatures(reading, speakers, part, mention)),
  ]);
  return [...features];
}

function namedAs({ entity }: Part): string {
  return entity.isNamed ? 'named' : 'nominal';
}

function quotedAs({ quoted }: Part): string {
  if (quoted === 0) return '0';
  return quoted < 0.5 ? 'part' : 'most';
}

/** What the tagger makes of the mentions. */
function tagFeatures(reading: Reading, part: Part): string[] {
  const tags = part.mentions.map(({ phrase }) => tagOfPhrase(reading, phrase));
  if (tags.length === 0) return [];
  const says = Math.max(...tags.map((tag) => tag.says));
  return [
    ...stepsOf('tag:says', says),
    ...stepsOf('tag:does', Math.max(...tags.map((tag) => tag.does))),
    ...stepsOf('tag:acts', Math.max(...tags.map((tag) => tag.says + tag.does))),
    ...stepsOf(`tag:says:${quotedAs(part)}`, says),
    ...stepsOf('tag', Math.max(...tags.map(actorShare))),
  ];
}

/** What one mention is in its sentence, and which verb it has. */
function mentionFeatures(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
  part: Part,
  mention: EntityMention,
): string[] {
  const { grammar, phrase } = mention;
  const { type } = part.entity;
  const verb = reading.tokens[grammar.verb ?? -1];
  const token = reading.tokens[phrase.from];
  const isFirstPerson = PRONOUNS.get(token?.lower ?? '')?.person === 1;
  const isEarly = token !== undefined && token.start - part.passage.start < EARLY;
  const inside = insideOf(speakers, part, mention);
  const act = actOf(verb, mention);
  const role = roleIn(mention);
  const form = grammar.form ?? '';
  return [
    `${role}:${act}:${form}`,
    `${role}:${act}:${form}:${inside}`,
    `${role}:${inside}:${type}`,
    `${role}:${namedAs(part)}`,
    `${role}:${phrase.kind}`,
    `${role}:${isEarly ? 'early' : 'late'}`,
    `${inside}:${phrase.kind}${isFirstPerson ? ':first' : ''}`,
    `${inside}:${quotedAs(part)}`,
    ...(verb === undefined ? [] : verbFeatures(verb, role, form, type)),
    ...(grammar.also === null ? [] : ['also-says']),
    ...(role === 'object' ? objectFeatures(reading.tokens[grammar.object ?? -1], type) : []),
    ...(isPossessivePronoun(token?.lower ?? '') ? [`possessive:${inside}`] : []),
  ];
}

/** Characters from the start of a passage within which a mention stands early in it. */
const EARLY = 25;

/** Whether a mention stands in the entity's own quotation, in another's or in none. */
function insideOf(
  speakers: readonly (Speaker | null)[],
  { entity }: Part,
  { quotation }: EntityMention,
): string {
  if (quotation === null) return 'plain';
  return speakers[quotation]?.entity === entity ? 'own' : 'other';
}

/** The kind of verb that a mention is the subject of. */
function actOf(verb: Token | undefined, { grammar }: EntityMention): string {
  if (verb === undefined) return 'none';
  if (grammar.form === 'copula') return 'copula';
  if (isSpeech(verb)) return 'speech';
  return isThought(verb) ? 'thought' : 'act';
}

/** What a mention is in its sentence. */
function roleIn({ grammar, phrase }: EntityMention): string {
  if (phrase.nested !== null) return phrase.nested;
  if (grammar.verb !== null) {
    if (grammar.inverted) return 'inverted';
    return grammar.relative ? 'relative' : 'subject';
  }
  if (grammar.object !== null) return 'object';
  return grammar.preposition === null ? 'other' : `after ${grammar.preposition}`;
}

function verbFeatures({ lemma }: Token, role: string, form: string, type: string): string[] {
  const kind = verbKind(lemma);
  return [`verb:${form}:${lemma}`, `${role}:${form}:${kind}`, `${type}:${form}:${kind}`];
}

/** What is done to a mention, by the verb that it is the object of. */
function objectFeatures(verb: Token | undefined, type: string): string[] {
  if (verb === undefined) return [];
  const kind = verbKind(verb.lemma);
  return [`of:${verb.lemma}`, `of:${kind}`, `of:${kind}:${type}`];
}
