import { isSubject } from '../../grammar/grammar.js';
import type { Phrase } from '../../grammar/phrase.js';
import type { Passage } from '../../passage.js';
import { groupBy } from '../../shared/group-by.js';
import { type Span, spanOf } from '../../span.js';
import { firstOfPassage, type Token } from '../../words/token.js';
import { isSpeech, isVerb } from '../../words/verb.js';
import { isClauseOpener, isPossessivePronoun, isTimeOpener, PRONOUNS } from '../../words/words.js';
import type { Entity, EntityMention } from '../entity.js';
import { passagesWithin, phrasesIn, quotationAt, type Reading } from '../reading.js';
import { sourceEnd } from './source-end.js';
import type { Speaker } from './speaker.js';
import { type Teller, tellersByPassage } from './teller.js';

/** Somebody whom the article names as its source, and where that stands. */
export interface Source {
  /** As the article calls it: `article.text.slice(start, end)`. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Where what it is called ends, if more is told of it behind: `two people | familiar with the plans`. */
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
    clausesOf(reading, passage, tellers.get(passage.index) ?? [], quoting.get(passage.index) ?? []),
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
  { passage, tellers }: Clause,
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

/** A passage, or the part of one with tellers of its own. */
interface Clause {
  readonly start: number;
  readonly end: number;
  readonly passage: number;
  /** Whoever says something in it outside quotations, in order. */
  readonly tellers: readonly Teller[];
}

/**
 * A passage cut wherever another begins to tell: `A told CNN that …, | while B said …`.
 *
 * @param quoting who is quoted in it
 */
function clausesOf(
  reading: Reading,
  { start, end, index }: Passage,
  tellers: readonly Teller[],
  quoting: readonly Teller[],
): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  let own: Teller[] = [];
  const told = new Set(tellers.map(({ mention }) => mention.phrase));
  // Called it “late”: no verb of telling, but a clause of whoever is quoted all the same
  const quoted = quoting.filter(({ mention }) => !told.has(mention.phrase));
  const all = [...tellers, ...quoted].sort((a, b) => a.mention.phrase.from - b.mention.phrase.from);
  for (const teller of all) {
    const cut = cutBefore(reading, own.at(-1), teller);
    if (cut !== null && cut > from) {
      clauses.push({ start: from, end: cut, passage: index, tellers: own });
      [from, own] = [cut, []];
    }
    if (told.has(teller.mention.phrase)) own.push(teller);
  }
  const behind = ownBehind(reading, own.at(-1)) ?? behindQuoted(reading, own);
  if (behind !== null) {
    clauses.push({ start: from, end: behind, passage: index, tellers: own });
    [from, own] = [behind, []];
  }
  return [...clauses, { start: from, end, passage: index, tellers: own }];
}

/**
 * Where the article's own clause begins behind what a teller tells in a noun: `Engineers had reported a smell three
 * times, | but the ship was kept in service`, `The council declared an emergency | as the strike went on`; null where none does, or what is told may go on.
 */
function ownBehind(reading: Reading, teller: Teller | undefined): number | null {
  const { verb, inverted } = teller?.mention.grammar ?? {};
  if (teller === undefined || verb == null || inverted === true) return null;
  const { passage } = teller.mention;
  const behind = phrasesIn(reading, passage).filter(({ from }) => from > verb);
  const isNoun = behind.some((phrase) => {
    const grammar = reading.grammarOf.get(phrase);
    return grammar?.object === verb && !isSubject(grammar);
  });
  const next = behind.find((phrase) => isSubject(reading.grammarOf.get(phrase)));
  if (isNoun && next !== undefined) {
    const link = reading.tokens[next.from - 1];
    const isOwn = isJoinedClause(reading, next) || isTimeOpener(link?.lower ?? '');
    return isOwn ? (link?.start ?? null) : null;
  }
  // The ministry said it was ready, | and Cyprus has frozen 6m: only what it said is put in the past
  const present = behind.find(
    (phrase) =>
      isJoinedClause(reading, phrase) && PRESENT.test(reading.tokens[phrase.fullTo]?.lower ?? ''),
  );
  if (present === undefined || !/(?:ed|said|told)$/u.test(reading.tokens[verb]?.lower ?? ''))
    return null;
  const isShifted = reading.tokens
    .slice(verb + 1, present.from)
    .some(({ lower }) => /^(?:was|were|had|would|could)$/u.test(lower));
  return isShifted ? (reading.tokens[present.from - 1]?.start ?? null) : null;
}

