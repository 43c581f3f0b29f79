import { anyLogit } from '../../any-logit.js';
import { dependsOn } from '../../grammar/dependence.js';
import type { Phrase } from '../../grammar/phrase.js';
import { isSpeech } from '../../words/verb.js';
import { PRONOUNS } from '../../words/words.js';
import { type Entity, type EntityMention, placeOf } from '../entity.js';
import type { Judge, Option } from '../judge.js';
import { linkSteps } from '../link.js';
import {
  addMention,
  bestLink,
  isNamedIn,
  mentionOf,
  quotationAt,
  type Reading,
  tagOfPhrase,
  topicBack,
} from '../reading.js';
import { actorShare, stepsOf, taggedType } from '../tagging.js';
import { antecedentOf, isAsker } from './antecedent.js';

/** Passages back in which a pronoun's antecedent is looked for. */
const PRONOUN_REACH = 5;

/** Finds who a pronoun of the third person stands for; undefined where that is nobody. */
export function resolvePronoun(
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
  const isReflexive = /sel(?:f|ves)$/u.test(reading.tokens[phrase.from]?.lower ?? '');
  const isObject =
    mention.grammar.object !== null &&
    mention.grammar.verb === null &&
    !pronoun.possessive &&
    !isReflexive;
  const told = word === 'he' ? antecedentOf(reading, mention) : undefined;
  const gender = pronoun.gender === 'thing' ? null : pronoun.gender;
  if (told?.likelyType === 'person' && !told.isOfOtherGender(gender)) {
    addMention(reading, phrase, told);
    told.gender ??= gender;
    return told;
  }
  const tag = tagOfPhrase(reading, phrase);
  const tagged = taggedType(tag);
  const said = word === 'he' ? quotationSaid(reading, mention) : null;
  const options: Option<Entity | null>[] = [];
  const links: number[] = [];
  let rank = 0;
  for (const entity of active) {
    const last = entity.lastBefore(phrase.from);
    if (last === undefined || mention.passage - last.passage > PRONOUN_REACH) continue;
    // Whoever speaks says "I".
    if (entity === speaker) continue;
    if (word === 'he' && isAsker(reading, mention, entity)) continue;
    // Delgado had told | him; but: Delgado said | he was ill
    if (isObject && mention.grammar.object === last.grammar.verb) continue;
    // Whoever cannot be meant ranks among them as when the weights were fitted.
    if (!pronoun.possessive && !isReflexive && dependsOn(reading.tokens, phrase, last.phrase)) {
      rank++;
      continue;
    }
    // “Elias is on holiday,” | he | told reporters
    if (said !== null && isNamedIn(reading, entity, said)) continue;
    if (pronoun.gender === 'male' && entity.gender === 'female') continue;
    if (pronoun.gender === 'female' && entity.gender === 'male') continue;
    if (word === 'he' && (entity.plural || entity.likelyType === 'country')) continue;
    if (word === 'he' && entity.likelyType === 'organisation' && /\s/u.test(entity.name)) continue;
    if (word === 'it' && (entity.gender !== null || entity.plural)) continue;
    const link = bestLink(reading, phrase, entity);
    links.push(link);
    const features = [
      ...linkSteps('link', link),
      ...linkSteps(`link:${word}`, link),
      ...agreement(word, pronoun.gender, entity),
      ...nearness(kind, rank, mention, last),
      ...parallels(reading, kind, mention, last),
      ...salience(word, entity, phrase.from),
      ...tagAgreement(reading, tagged, entity, last),
      ...topicality(reading, kind, mention, entity),
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
      ...stepsOf('none:tag', actorShare(tag)),
      ...stepsOf(`none:tag:${word}`, actorShare(tag)),
      ...linkSteps(`none:link:${word}`, anyLogit(links)),
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

/** Tokens between a verb of speech and the quotation that it opens at most: `told reporters: “` */
const OPENING_REACH = 4;

/** Index of the quotation beside a mention that is the subject of its verb of speech, or null. */
function quotationSaid(
  reading: Reading,
  { grammar, phrase, passage }: EntityMention,
): number | null {
  const { tokens } = reading;
  const verb = tokens[grammar.verb ?? -1];
  if (grammar.verb === null || verb === undefined || !isSpeech(verb)) return null;
  const [first, last] = [Math.min(phrase.from, grammar.verb), Math.max(phrase.from, grammar.verb)];
  const at = (i: number): number | null =>
    tokens[i]?.passage === passage ? quotationAt(reading, tokens[i].start) : null;
  const before = at(first - 2);
  if (before !== null) return before;
  for (let i = last + 1; i <= last + 1 + OPENING_REACH; i++) if (at(i) !== null) return at(i);
  return null;
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
