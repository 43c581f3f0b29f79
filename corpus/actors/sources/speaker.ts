import type { Phrase } from '../../grammar/phrase.js';
import { labelTokens, type Turn } from '../../grammar/turn.js';
import { partitionPoint } from '../../partition-point.js';
import { isSpeech, isThought } from '../../words/verb.js';
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
  tagOfPhrase,
} from '../reading.js';
import { actorShare, stepsOf } from '../tagging.js';
import { creditedTo, isQuotedHeading, pulledFrom } from './pull-quote.js';
import type { Quotation } from './quotation.js';
import { frameOf, type QuotedTokens } from './quotation-frame.js';

/** Who says a quotation, and the mention that tells so; null where it goes on from the one before. */
export interface Speaker {
  readonly entity: Entity;
  readonly mention: EntityMention | null;
}

/** Passages on either side of a quotation in which its speaker is looked for. */
const REACH = 2;

/** The speaker of each quotation, in order; null where it is no speech, or nobody's. */
export function speakersOf(reading: Reading, judge: Judge): (Speaker | null)[] {
  const byPassage = new Map<number, EntityMention[]>();
  const owners = new Map<EntityMention, Entity>();
  for (const phrase of reading.phrases) {
    const entity = reading.entityOf.get(phrase);
    if (entity === undefined) continue;
    const mention = mentionOf(reading, phrase);
    if (mention.quotation !== null) continue;
    owners.set(mention, entity);
    byPassage.set(mention.passage, [...(byPassage.get(mention.passage) ?? []), mention]);
  }
  const speakers: (Speaker | null)[] = [];
  const sources = pulledFrom(reading);
  reading.quotations.forEach((quotation, index) => {
    if (sources.has(index)) {
      speakers.push(null);
      return;
    }
    const told =
      quotation.turn === null ? creditOf(reading, quotation) : labelOf(reading, quotation.turn);
    if (told !== undefined) {
      speakers.push(told);
      return;
    }
    if (isQuotedHeading(reading, quotation)) {
      speakers.push(null);
      return;
    }
    const place = placeOf(reading, quotation);
    const options: Option<Speaker | null>[] = [
      { value: null, features: silence(reading, quotation, place) },
    ];
    const frame = frameOf(reading, place);
    if (frame?.length === 0) {
      speakers.push(null);
      return;
    }
    const isFramed = (entity: Entity): boolean =>
      frame?.some((phrase) => reading.entityOf.get(phrase) === entity) ?? true;
    const previous = speakers.at(-1) ?? null;
    const before = reading.quotations[index - 1];
    if (previous !== null && before !== undefined && isFramed(previous.entity)) {
      options.push({
        value: { entity: previous.entity, mention: null },
        features: continuation(reading, quotation, before, place),
      });
    }
    for (let passage = place.first - REACH; passage <= place.last + REACH; passage++) {
      for (const mention of byPassage.get(passage) ?? []) {
        const entity = owners.get(mention);
        if (entity === undefined || !isFramed(entity)) continue;
        // It passed “by a whisker”. | Ann Lee | was glad: what stands behind a fragment's sentence is not its
        if (isFragment(reading, quotation) && mention.passage > place.last) continue;
        // “Elias is on holiday,” he told reporters: he is not Elias; but a firm names itself.
        const isTold = mention.phrase.kind === 'named' && mention.grammar.verb !== null;
        if (!isTold && entity.likelyType === 'person' && isNamedIn(reading, entity, index))
          continue;
        if (isOuter(reading, quotation, place, mention) && previous?.entity !== entity) {
          if (before !== undefined && saidBefore(reading, previous, before, place)) continue;
        }
        const features = attachment(reading, index, quotation, place, mention, entity);
        if (entity === previous?.entity) features.push(`previous-speaker:${mention.phrase.kind}`);
        options.push({ value: { entity, mention }, features });
      }
    }
    speakers.push(
      judge.choose('speaker', { offset: quotation.start, end: quotation.end }, options).value,
    );
  });
  for (const [index, source] of sources) {
    const speaker = speakers[source];
    speakers[index] = speaker == null ? null : { entity: speaker.entity, mention: null };
  }
  return speakers;
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

/** The paragraphs of an interview, in which "I" is whoever answers: `Q: Did you know?`, `A: No, I did not.` */
function interviewTurns({ passages }: Reading): Set<number> {
  return new Set(passages.filter(({ text }) => TURN.test(text)).map(({ paragraph }) => paragraph));
}

const TURN = /^[QA]:/u;

/** Where a quotation stands, and how it reads. */
interface Place extends QuotedTokens {
  readonly length: string;
  readonly style: string;
}

function placeOf({ tokens, text }: Reading, quotation: Quotation): Place {
  const from = firstTokenAt(tokens, quotation.start);
  const to = firstTokenAt(tokens, quotation.end);
  const words = to - from;
  const inside = text.slice(quotation.start, quotation.end);
  return {
    from,
    to,
    first: tokens[from]?.passage ?? 0,
    last: tokens[Math.max(from, to - 1)]?.passage ?? 0,
    length: words < 3 ? '1' : words < 6 ? '3' : words < 12 ? '6' : '12',
    style: `${/^\P{L}*\p{Lu}/u.test(inside) ? 'A' : 'a'}${/[.,!?]$/u.test(inside) ? '.' : ''}`,
  };
}

/** The first token that begins at or behind an offset. */
function firstTokenAt(tokens: Reading['tokens'], offset: number): number {
  return partitionPoint(tokens, ({ start }) => start < offset);
}

function silence(reading: Reading, quotation: Quotation, place: Place): string[] {
  let speech = 'mute';
  for (let i = place.from - 1; reading.tokens[i]?.passage === place.first; i--) {
    const token = reading.tokens[i];
    if (token?.pos === 'VERB' && isSpeech(token)) speech = 'speech';
  }
  const before = reading.tokens[place.from - 2]?.lower ?? '';
  return [
    `none:${place.length}`,
    `none:${place.style}`,
    `none:${place.length}:${place.style}`,
    `none:${place.style}:${speech}`,
    `none:${quotation.continues ? 'continues' : 'opens'}`,
    ...(/^(?:the|a|an|called|titled|entitled|named|so-called|of|his|her|its|their)$/u.test(before)
      ? [`none:after:${before}`, 'none:after-name-word']
      : []),
  ];
}

function continuation(
  reading: Reading,
  quotation: Quotation,
  before: Quotation,
  place: Place,
): string[] {
  const between = reading.text.slice(before.end, quotation.start);
  const paragraphs = paragraphOf(reading, quotation.start) - paragraphOf(reading, before.end - 1);
  const samePassage = placeOf(reading, before).last === place.first;
  const gap = between.length < 12 ? 0 : between.length < 60 ? 1 : between.length < 250 ? 2 : 3;
  return [
    'previous',
    ...(samePassage
      ? [
          `previous:same-passage:${place.style.charAt(0)}`,
          `previous:same-passage:${place.style}:${place.length}`,
        ]
      : []),
    `previous:${quotation.continues ? 'continues' : 'opens'}`,
    `previous:${Math.min(paragraphs, 2)}:${gap}`,
    `previous:${place.style}:${Math.min(paragraphs, 2)}`,
    `previous:${place.length}:${Math.min(paragraphs, 2)}`,
    `previous:opens-paragraph:${opensParagraph(reading, place) ? 1 : 0}:${Math.min(paragraphs, 2)}`,
  ];
}

function attachment(
  reading: Reading,
  index: number,
  quotation: Quotation,
  place: Place,
  mention: EntityMention,
  entity: Entity,
): string[] {
  const { tokens } = reading;
  const { grammar, phrase } = mention;
  const verb = tokens[grammar.verb ?? -1];
  const act =
    grammar.preposition === 'according to'
      ? 'according'
      : verb === undefined
        ? 'none'
        : isSpeech(verb)
          ? grammar.form === 'passive'
            ? 'told'
            : 'speech'
          : grammar.also !== null
            ? 'also'
            : isThought(verb)
              ? 'thought'
              : 'verb';
  const side = phrase.from < place.from ? 'before' : 'after';
  const passages = side === 'before' ? place.first - mention.passage : mention.passage - place.last;
  const paragraphs = Math.abs(
    paragraphOf(reading, tokens[phrase.from]?.start ?? 0) -
      paragraphOf(reading, side === 'before' ? quotation.start : quotation.end - 1),
  );
  // From the quotation to the nearer of mention and verb.
  const anchor = grammar.verb !== null && act !== 'none' ? grammar.verb : phrase.head;
  const gap =
    side === 'before'
      ? place.from - Math.max(anchor, phrase.to - 1)
      : Math.min(anchor, phrase.from) - place.to;
  const near = gap <= 3 ? 0 : gap <= 6 ? 1 : gap <= 12 ? 2 : 3;
  const mark =
    tokens[place.from - 2]?.text === ':' ? ':' : tokens[place.from - 2]?.text === ',' ? ',' : '';
  const where = `${side}:${Math.min(passages, 2)}:${Math.min(paragraphs, 1)}`;
  const shape = grammar.inverted
    ? 'inverted'
    : grammar.relative
      ? 'relative'
      : grammar.skipped
        ? 'skipped'
        : 'plain';
  return [
    `${act}:${where}`,
    `${act}:${where}:${near}`,
    `${act}:${shape}:${side}:${near}`,
    `${side}:${Math.min(passages, 2)}:${near}:${place.style}`,
    `${act}:${place.style}:${where}`,
    `${act}:${phrase.kind}`,
    `type:${entity.type}`,
    ...stepsOf('tag:says', tagOfPhrase(reading, phrase).says),
    ...stepsOf('tag', actorShare(tagOfPhrase(reading, phrase))),
    `role:${phrase.nested ?? 'free'}:${grammar.object !== null ? 'object' : grammar.preposition !== null ? 'preposition' : 'other'}`,
    `opens:${opensParagraph(reading, place) ? 1 : 0}:${where}`,
    ...(side === 'before' ? [`mark:${mark}:${act}:${near}`] : []),
    ...(verb !== undefined ? [`verb:${verb.lemma}`] : []),
    ...(quotation.continues ? ['continues'] : []),
    ...(side === 'after' && passages === 0 && index > 0 && previousIn(reading, index, place)
      ? [`outer:${place.style.charAt(0)}`]
      : []),
  ];
}

/** A mention behind a fragment of what is quoted in a passage: `… “a solution to the crisis,” X wrote`. */
function isOuter(
  reading: Reading,
  quotation: Quotation,
  place: Place,
  mention: EntityMention,
): boolean {
  const fragment = isFragment(reading, quotation);
  return fragment && mention.passage === place.last && mention.phrase.from > place.to;
}

/** True of what goes on with the sentence that it stands in: “a solution”. */
function isFragment({ text }: Reading, { start }: Quotation): boolean {
  return /^\p{Ll}/u.test(text.slice(start, start + 2));
}

/** `A said that “one” and “two,” B wrote`: B writes what A says, so "two" is A's as well. */
function saidBefore(
  reading: Reading,
  previous: Speaker | null,
  before: Quotation,
  place: Place,
): boolean {
  const teller = previous?.mention;
  const first = placeOf(reading, before);
  return (
    teller != null &&
    first.last === place.first &&
    teller.passage === place.first &&
    teller.grammar.verb !== null &&
    teller.phrase.from < first.from
  );
}

/** True where the quotation before stands in the same passage. */
function previousIn(reading: Reading, index: number, place: Place): boolean {
  const before = reading.quotations[index - 1];
  return before !== undefined && placeOf(reading, before).last === place.first;
}

function paragraphOf({ passages, tokens }: Reading, offset: number): number {
  return (
    passages[tokens[Math.min(firstTokenAt(tokens, offset), tokens.length - 1)]?.passage ?? 0]
      ?.paragraph ?? 0
  );
}

function opensParagraph({ passages, tokens }: Reading, place: Place): boolean {
  const passage = passages[place.first];
  const first = tokens[place.from];
  return (
    passage !== undefined &&
    first !== undefined &&
    passages[place.first - 1]?.paragraph !== passage.paragraph &&
    first.start - passage.start < 3
  );
}