/** True of the subject of a clause that a comma and "and" or "but" join: …, and | Cyprus | has. */
function isJoinedClause({ tokens, grammarOf }: Reading, phrase: Phrase): boolean {
  const [comma, link] = [tokens[phrase.from - 2], tokens[phrase.from - 1]];
  const isJoined = comma?.text === ',' && /^(?:and|but)$/u.test(link?.lower ?? '');
  return isJoined && isSubject(grammarOf.get(phrase));
}

const PRESENT = /^(?:has|have|is|are|does|do|will)$/u;

/**
 * Where the article's own words begin behind a quotation and who says it: `“…,” said Mere Tari, | 15.`; null where more
 * may be told there, or the quotation does not open the passage.
 */
function behindQuoted(reading: Reading, tellers: readonly Teller[]): number | null {
  const [teller, other] = tellers;
  const verb = teller?.mention.grammar.verb ?? null;
  if (teller === undefined || other !== undefined || verb === null) return null;
  const { tokens } = reading;
  const { phrase, passage } = teller.mention;
  const first = tokens[firstOfPassage(tokens, phrase.from) + 1];
  if (first === undefined || quotationAt(reading, first.start) === null) return null;
  const from = Math.max(verb + 1, phrase.to);
  for (let i = from; tokens[i]?.passage === passage; i++) {
    const token = tokens[i];
    if (token === undefined || quotationAt(reading, token.start) !== null) return null;
    if (token.lower === 'that' || (token.pos === 'VERB' && isSpeech(token))) return null;
  }
  const rest = tokens[from];
  return rest?.passage === passage ? rest.start : null;
}

/** Where the clause of `who` or `whose` begins in which somebody tells, behind what the article tells; null where none does. */
function ownBeforeRelative({ tokens }: Reading, mention: EntityMention): number | null {
  const opener = relativeOpener(tokens, mention);
  if (opener === null) return null;
  const isTold = tokens.slice(firstOfPassage(tokens, opener), opener).some(isVerb);
  return isTold ? (tokens[opener]?.start ?? null) : null;
}

/** Token of the `who` or `whose` behind a comma that opens the clause of a teller, null where none does. */
function relativeOpener(
  tokens: readonly Token[],
  { phrase, grammar, passage }: EntityMention,
): number | null {
  const [from, to] = grammar.relative
    ? [phrase.to, grammar.verb ?? phrase.to]
    : [Math.max(0, phrase.from - RELATIVE_REACH), phrase.from];
  const opener = grammar.relative ? /^wh(?:o|ich)$/u : /^whose$/u;
  for (let i = to - 1; i >= from && tokens[i]?.passage === passage; i--) {
    const token = tokens[i];
    if (isVerb(token)) return null;
    if (opener.test(token?.lower ?? '')) return tokens[i - 1]?.text === ',' ? i : null;
  }
  return null;
}

/** Tokens back from a name in which a `whose` may open its clause: whose climate minister, | Ann Lee |, said. */
const RELATIVE_REACH = 8;

