import { phrasesOf } from '../grammar/chunker.js';
import { type Grammar, grammarOf } from '../grammar/grammar.js';
import { passageTokensOf } from '../grammar/passage-tokens.js';
import type { Phrase } from '../grammar/phrase.js';
import { labelPhrase, turnsOf, withPlainLabels } from '../grammar/turn.js';
import type { Passage } from '../passage.js';
import { groupBy } from '../shared/group-by.js';
import { partitionPoint } from '../shared/partition-point.js';
import type { Range } from '../shared/range.js';
import { originOf } from '../words/geography.js';
import { isCapital, type Token } from '../words/token.js';
import { tokensOf } from '../words/tokenizer.js';
import { isSpeech } from '../words/verb.js';
import { Entity, type EntityMention } from './entity.js';
import { type Link, linkLogit, meanLink } from './link.js';
import { type RoleRun, roleRunsOf } from './roles/tagged-role.js';
import { type Quotation, quotationsOf } from './sources/quotation.js';
import { type Tag, tagsOfTokens } from './tagging.js';

/**
 * An article taken apart: its words, phrases and quotations, and who they stand for as far as is
 * known.
 */
export interface Reading {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly tokens: readonly Token[];
  /** What the tagger makes of each token. */
  readonly tags: readonly Tag[];
  /** In the order of the text; of two that begin together the shorter first. */
  readonly phrases: readonly Phrase[];
  readonly phrasesByPassage: ReadonlyMap<number, readonly Phrase[]>;
  /** The phrases that stand within no other, pronouns left out, by their first token. */
  readonly coresByStart: ReadonlyMap<number, Phrase>;
  /** How often the article tells each origin (see `originOf`). */
  readonly origins: ReadonlyMap<string, number>;
  /** By passage, the runs of tokens in which the tagger sees a role. */
  readonly roleRuns: ReadonlyMap<number, readonly RoleRun[]>;
  readonly grammarOf: ReadonlyMap<Phrase, Grammar>;
  /** By passage, the first phrase that is the subject of a verb: what the sentence is about. */
  readonly topicOf: ReadonlyMap<number, Phrase>;
  readonly linkOf: ReadonlyMap<Phrase, Link>;
  readonly quotations: readonly Quotation[];
  /** The names that stand before a colon and what they say. */
  readonly labels: ReadonlySet<Phrase>;
  readonly entities: Entity[];
  /** By phrase; what stands for nobody is missing. */
  readonly entityOf: Map<Phrase, Entity>;
  /** By quotation, whom it names; empty until `recordNamed`. */
  readonly namedIn: Map<number, Set<Entity>>;
}

/** Takes an article apart; nobody is known yet. */
export function readArticle(
  text: string,
  passages: readonly Passage[],
  tags: readonly Tag[],
): Reading {
  const turns = turnsOf(text, passages);
  const tokens = withPlainLabels(tokensOf(passages), turns);
  const passageTokens = passageTokensOf(tokens, turns);
  const labels = turns.flatMap((turn) => labelPhrase(tokens, turn) ?? []);
  const phrases = [...phrasesOf(tokens, passageTokens), ...labels].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  const grammar = grammarOf(tokens, passageTokens, phrases);
  const tagsOf = tagsOfTokens(tokens, tags);
  return {
    text,
    passages,
    tokens,
    tags: tagsOf,
    phrases,
    phrasesByPassage: groupBy(phrases, ({ from }) => tokens[from]?.passage ?? 0),
    coresByStart: coresOf(phrases),
    origins: originsOf(tokens),
    roleRuns: roleRunsOf(tokens, tagsOf, phrases),
    grammarOf: grammar,
    topicOf: topicsOf(tokens, grammar),
    linkOf: linksOf(phrases, tagsOf),
    quotations: quotationsOf(text, passages, turns),
    labels: new Set(labels),
    entities: [],
    entityOf: new Map(),
    namedIn: new Map(),
  };
}

function coresOf(phrases: readonly Phrase[]): Map<number, Phrase> {
  const cores = phrases.filter(({ kind, nested }) => kind !== 'pronoun' && nested === null);
  return new Map(cores.map((phrase) => [phrase.from, phrase]));
}

function topicsOf(
  tokens: readonly Token[],
  grammar: ReadonlyMap<Phrase, Grammar>,
): Map<number, Phrase> {
  const topics = new Map<number, Phrase>();
  for (const [phrase, { verb }] of grammar) {
    const passage = tokens[phrase.head]?.passage ?? 0;
    if (verb !== null && phrase.nested === null && !topics.has(passage))
      topics.set(passage, phrase);
  }
  return topics;
}

function linksOf(phrases: readonly Phrase[], tags: readonly Tag[]): Map<Phrase, Link> {
  const links = tags.map(({ link }) => link);
  return new Map(phrases.map((phrase) => [phrase, meanLink(links.slice(phrase.from, phrase.to))]));
}

