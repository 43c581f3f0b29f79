import { anyLogit } from '../../any-logit.js';
import { dependsOn } from '../../grammar/dependence.js';
import type { Phrase } from '../../grammar/phrase.js';
import { countryTied } from '../../words/geography.js';
import { singularOf } from '../../words/lexicon.js';
import { nounClass } from '../../words/noun-class.js';
import { isSpeech } from '../../words/verb.js';
import { BODY_NOUNS, ORGANISATION_HEADS, PRESS_NOUNS } from '../../words/words.js';
import { type Entity, type EntityMention, placeOf } from '../entity.js';
import type { Judge, Option } from '../judge.js';
import { linkSteps } from '../link.js';
import {
  addMention,
  bestLink,
  mentionOf,
  newEntity,
  type Reading,
  tagOfPhrase,
  topicBack,
} from '../reading.js';
import { taggedType } from '../tagging.js';
import { isToldApart } from './distinction.js';

/** Passages back in which a description's antecedent is looked for. */
const DESCRIPTION_REACH = 40;

/** Entities that a description is compared with at most: the latest. */
const MOST_CANDIDATES = 40;

/** Wordings of one noun kept for comparison. */
const MOST_WORDINGS = 8;

/** A description's entity: one spoken of before or a new one; undefined where the noun names nobody. */
export function resolveDescription(
  reading: Reading,
  judge: Judge,
  phrase: Phrase,
  active: readonly Entity[],
): Entity | undefined {
  const head = reading.tokens[phrase.head];
  // No driver could have done more: nobody
  if (head === undefined || /^(?:no|neither)$/u.test(reading.tokens[phrase.from]?.lower ?? ''))
    return undefined;
  const noun = singularOf(head.lower);
  // her first | name |, Amina
  if (noun === 'name' && phrase.determiner === 'possessive') return undefined;
  const sense = nounClass(noun);
  const mention = mentionOf(reading, phrase);
  const verb = reading.tokens[mention.grammar.verb ?? -1];
  const speaks = verb !== undefined && isSpeech(verb) && mention.grammar.form === 'active';
  const tagged = taggedType(tagOfPhrase(reading, phrase));
  if (sense === 'other' && !speaks && tagged === 'none') return undefined;
  const number = phrase.plural ? 'plural' : 'single';
  const country = countryIn(reading, phrase);
  const options: Option<Entity | null>[] = [];
  const links: number[] = [];
  // The publication is the newspaper that was named, where one was.
  const isPress = PRESS_NOUNS.has(noun) && active.some((entity) => entity.isPress);
  const topic = namedTopic(reading, mention, noun);
  let rank = 0;
  for (const entity of active) {
    if (topic !== undefined && entity !== topic && isNamedSo(entity, noun)) continue;
    if (isPress && entity.isNamed && !entity.isPress) continue;
    const last = entity.lastBefore(phrase.from);
    if (last === undefined || mention.passage - last.passage > DESCRIPTION_REACH) continue;
    if (last.phrase.from >= phrase.from || last.phrase.fullTo > phrase.from) continue;
    // The company is not the companies.
    const isOtherNumber =
      !entity.isNamed && entity.nouns.has(noun) && entity.plural !== phrase.plural;
    // Whoever cannot be meant ranks among them as when the weights were fitted.
    if (
      isOtherNumber ||
      isAny(reading, entity) ||
      isToldApart(reading, phrase, entity) ||
      dependsOn(reading.tokens, phrase, last.phrase)
    ) {
      rank++;
      continue;
    }
    if (entity.likelyType === 'person' && (phrase.plural || sense === 'group')) continue;
    if (entity.likelyType === 'country' && (phrase.plural || BODY_NOUNS.has(noun))) continue;
    // The Russian president is not the US president.
    if (country !== undefined && entity.countries.size > 0 && !entity.countries.has(country))
      continue;
    // A name or description inside the phrase is another's: the US president is not the US.
    if (entity.isWithin(phrase.from, phrase.to)) continue;
    const link = bestLink(reading, phrase, entity);
    links.push(link);
    options.push({
      value: entity,
      features: likeness(reading, phrase, noun, sense, country, entity, mention, last, rank, link),
    });
    rank++;
    if (rank >= MOST_CANDIDATES) break;
  }
  const linked = anyLogit(links);
  options.unshift({
    value: null,
    features: [
      `new:${phrase.determiner}`,
      `new:${phrase.determiner}:${number}`,
      `new:${sense}:${phrase.determiner}`,
      `new:${phrase.nested ?? 'free'}`,
      `new:tag:${tagged}`,
      `new:tag:${tagged}:${phrase.determiner}`,
      ...linkSteps('new:link', linked),
      ...linkSteps(`new:link:${phrase.determiner}`, linked),
    ],
  });
  const chosen =
    agedSo(reading, phrase, active) ??
    judge.choose('description', { offset: head.start }, options).value ??
    newEntity(reading);
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

/** Which of several bodies of a kind the sentence before is about: Hale Council sued Oxley Council, then the | council |. */
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

/** True of whoever is only told of as any of their kind: ministers can fine | a company | that misleads. */
function isAny({ tokens }: Reading, { isNamed, mentions }: Entity): boolean {
  const [only, other] = mentions;
  if (isNamed || only === undefined || other !== undefined || only.phrase.determiner !== 'a')
    return false;
  return /^(?:can|could|may|might|must|should|would)$/u.test(
    tokens[only.phrase.from - 2]?.lower ?? '',
  );
}

/** Whose age the article tells where nothing else does: Carol Whitby, 67, and | the 67-year-old |; undefined where it tells nobody's, or of two. */
function agedSo(
  { tokens }: Reading,
  { from, head }: Phrase,
  active: readonly Entity[],
): Entity | undefined {
  const [the, age] = [tokens[from]?.lower, tokens[from + 1]?.text ?? ''];
  const words = tokens.slice(from + 2, head + 1).map(({ lower }) => lower);
  if (the !== 'the' || words.join('') !== '-year-old') return undefined;
  const aged = active.filter(({ isNamed, mentions }) =>
    mentions.some(
      ({ phrase: { to } }) => isNamed && tokens[to]?.text === ',' && tokens[to + 1]?.text === age,
    ),
  );
  return aged.length === 1 ? aged[0] : undefined;
}

/** The country that a description is tied to: `the Russian official`, `the US president`. */
function countryIn({ tokens }: Reading, phrase: Phrase): string | undefined {
  for (let i = phrase.from; i < phrase.head; i++) {
    const country = countryTied(tokens[i]?.text ?? '');
    if (country !== undefined) return country;
  }
  return undefined;
}

function likeness(
  reading: Reading,
  phrase: Phrase,
  noun: string,
  sense: string,
  country: string | undefined,
  entity: Entity,
  mention: EntityMention,
  last: EntityMention,
  rank: number,
  link: number,
): string[] {
  const tagged = taggedType(tagOfPhrase(reading, phrase));
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
  const isTied =
    country !== undefined &&
    (entity.countries.has(country) ||
      entity.name.split(' ').some((w) => countryTied(w) === country));
  const back = topicBack(reading, mention, entity);
  const opens = reading.topicOf.get(mention.passage) === phrase ? 'opens' : 'within';
  const topic = back === undefined ? [] : [`${opens}:topic:${String(back)}`];
  return [
    ...linkSteps('link', link),
    ...linkSteps(`link:${kin}`, link),
    ...topic.flatMap((t) => [
      `${t}:${phrase.determiner}:${kin}`,
      `${t}:${sense}:${entity.likelyType}`,
    ]),
    ...(isTied ? [`tied:${kin}`, `tied:${sense}:${entity.likelyType}`] : []),
    `${kin}:${phrase.determiner}`,
    `${kin}:${named}`,
    `${kin}:back:${passages}`,
    `${kin}:rank:${Math.min(rank, 3)}`,
    `${phrase.determiner}:${sense}:${entity.likelyType}`,
    `${kin}:${sense}:${entity.likelyType}`,
    `${sense}:${entity.isNamed ? 'named' : 'nominal'}:${entity.plural ? 'plural' : 'single'}:${phrase.plural ? 'plural' : 'single'}`,
    `${phrase.determiner}:${placeOf(last)}:${Math.min(passages, 2)}`,
    `${phrase.determiner}:${sense}:${placeOf(last)}:${Math.min(passages, 2)}:${rank === 0 ? 'latest' : 'earlier'}`,
    `${phrase.determiner}:${sense}:${entity.likelyType}:${spoke ? 'spoke' : 'silent'}:${kin}`,
    ...(speaks && spoke ? [`speaks:${phrase.determiner}:${Math.min(passages, 2)}:${kin}`] : []),
    ...(same ? [`same:${phrase.determiner}`] : []),
    ...(kin === 'head' && !same ? ['same-head-other-words'] : []),
    ...(own.size === 0 ? [`bare:${kin}:${phrase.determiner}`] : []),
    ...(entity.isPlace ? [`place:${sense}`] : []),
    `tag:${tagged}:${taggedType(tagOfPhrase(reading, last.phrase))}`,
    `tag:${tagged}:${entity.likelyType}:${kin}`,
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