/** Where the clause of a teller begins behind that of the one before; null where they share one. */
function cutBefore(reading: Reading, before: Teller | undefined, teller: Teller): number | null {
  if (before?.entity === teller.entity) return null;
  const { tokens } = reading;
  const { phrase, grammar } = teller.mention;
  const opens = (i: number): boolean => {
    const [comma, token] = [tokens[i - 1], tokens[i]];
    if (token === undefined || quotationAt(reading, token.start) !== null) return false;
    if (token.text === ';' || isContrast(token)) return true;
    return comma?.text === ',' && /^(?:and|but|because)$/u.test(token.lower);
  };
  // The case was brought by Tamara, | whose minister, Ann Lee, said …
  const relative = before === undefined ? ownBeforeRelative(reading, teller.mention) : null;
  if (relative !== null) return relative;
  const isPlain = grammar.verb !== null && !grammar.inverted;
  const last = phrase.from - 1;
  // Ray told CNN | that …; without a teller before, something must be told: Lee, Ray, | and Moss said
  const first = firstOfPassage(tokens, phrase.from);
  const behind =
    before === undefined
      ? first
      : Math.max(before.mention.phrase.to, (before.mention.grammar.verb ?? 0) + 1);
  // The bridge closed | after Lee said it was unsafe; but: it was unsafe, as Lee said
  const isOnlyWhen =
    before === undefined &&
    isTimeOpener(tokens[last]?.lower ?? '') &&
    !(tokens[last]?.lower === 'as' && tokens[last - 1]?.text === ',');
  if (isPlain && (opens(last) || isOnlyWhen)) {
    const isClause = tokens.slice(first, last).some(isVerb);
    return isClause ? (tokens[last]?.start ?? null) : null;
  }
  if (before === undefined) return null;
  // While Ray told CNN that …, | Lee said
  const subordinate = isContrast(tokens[before.mention.phrase.from - 1]);
  if (isPlain && subordinate && tokens[last]?.text === ',')
    return tokens[phrase.from]?.start ?? null;
  // …, according to Ray; | the other was late, a source said
  for (let i = last; i >= behind; i--) if (opens(i)) return tokens[i]?.start ?? null;
  return null;
}

function isContrast(token: Token | undefined): boolean {
  return isClauseOpener(token?.lower ?? '') && token?.lower !== 'because';
}

/**
 * True of whoever tells of what another says: `…, The Guardian notes.`, `According to | Reuters |, Lee called it “mad”`,
 * `…, | her adviser | told the Post`.
 */
function relays(reading: Reading, teller: EntityMention, other: EntityMention | null): boolean {
  if (isLast(reading, teller)) return true;
  if (isOpening(reading, teller)) return true;
  return isBehindMain(reading, teller, other) && closesWhatIsTold(reading, teller);
}

/** True behind a main clause that another tells: not behind `who said …`, nor `after | Lee | warned …`. */
function isBehindMain(
  { tokens }: Reading,
  { phrase }: EntityMention,
  other: EntityMention | null,
): boolean {
  if (other === null || other.grammar.relative) return false;
  if (isTimeOpener(tokens[other.phrase.from - 1]?.lower ?? '')) return false;
  return phrase.from > Math.max(other.phrase.to, other.grammar.verb ?? 0);
}

/** True of a source that opens the sentence: | According to | Reuters |, Ann Lee left. */
function isOpening({ tokens }: Reading, { grammar, phrase }: EntityMention): boolean {
  const opener = firstOfPassage(tokens, phrase.from);
  return grammar.preposition === 'according to' && phrase.from === opener + 2;
}

/**
 * True of whom a comma joins to what they tell before it, and who tell nothing more: …, | her adviser | told the Post; …,
 * according to | Reuters |; but not: after Lee warned of it, | Ray | said he was ready.
 */