function originsOf(tokens: readonly Token[]): Map<string, number> {
  const origins = new Map<string, number>();
  for (const token of tokens) {
    if (!isCapital(token)) continue;
    const origin = originOf(token.text);
    origins.set(origin, (origins.get(origin) ?? 0) + 1);
  }
  return origins;
}

export function newEntity(reading: Reading): Entity {
  const entity = new Entity();
  reading.entities.push(entity);
  return entity;
}

/** Records that a phrase stands for an entity. */
export function addMention(reading: Reading, phrase: Phrase, entity: Entity): EntityMention {
  const mention = mentionOf(reading, phrase);
  const verb = reading.tokens[mention.grammar.verb ?? -1];
  if (verb !== undefined && isSpeech(verb)) {
    entity.firstSpeech = Math.min(entity.firstSpeech, phrase.from);
  }
  entity.add(mention);
  reading.entityOf.set(phrase, entity);
  return mention;
}

/** Records that all that stands for `other` stands for `entity`. */
export function join({ entityOf }: Reading, entity: Entity, other: Entity): void {
  for (const mention of other.mentions.splice(0)) {
    entity.add(mention);
    entityOf.set(mention.phrase, entity);
  }
  entity.learnFrom(other);
}

/** A phrase with its place in the sentence. */
export function mentionOf(reading: Reading, phrase: Phrase): EntityMention {
  const head = reading.tokens[phrase.head];
  const grammar = reading.grammarOf.get(phrase);
  if (head === undefined || grammar === undefined)
    throw new RangeError('A phrase of another reading.');
  return {
    phrase,
    grammar,
    passage: head.passage,
    offset: head.start,
    quotation: quotationAt(reading, head.start),
  };
}

/** How many passages back an entity is what the sentence is about: 0 to 2, or undefined. */
export function topicBack(
  { topicOf, entityOf }: Reading,
  { passage, phrase }: EntityMention,
  entity: Entity,
): number | undefined {
  for (let back = 0; back <= 2; back++) {
    const topic = topicOf.get(passage - back);
    if (topic !== undefined && topic !== phrase && entityOf.get(topic) === entity) return back;
  }
  return undefined;
}

/** The phrases of a passage, in order. */
export function phrasesIn({ phrasesByPassage }: Reading, passage: number): readonly Phrase[] {
  return phrasesByPassage.get(passage) ?? [];
}

/** What the tagger makes of the word that a phrase is about. */
export function tagOfPhrase({ tags }: Reading, { head }: Phrase): Tag {
  const tag = tags[head];
  if (tag === undefined) throw new RangeError('A phrase of another reading.');
  return tag;
}

/** Mentions of an entity that a phrase is compared with: the latest. */
const MOST_COMPARED = 12;

/**
 * Highest logit, by the tagger, that a phrase stands for the same as a mention of `entity` before
 * it.
 */
export function bestLink({ linkOf }: Reading, phrase: Phrase, entity: Entity): number {
  const own = linkOf.get(phrase);
  const end = entity.countBefore(phrase.from);
  let best = -Infinity;
  for (const { phrase: other } of entity.mentions.slice(Math.max(0, end - MOST_COMPARED), end)) {
    const link = linkOf.get(other);
    if (own !== undefined && link !== undefined) best = Math.max(best, linkLogit(own, link));
  }
  return best;
}

/** Index of the quotation that an offset lies in, or null. */
export function quotationAt({ quotations }: Reading, offset: number): number | null {
  const index = partitionPoint(quotations, ({ end }) => end <= offset);
  return (quotations[index]?.start ?? Infinity) <= offset ? index : null;
}

/** Records whom each quotation names, once it is known who bears which name. */
export function recordNamed(reading: Reading): void {
  const { tokens, phrases, entityOf, namedIn } = reading;
  for (const phrase of phrases) {
    const entity = entityOf.get(phrase);
    if (phrase.kind !== 'named' || phrase.nested === 'modifier' || entity === undefined) continue;
    const quotation = quotationAt(reading, tokens[phrase.head]?.start ?? 0);
    const before = [tokens[phrase.from - 2]?.lower, tokens[phrase.from - 1]?.lower].join(' ');
    if (quotation === null || /^(?:i (?:'m|am)|name (?:'s|is))$/u.test(before)) continue;
    namedIn.set(quotation, (namedIn.get(quotation) ?? new Set()).add(entity));
  }
}

/** True where a quotation names somebody who does not say by it who he is: `I’m | Elias`. */
export function isNamedIn({ namedIn }: Reading, entity: Entity, quotation: number): boolean {
  return namedIn.get(quotation)?.has(entity) ?? false;
}

/** The passages that share a character with `[start, end)`, in order. */
export function passagesWithin({ passages }: Reading, { start, end }: Range): Passage[] {
  const first = partitionPoint(passages, (passage) => passage.end <= start);
  const behind = partitionPoint(passages, (passage) => passage.start < end);
  return passages.slice(first, behind);
}
