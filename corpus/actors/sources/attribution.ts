import { groupBy } from '../../shared/group-by.js';
import { sharedLength } from '../../shared/range.js';
import { type Span, spanOf } from '../../span.js';
import { isPossessivePronoun, PRONOUNS } from '../../words/words.js';
import type { Entity, EntityMention } from '../entity.js';
import { passagesWithin, type Reading } from '../reading.js';
import { isRetold, relays } from './relay.js';
import { sourceEnd } from './source-end.js';
import type { Speaker } from './speaker.js';
import { tellersByPassage } from './teller.js';
import { type ToldClause, toldClausesOf } from './told-clause.js';

/** Somebody whom the article names as its source, and where that stands. */
export interface Source {
  /** As the article calls it: `article.text.slice(start, end)`. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /**
   * Where what it is called ends, if more is told of it behind:
   * `two people | familiar with the plans`.
   */
  readonly coreEnd?: number;
}

/** Whom the article gives as the source of a passage. */
export interface PassageAttribution extends Source {
  readonly kind: 'quote' | 'report';
  /** Who tells of it where it comes second hand: "…, The Guardian notes". */
  readonly through: Source | null;
}

/** What one of several tellers says of a passage; null where the article itself says it. */
export interface AttributedClause {
  readonly start: number;
  readonly end: number;
  readonly attribution: PassageAttribution | null;
}

/** Whom the article gives as the sources of its passages. */
export interface Attributions {
  /** For each passage; null where the article speaks for itself. */
  readonly attributions: readonly (PassageAttribution | null)[];
  /** The clauses of the passages that have several sources, in order. */
  readonly clauses: readonly AttributedClause[];
}

/** Finds the source of each passage: whoever first tells something in it. */
export function attributionsOf(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
): Attributions {
  const tellers = tellersByPassage(reading);
  const quoting = groupBy(
    speakers.flatMap((speaker) =>
      speaker?.mention == null ? [] : [{ entity: speaker.entity, mention: speaker.mention }],
    ),
    ({ mention }) => mention.passage,
  );
  const told = reading.passages.map((passage) =>
    toldClausesOf(
      reading,
      passage,
      tellers.get(passage.index) ?? [],
      quoting.get(passage.index) ?? [],
    ),
  );
  const quotes = quotesByClause(reading, speakers, told);
  const attributed = told.map((clauses) =>
    clauses.map((clause): AttributedClause => {
      const { start, end } = clause;
      return { start, end, attribution: attributionOf(reading, clause, quotes.get(clause)) };
    }),
  );
  return {
    attributions: attributed.map(
      (clauses) => clauses.find(({ attribution }) => attribution !== null)?.attribution ?? null,
    ),
    clauses: attributed.filter(({ length }) => length > 1).flat(),
  };
}

function attributionOf(
  reading: Reading,
  { passage, tellers }: ToldClause,
  quoted: Quoted | undefined,
): PassageAttribution | null {
  const [first, second] = tellers;
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
  const source = sourceOf(reading, by.entity, by.mention, passage);
  if (source === null) return null;
  const outer =
    inner?.entity === by.entity
      ? first
      : tellers.find(
          ({ entity, mention }) => entity !== by.entity && relays(reading, mention, by.mention),
        );
  return {
    ...source,
    kind: quoted?.entity === by.entity ? 'quote' : 'report',
    through: outer === undefined ? null : sourceOf(reading, outer.entity, outer.mention, passage),
  };
}

/** Who says the most of a clause that is quoted, and how much of it. */
interface Quoted {
  readonly entity: Entity;
  readonly mention: EntityMention | null;
  readonly share: number;
}

