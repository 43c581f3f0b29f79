import type { Phrase } from '../grammar/phrase.js';
import type { Passage } from '../passage.js';
import { trimRange } from '../sentences.js';
import { plainLetters } from '../shared/plain-letters.js';
import { type Span, spanOf } from '../span.js';
import { INDEFINITES } from '../words/words.js';
import type { Actor, Mention } from './actor.js';
import { typeOf } from './actor-type.js';
import { isActor } from './admission.js';
import type { Cast } from './cast.js';
import { resolveNames, resolveReferences } from './coreference/coreference.js';
import { nameOf } from './coreference/name.js';
import type { Entity } from './entity.js';
import { type Decision, type Judge, weighingJudge } from './judge.js';
import { passagesWithin, readArticle, type Reading } from './reading.js';
import { roleOf } from './roles/role.js';
import { attributionsOf } from './sources/attribution.js';
import { resolveFirstPerson, type Speaker, speakersOf } from './sources/speaker.js';
import { type Conduct, recordsOf, type Statement } from './statement.js';
import type { Tag } from './tagging.js';
import weights from './weights.json' with { type: 'json' };

/**
 * The Judge that goes by the weights fitted on marked articles (`npm run fit-actors`).
 *
 * @param onDecision told of every decision
 */
export function learnedJudge(onDecision?: (decision: Decision) => void): Judge {
  return weighingJudge(weights, onDecision);
}

/**
 * Finds the actors of an article, what each says and does, and who each passage is said from.
 *
 * @param tags what a Tagger makes of the passages
 */
export function findCast(
  text: string,
  passages: readonly Passage[],
  tags: readonly Tag[],
  judge: Judge = learnedJudge(),
): Cast {
  const reading = readArticle(text, passages, tags);
  resolveNames(reading);
  resolveReferences(reading, judge);
  const speakers = speakersOf(reading, judge);
  resolveReferences(reading, judge, speakers);
  resolveFirstPerson(reading, speakers);
  const actors = actorsIn(reading, speakers, judge);
  return { actors, ...attributionsOf(reading, speakers) };
}

/** The actors, in the order in which the article first mentions them. */
function actorsIn(reading: Reading, speakers: readonly (Speaker | null)[], judge: Judge): Actor[] {
  const records = recordsOf(reading, speakers, judge);
  const speaking = new Set(speakers.flatMap((speaker) => speaker?.entity ?? []));
  const quotes = spokenByPassage(reading, speakers);
  const actors: Actor[] = [];
  const ids = new Set<string>();
  const acting: Entity[] = [];
  for (const entity of reading.entities) {
    if (entity.mentions.length === 0) continue;
    const conduct = records.get(entity) ?? { statements: [], deeds: [], likeliest: null };
    const role = roleOf(reading, entity, judge);
    const isSpeaking = speaking.has(entity);
    const statements = likelyStatements(conduct);
    const nominee = { reading, entity, conduct, role, isSpeaking, before: acting };
    if (!isActor(nominee, statements, judge)) continue;
    acting.push(entity);
    actors.push(actorOf(reading, { entity, statements, role, quotes }, ids));
  }
  return actors.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

/**
 * What somebody says and does. Most actors do something: if nothing is sure, then what is
 * likeliest.
 */
function likelyStatements({ statements, likeliest }: Conduct): readonly Statement[] {
  return statements.length > 0 || likeliest === null ? statements : [likeliest];
}

/** What an actor is made from. */
interface Found {
  readonly entity: Entity;
  readonly statements: readonly Statement[];
  readonly role: Span | null;
  /** By passage, whatever anybody says in it in quotation marks. */
  readonly quotes: ReadonlyMap<Passage, readonly Quote[]>;
}

/** @param ids those of the other actors; its own is added */
function actorOf(
  reading: Reading,
  { entity, statements, role, quotes }: Found,
  ids: Set<string>,
): Actor {
  const mentions = entity.mentions.map(({ phrase }) => mentionOf(reading, phrase));
  const described = mentions.find(({ kind }) => kind !== 'pronoun')?.text;
  const name = entity.isNamed ? entity.name : (described ?? 'I');
  const passagesOf = (kind: Statement['kind']): Passage[] =>
    statements.flatMap((statement) => {
      const passage = reading.passages[statement.passage];
      return statement.kind === kind && passage !== undefined ? [passage] : [];
    });
  const quotesIn = (passage: Passage): Span[] =>
    (quotes.get(passage) ?? []).flatMap((quote) => (quote.entity === entity ? quote.span : []));
  return {
    id: uniqueId(name, ids),
    name,
    type: typeOf(reading, entity),
    aliases: aliasesOf(reading, entity, mentions, name),
    role,
    mentions,
    says: passagesOf('says').map((passage) => ({ passage, quotes: quotesIn(passage) })),
    does: passagesOf('does'),
    named: statements.length > 0 ? [] : passagesNaming(reading, entity),
  };
}

/** The words of a phrase; of a description with what is told behind it: | the girl who fell |. */
function mentionOf({ text, tokens }: Reading, { from, to, fullTo, kind }: Phrase): Mention {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[(kind === 'nominal' ? fullTo : to) - 1]?.end ?? start;
  return { ...spanOf(text, start, end), kind };
}

function passagesNaming({ passages }: Reading, { mentions }: Entity): Passage[] {
  const indexes = new Set(
    mentions.flatMap(({ phrase, passage }) => (phrase.kind === 'pronoun' ? [] : [passage])),
  );
  return passages.filter(({ index }) => indexes.has(index));
}

/** What of a passage somebody says in quotation marks. */
interface Quote {
  readonly entity: Entity;
  readonly span: Span;
}

function spokenByPassage(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
): Map<Passage, Quote[]> {
  const quotes = new Map<Passage, Quote[]>();
  reading.quotations.forEach((quotation, i) => {
    const entity = speakers[i]?.entity;
    if (entity === undefined || quotation.turn !== null) return;
    for (const passage of passagesWithin(reading, quotation)) {
      const start = Math.max(quotation.start, passage.start);
      const range = trimRange(reading.text, start, Math.min(quotation.end, passage.end));
      if (range === null) continue;
      const quote = { entity, span: spanOf(reading.text, range.start, range.end) };
      quotes.set(passage, [...(quotes.get(passage) ?? []), quote]);
    }
  });
  return quotes;
}

function aliasesOf(
  reading: Reading,
  entity: Entity,
  mentions: readonly Mention[],
  name: string,
): string[] {
  const aliases = new Set<string>();
  entity.mentions.forEach(({ phrase }, i) => {
    if (phrase.kind === 'pronoun') return;
    const text = mentions[i]?.text ?? '';
    // Another, Ann Lee
    if (entity.isNamed && INDEFINITES.has(text.toLowerCase())) return;
    if (phrase.kind === 'named') aliases.add(nameOf(reading.tokens, phrase));
    aliases.add(text);
  });
  aliases.delete(name);
  return [...aliases];
}

function uniqueId(name: string, taken: Set<string>): string {
  const base =
    plainLetters(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 60) || 'actor';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${String(n)}`;
  taken.add(id);
  return id;
}
