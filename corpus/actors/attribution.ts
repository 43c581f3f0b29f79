import { type Span, spanOf } from '../span.js';
import { type Entity, type EntityMention, nounClass } from './entity.js';
import { singularOf } from './lexicon.js';
import { isNegated } from './grammar.js';
import { mentionOf, passagesWithin, type Reading } from './reading.js';
import type { Speaker } from './speaker.js';
import { isPossessivePronoun, PRONOUNS } from './words.js';

/** Somebody whom the article names as its source, and where that stands. */
export interface Source {
  /** As the article calls it: `article.text.slice(start, end)`. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** Who the article says a passage from. */
export interface PassageAttribution extends Source {
  readonly kind: 'quote' | 'report';
  /** Who tells of it where it comes second hand: "…, The Guardian notes". */
  readonly through: Source | null;
}

/** For each passage who it is said from, null where the article speaks for itself. */
export function attributionsOf(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
): (PassageAttribution | null)[] {
  const tellers = tellersByPassage(reading);
  const quotes = quotesByPassage(reading, speakers);
  return reading.passages.map(({ index }) => {
    const quoted = quotes.get(index);
    const told = tellers.get(index) ?? [];
    const [first, second] = told;
    const inner =
      first !== undefined && second !== undefined && isRetold(reading, first, second)
        ? second
        : undefined;
    const teller = inner ?? first;
    const isQuoted =
      quoted !== undefined &&
      (quoted.share > 0.5 || teller === undefined || teller.entity === quoted.entity);
    const by = isQuoted ? quoted : teller;
    if (by === undefined) return null;
    const source = sourceOf(reading, by.entity, by.mention, index);
    if (source === null) return null;
    const outer =
      inner?.entity === by.entity
        ? first
        : told.find(({ entity, mention }) => entity !== by.entity && isLast(reading, mention));
    return {
      ...source,
      kind: quoted?.entity === by.entity ? 'quote' : 'report',
      through: outer === undefined ? null : sourceOf(reading, outer.entity, outer.mention, index),
    };
  });
}

interface Teller {
  readonly entity: Entity;
  readonly mention: EntityMention;
}

/** By passage, whoever says something in it outside quotations, in order. */
function tellersByPassage(reading: Reading): Map<number, Teller[]> {
  const tellers = new Map<number, Teller[]>();
  for (const phrase of reading.phrases) {
    const entity = reading.entityOf.get(phrase);
    if (entity === undefined) continue;
    const mention = mentionOf(reading, phrase);
    if (mention.quotation !== null || !tells(reading, mention) || !canSpeak(reading, entity))
      continue;
    tellers.set(mention.passage, [...(tellers.get(mention.passage) ?? []), { entity, mention }]);
  }
  return tellers;
}

function tells({ tokens }: Reading, { grammar, phrase }: EntityMention): boolean {
  // according to | the council's | chief engineer: the engineer tells
  if (grammar.preposition === 'according to') return phrase.nested === null;
  return [grammar.verb, grammar.also].some((i) => {
    const verb = tokens[i ?? -1];
    return (
      verb !== undefined &&
      grammar.form === 'active' &&
      TELLING.has(verb.lemma) &&
      !isNegated(tokens, i ?? -1)
    );
  });
}

/** Dialogue may continue and signs may point, but they tell nothing. */
function canSpeak({ tokens }: Reading, entity: Entity): boolean {
  const noun = singularOf(tokens[entity.mentions[0]?.phrase.head ?? -1]?.lower ?? '');
  return entity.isNamed || noun === 'source' || nounClass(noun) !== 'other';
}

/** Verbs whose object is what somebody says. */
const TELLING = new Set(
  'say tell add note write announce claim argue insist warn state report explain recall reply respond admit declare confirm comment describe predict suggest stress reveal conclude observe remark deny promise mention joke accuse threaten caution acknowledge estimate contend assert allege concede emphasise emphasize underline testify'.split(
    ' ',
  ),
);

/** True where the one who tells stands behind what is told: `…, The Guardian notes.` */
function isLast(reading: Reading, { grammar, phrase, passage }: EntityMention): boolean {
  const verb = grammar.verb;
  if (verb === null) return false;
  for (let i = Math.max(verb, phrase.to - 1) + 1; reading.tokens[i]?.passage === passage; i++) {
    if (reading.tokens[i]?.pos !== 'PUNCT') return false;
  }
  return true;
}

/**
 * True where all that `outer` tells is what `inner` tells: `Reuters reports that | officials told …`; but not
 * `Police said | Ray would tell …`, nor `Police said | Ray threatened a guard`.
 */
function isRetold({ tokens }: Reading, outer: Teller, inner: Teller): boolean {
  const { grammar, phrase } = inner.mention;
  const verb = grammar.verb;
  const before = tokens[phrase.from - 1]?.lower === 'that' ? phrase.from - 2 : phrase.from - 1;
  if (inner.entity === outer.entity || phrase.kind === 'pronoun' || verb === null) return false;
  if (before !== outer.mention.grammar.verb || outer.mention.phrase.from > before) return false;
  const isModal = tokens.slice(phrase.to, verb).some(({ lower }) => MODAL.test(lower));
  const reports =
    /^(?:say|tell)$/u.test(tokens[verb]?.lemma ?? '') || tokens[verb + 1]?.lower === 'that';
  return reports && !isModal;
}

const MODAL = /^(?:will|would|shall|should|can|could|may|might|must|'(?:ll|d))$/u;

/** By passage, the speaker of the most of it that is quoted. */
function quotesByPassage(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
): Map<number, { entity: Entity; mention: EntityMention | null; share: number }> {
  const quotes = new Map<
    number,
    { entity: Entity; mention: EntityMention | null; share: number }
  >();
  let latest: EntityMention | null = null;
  reading.quotations.forEach((quotation, i) => {
    const speaker = speakers[i] ?? null;
    if (speaker === null) return;
    latest = speaker.mention ?? latest;
    for (const passage of passagesWithin(reading, quotation)) {
      const inside =
        Math.min(quotation.end, passage.end) - Math.max(quotation.start, passage.start);
      if (inside <= 0) continue;
      const share = inside / (passage.end - passage.start);
      const known = quotes.get(passage.index);
      if (known?.entity === speaker.entity)
        quotes.set(passage.index, { ...known, share: known.share + share });
      else if (known === undefined || share > known.share) {
        quotes.set(passage.index, {
          entity: speaker.entity,
          mention: speaker.mention ?? latest,
          share,
        });
      }
    }
  });
  return quotes;
}

/**
 * How the article calls a source: by the mention itself, or where that is a pronoun, or owned by one, by
 * the nearest name or description up to it: not `its president` but `Kåre Lindqvist`.
 */
function sourceOf(
  reading: Reading,
  entity: Entity,
  mention: EntityMention | null,
  passage: number,
): Source | null {
  const own = mention !== null && reading.entityOf.get(mention.phrase) === entity ? mention : null;
  const proper = (candidate: EntityMention): boolean =>
    candidate.phrase.nested === null && !pointsBack(reading, candidate);
  const latest = (): EntityMention | undefined => {
    for (let i = entity.countTo(reading.passages[passage]?.end ?? 0) - 1; i >= 0; i--) {
      const candidate = entity.mentions[i];
      if (candidate !== undefined && proper(candidate)) return candidate;
    }
    return entity.mentions.find(proper);
  };
  const nearest = own !== null && !pointsBack(reading, own) ? own : (latest() ?? own);
  const chosen = nearest !== null && (namedBeside(entity, nearest) ?? nearest);
  if (!chosen || chosen.phrase.kind === 'pronoun') return null;
  const { from, to, fullTo, nameFrom, kind } = chosen.phrase;
  // Her colleague | Tom Ray
  const isOwned = isPossessivePronoun(reading.tokens[from]?.lower ?? '');
  const first = reading.tokens[kind === 'named' && isOwned ? nameFrom : from];
  const last = reading.tokens[(kind === 'nominal' ? fullTo : to) - 1];
  if (first === undefined || last === undefined) return null;
  const span: Span = spanOf(reading.text, first.start, last.end);
  return { source: span.text, start: span.start, end: span.end };
}

/** The name that an entity also has in a sentence that describes it: `A spokeswoman, Jane Moss, said …`. */
function namedBeside(
  entity: Entity,
  { phrase, passage }: EntityMention,
): EntityMention | undefined {
  if (phrase.kind === 'named') return undefined;
  return entity.mentions.find(
    (other) =>
      other.passage === passage && other.phrase.kind === 'named' && other.phrase.nested === null,
  );
}

function pointsBack({ tokens }: Reading, { phrase }: EntityMention): boolean {
  return phrase.kind !== 'named' && PRONOUNS.has(tokens[phrase.from]?.lower ?? '');
}
