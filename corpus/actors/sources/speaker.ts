import type { Phrase } from '../../grammar/phrase.js';
import { labelTokens, type Turn } from '../../grammar/turn.js';
import { groupBy } from '../../shared/group-by.js';
import { PRONOUNS } from '../../words/words.js';
import type { Entity, EntityMention } from '../entity.js';
import type { Judge, Option } from '../judge.js';
import {
  addMention,
  isNamedIn,
  mentionOf,
  newEntity,
  phrasesIn,
  quotationAt,
  type Reading,
} from '../reading.js';
import { creditedTo, isQuotedHeading, pulledFrom } from './pull-quote.js';
import type { Quotation } from './quotation.js';
import { frameOf } from './quotation-frame.js';
import {
  isFragment,
  paragraphOf,
  type QuotationPlace,
  quotationPlaces,
} from './quotation-place.js';
import { attachmentFeatures, continuationFeatures, silenceFeatures } from './speaker-features.js';

/**
 * Who says a quotation, and the mention that tells so; null where it goes on from the one before.
 */
export interface Speaker {
  readonly entity: Entity;
  readonly mention: EntityMention | null;
}

/** Somebody mentioned near a quotation who may say it. */
export interface Candidate extends Speaker {
  readonly mention: EntityMention;
}

/** The quotation before another, and who says it. */
interface Before {
  readonly place: QuotationPlace;
  readonly speaker: Speaker | null;
}

/** Passages on either side of a quotation in which its speaker is looked for. */
const REACH = 2;

/** The speaker of each quotation, in order; null where it is no speech, or nobody's. */
export function speakersOf(reading: Reading, judge: Judge): (Speaker | null)[] {
  const candidates = groupBy(candidatesIn(reading), ({ mention }) => mention.passage);
  const sources = pulledFrom(reading);
  const speakers: (Speaker | null)[] = [];
  let before: Before | undefined;
  for (const place of quotationPlaces(reading)) {
    const speaker = sources.has(place.index)
      ? null
      : speakerOf(reading, judge, candidates, place, before);
    speakers.push(speaker);
    before = { place, speaker };
  }
  for (const [index, source] of sources) {
    const speaker = speakers[source];
    speakers[index] = speaker == null ? null : { entity: speaker.entity, mention: null };
  }
  return speakers;
}

/** The mentions outside of quotations, and whom they stand for. */
function candidatesIn(reading: Reading): Candidate[] {
  return reading.phrases.flatMap((phrase) => {
    const entity = reading.entityOf.get(phrase);
    if (entity === undefined) return [];
    const mention = mentionOf(reading, phrase);
    return mention.quotation === null ? [{ entity, mention }] : [];
  });
}

/**
 * Who says a quotation: whoever a label or a line below it names; in a heading,
 * or where the words around it tell that nobody speaks, nobody; elsewhere whoever
 * is likeliest of those mentioned near it.
 */
function speakerOf(
  reading: Reading,
  judge: Judge,
  candidates: ReadonlyMap<number, readonly Candidate[]>,
  place: QuotationPlace,
  before: Before | undefined,
): Speaker | null {
  const { quotation } = place;
  const { turn } = quotation;
  const told = turn === null ? creditOf(reading, quotation) : labelOf(reading, turn);
  if (told !== undefined) return told;
  if (isQuotedHeading(reading, quotation)) return null;
  const frame = frameOf(reading, place);
  if (frame?.length === 0) return null;
  const framed = frame && new Set(frame.map((phrase) => reading.entityOf.get(phrase)));
  const isFramed = ({ entity }: Speaker): boolean => framed === null || framed.has(entity);
  const options: Option<Speaker | null>[] = [
    { value: null, features: silenceFeatures(reading, place) },
  ];
  if (before?.speaker != null && isFramed(before.speaker)) {
    options.push({
      value: { entity: before.speaker.entity, mention: null },
      features: continuationFeatures(reading, before.place, place),
    });
  }
  for (let passage = place.first - REACH; passage <= place.last + REACH; passage++) {
    for (const candidate of candidates.get(passage) ?? []) {
      if (!isFramed(candidate) || isRuledOut(reading, place, before, candidate)) continue;
      const features = attachmentFeatures(reading, before?.place, place, candidate);
      if (candidate.entity === before?.speaker?.entity)
        features.push(`previous-speaker:${candidate.mention.phrase.kind}`);
      options.push({ value: candidate, features });
    }
  }
  return judge.choose('speaker', { offset: quotation.start, end: quotation.end }, options).value;
}