function closesWhatIsTold(reading: Reading, { grammar, phrase, passage }: EntityMention): boolean {
  const { tokens, grammarOf } = reading;
  const isSource = grammar.preposition === 'according to';
  const verb = isSource ? phrase.fullTo - 1 : grammar.verb;
  if (verb === null || grammar.inverted || grammar.relative) return false;
  if (!/^[,”"]$/u.test(tokens[phrase.from - (isSource ? 3 : 1)]?.text ?? '')) return false;
  const behind = phrasesIn(reading, passage).filter(({ from }) => from > verb);
  if (behind.some((other) => isSubject(grammarOf.get(other)))) return false;
  const hearer = behind.find(({ from, nested }) => from === verb + 1 && nested === null);
  const isHeard = tokens[verb]?.lemma === 'tell' && hearer !== undefined;
  const next = tokens[isHeard ? hearer.fullTo : verb + 1];
  return next?.passage !== passage || /^(?:PUNCT|ADP|ADV)$/u.test(next.pos);
}

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
 * True where all that `outer` tells is what `inner` tells: `Reuters reports that | officials told …`, `According to
 * Reuters, | officials told …`; but not `Police said | Ray would tell …`, nor `Police said | Ray threatened a guard`.
 */
function isRetold(reading: Reading, outer: Teller, inner: Teller): boolean {
  const { tokens } = reading;
  const { grammar, phrase } = inner.mention;
  const verb = grammar.verb;
  const before = tokens[phrase.from - 1]?.lower === 'that' ? phrase.from - 2 : phrase.from - 1;
  if (inner.entity === outer.entity || phrase.kind === 'pronoun' || verb === null) return false;
  const isNamedFirst = isOpening(reading, outer.mention) && outer.mention.phrase.fullTo === before;
  const isToldFirst = before === outer.mention.grammar.verb && outer.mention.phrase.from <= before;
  if (!isNamedFirst && !isToldFirst) return false;
  const isModal = tokens.slice(phrase.to, verb).some(({ lower }) => MODAL.test(lower));
  const reports =
    /^(?:say|tell)$/u.test(tokens[verb]?.lemma ?? '') || tokens[verb + 1]?.lower === 'that';
  return reports && !isModal;
}

const MODAL = /^(?:will|would|shall|should|can|could|may|might|must|'(?:ll|d))$/u;

/** Who says the most of a clause that is quoted, and how much of it. */
interface Quoted {
  readonly entity: Entity;
  readonly mention: EntityMention | null;
  readonly share: number;
}

function quotesByClause(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
  told: readonly (readonly Clause[])[],
): Map<Clause, Quoted> {
  const quotes = new Map<Clause, Quoted>();
  let latest: EntityMention | null = null;
  reading.quotations.forEach((quotation, i) => {
    const speaker = speakers[i] ?? null;
    if (speaker === null) return;
    latest = speaker.mention ?? latest;
    const clauses = passagesWithin(reading, quotation).flatMap(({ index }) => told[index] ?? []);
    for (const clause of clauses) {
      const inside = Math.min(quotation.end, clause.end) - Math.max(quotation.start, clause.start);
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
 * How the article calls a source: by the mention itself, or where that is a pronoun, or owned by one, by
 * the nearest name or description up to it: not `its president` but `Kåre Lindqvist`, where there is one.
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
  const nearest =
    own !== null && !pointsBack(reading, own) ? own : (latest() ?? described(entity) ?? own);
  const chosen =
    nearest !== null &&
    (namedBeside(entity, nearest, reading.passages[nearest.passage]?.end ?? 0) ?? nearest);
  if (!chosen || chosen.phrase.kind === 'pronoun') return null;
  const { from, to, fullTo, nameFrom, kind } = chosen.phrase;
  // Her colleague | Tom Ray
  const isOwned = isPossessivePronoun(reading.tokens[from]?.lower ?? '');
  const first = reading.tokens[kind === 'named' && isOwned ? nameFrom : from];
  const core = reading.tokens[(kind === 'nominal' ? fullTo : to) - 1];
  if (first === undefined || core === undefined) return null;
  const behind = kind === 'nominal' ? sourceEnd(reading, chosen) : 0;
  const last = (behind > fullTo ? reading.tokens[behind - 1] : undefined) ?? core;
  const span: Span = spanOf(reading.text, first.start, last.end);
  const source = { source: span.text, start: span.start, end: span.end };
  return last === core ? source : { ...source, coreEnd: core.end };
}

/**
 * The name that an entity also has in a sentence that describes it: `A spokeswoman, Jane Moss, said …`.
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