function quotesByClause(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
  told: readonly (readonly ToldClause[])[],
): Map<ToldClause, Quoted> {
  const quotes = new Map<ToldClause, Quoted>();
  let latest: EntityMention | null = null;
  reading.quotations.forEach((quotation, i) => {
    const speaker = speakers[i] ?? null;
    if (speaker === null) return;
    latest = speaker.mention ?? latest;
    const clauses = passagesWithin(reading, quotation).flatMap(({ index }) => told[index] ?? []);
    for (const clause of clauses) {
      const inside = sharedLength(quotation, clause);
      if (inside <= 0) continue;
      const share = inside / (clause.end - clause.start);
      const known = quotes.get(clause);
      if (known?.entity === speaker.entity)
        quotes.set(clause, { ...known, share: known.share + share });
      else if (known === undefined || share > known.share) {
        quotes.set(clause, { entity: speaker.entity, mention: speaker.mention ?? latest, share });
      }
    }
  });
  return quotes;
}

/**
 * How the article calls a source: by the mention itself, or where that is a pronoun,
 * or owned by one, by the nearest name or description up to it: not `its president`
 * but `Kåre Lindqvist`, where there is one.
 */
function sourceOf(
  reading: Reading,
  entity: Entity,
  mention: EntityMention | null,
  passage: number,
): Source | null {
  const nearest = nearestTo(reading, entity, mention, passage);
  if (nearest === null) return null;
  const end = reading.passages[nearest.passage]?.end ?? 0;
  const chosen = namedBeside(entity, nearest, end) ?? nearest;
  return chosen.phrase.kind === 'pronoun' ? null : sourceAt(reading, chosen);
}

/**
 * A mention of a source, or the last before its passage ends that does not point back, or else any.
 */
function nearestTo(
  reading: Reading,
  entity: Entity,
  mention: EntityMention | null,
  passage: number,
): EntityMention | null {
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
  const isOwn = own !== null && !pointsBack(reading, own);
  return isOwn ? own : (latest() ?? described(entity) ?? own);
}

/**
 * What a mention calls a source, with what is told of it behind: | two people | familiar with the
 * plans.
 */
function sourceAt(reading: Reading, mention: EntityMention): Source | null {
  const { from, to, fullTo, nameFrom, kind } = mention.phrase;
  // Her colleague | Tom Ray
  const isOwned = isPossessivePronoun(reading.tokens[from]?.lower ?? '');
  const first = reading.tokens[kind === 'named' && isOwned ? nameFrom : from];
  const core = reading.tokens[(kind === 'nominal' ? fullTo : to) - 1];
  if (first === undefined || core === undefined) return null;
  const behind = kind === 'nominal' ? sourceEnd(reading, mention) : 0;
  const last = (behind > fullTo ? reading.tokens[behind - 1] : undefined) ?? core;
  const span: Span = spanOf(reading.text, first.start, last.end);
  const source = { source: span.text, start: span.start, end: span.end };
  return last === core ? source : { ...source, coreEnd: core.end };
}

/**
 * The name that an entity also has in a sentence that describes it:
 * `A spokeswoman, Jane Moss, said …`.
 *
 * @param end of the sentence
 */
function namedBeside(
  entity: Entity,
  { phrase, passage, grammar }: EntityMention,
  end: number,
): EntityMention | undefined {
  if (phrase.kind === 'named') return undefined;
  for (let i = entity.countTo(end) - 1; entity.mentions[i]?.passage === passage; i--) {
    const other = entity.mentions[i];
    if (other?.phrase.kind !== 'named' || other.phrase.nested !== null) continue;
    // the lawyer | alleged, Mrs Lane | forged it: who does the one is hardly who does the other
    // says | the mayor, Ann Lee, | who is 68
    const verbs = [grammar.verb, other.grammar.relative ? null : other.grammar.verb];
    if (verbs.includes(null) || verbs[0] === verbs[1]) return other;
  }
  return undefined;
}

/** Whoever the article tells of by another's relation alone: | his neighbour |, who has no name. */
function described(entity: Entity): EntityMention | undefined {
  return entity.mentions.find(
    ({ phrase: { kind, nested } }) => kind === 'nominal' && nested === null,
  );
}

function pointsBack({ tokens }: Reading, { phrase }: EntityMention): boolean {
  return phrase.kind !== 'named' && PRONOUNS.has(tokens[phrase.from]?.lower ?? '');
}