/** True of whoever cannot say a quotation, by where they are mentioned. */
function isRuledOut(
  reading: Reading,
  place: QuotationPlace,
  before: Before | undefined,
  { entity, mention }: Candidate,
): boolean {
  // It passed “by a whisker”. | Ann Lee | was glad: what stands behind a fragment's sentence is not
  // its
  if (isFragment(reading, place) && mention.passage > place.last) return true;
  // “Elias is on holiday,” he told reporters: he is not Elias; but a firm names itself.
  const isTold = mention.phrase.kind === 'named' && mention.grammar.verb !== null;
  const isNamed = entity.likelyType === 'person' && isNamedIn(reading, entity, place.index);
  if (!isTold && isNamed) return true;
  const isOther = before?.speaker?.entity !== entity;
  return isOther && isOuter(reading, place, mention) && saidBefore(before, place);
}

/**
 * A mention behind a fragment of what is quoted in a passage:
 * `… “a solution to the crisis,” X wrote`.
 */
function isOuter(reading: Reading, place: QuotationPlace, mention: EntityMention): boolean {
  const isBehind = mention.passage === place.last && mention.phrase.from > place.to;
  return isBehind && isFragment(reading, place);
}

/** `A said that “one” and “two,” B wrote`: B writes what A says, so "two" is A's as well. */
function saidBefore(before: Before | undefined, { first }: QuotationPlace): boolean {
  const teller = before?.speaker?.mention;
  return (
    teller != null &&
    before?.place.last === first &&
    teller.passage === first &&
    teller.grammar.verb !== null &&
    teller.phrase.from < before.place.from
  );
}

/** Whoever a turn's label names. */
function labelOf(reading: Reading, turn: Turn): Speaker | null {
  const { from, to } = labelTokens(reading.tokens, turn);
  const phrases = phrasesIn(reading, reading.tokens[from]?.passage ?? -1);
  return named(
    reading,
    phrases.find((phrase) => phrase.to === to && phrase.kind === 'named'),
  );
}

/** Somebody whom the line below a pull quote names; undefined where none does. */
function creditOf(reading: Reading, quotation: Quotation): Speaker | undefined {
  const speaker = named(reading, creditedTo(reading, quotation));
  return speaker?.entity.likelyType === 'person' ? speaker : undefined;
}

function named(reading: Reading, phrase: Phrase | undefined): Speaker | null {
  const entity = phrase && reading.entityOf.get(phrase);
  return phrase === undefined || entity === undefined
    ? null
    : { entity, mention: mentionOf(reading, phrase) };
}

/**
 * Links "I", "my" and "we" within a quotation to whoever says it. Outside of any, "I" is whoever
 * tells the article: an actor without a name.
 */
export function resolveFirstPerson(reading: Reading, speakers: readonly (Speaker | null)[]): void {
  let narrator: Entity | undefined;
  const turns = interviewTurns(reading);
  for (const phrase of reading.phrases) {
    const token = reading.tokens[phrase.from];
    if (phrase.kind !== 'pronoun' || token === undefined) continue;
    if (PRONOUNS.get(token.lower)?.person !== 1) continue;
    const quotation = quotationAt(reading, token.start);
    const entity = quotation === null ? null : speakers[quotation]?.entity;
    if (entity != null) addMention(reading, phrase, entity);
    else if (entity === null && !phrase.plural && !turns.has(paragraphOf(reading, token.start))) {
      narrator ??= newEntity(reading);
      addMention(reading, phrase, narrator);
    }
  }
}

/**
 * The paragraphs of an interview, in which "I" is whoever answers:
 * `Q: Did you know?`, `A: No, I did not.`
 */
function interviewTurns({ passages }: Reading): Set<number> {
  return new Set(passages.filter(({ text }) => TURN.test(text)).map(({ paragraph }) => paragraph));
}

const TURN = /^[QA]:/u;
