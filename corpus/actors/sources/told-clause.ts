import { isSubject } from '../../grammar/grammar.js';
import type { Phrase } from '../../grammar/phrase.js';
import type { Passage } from '../../passage.js';
import { firstOfPassage, type Token } from '../../words/token.js';
import { isSpeech, isVerb } from '../../words/verb.js';
import { isClauseOpener, isTimeOpener } from '../../words/words.js';
import type { EntityMention } from '../entity.js';
import { phrasesIn, quotationAt, type Reading } from '../reading.js';
import type { Teller } from './teller.js';

/** A passage, or the part of one with tellers of its own. */
export interface ToldClause {
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
export function toldClausesOf(
  reading: Reading,
  { start, end, index }: Passage,
  tellers: readonly Teller[],
  quoting: readonly Teller[],
): ToldClause[] {
  const clauses: ToldClause[] = [];
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
 * Where the article's own clause begins behind what a teller tells in a noun: `Engineers had
 * reported a smell three times, | but the ship was kept in service`, `The council declared an
 * emergency | as the strike went on`; null where none does, or what is told may go on.
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
  // The ministry said it was ready, | and Cyprus has frozen 6m: only what it said is put in the
  // past
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
 * Where the article's own words begin behind a quotation and who says
 * it: `“…,” said Mere Tari, | 15.`; null where more may be told there,
 * or the quotation does not open the passage.
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

/**
 * Where the clause of `who` or `whose` begins in which somebody tells, behind what
 * the article tells; null where none does.
 */
function ownBeforeRelative({ tokens }: Reading, mention: EntityMention): number | null {
  const opener = relativeOpener(tokens, mention);
  if (opener === null) return null;
  const isTold = tokens.slice(firstOfPassage(tokens, opener), opener).some(isVerb);
  return isTold ? (tokens[opener]?.start ?? null) : null;
}

/**
 * Token of the `who` or `whose` behind a comma that opens the clause of a teller, null where none
 * does.
 */
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

/**
 * Tokens back from a name in which a `whose` may open its clause: whose climate minister, | Ann
 * Lee |, said.
 */
const RELATIVE_REACH = 8;

/** Where the clause of a teller begins behind that of the one before; null where they share one. */
function cutBefore(reading: Reading, before: Teller | undefined, teller: Teller): number | null {
  if (before?.entity === teller.entity) return null;
  const { tokens } = reading;
  const { phrase, grammar } = teller.mention;
  const isPlain = grammar.verb !== null && !grammar.inverted;
  const last = phrase.from - 1;
  if (before === undefined) {
    // The case was brought by Tamara, | whose minister, Ann Lee, said …
    const relative = ownBeforeRelative(reading, teller.mention);
    if (relative !== null) return relative;
    const isOpened = isPlain && (opensClause(reading, last) || isOnlyWhen(tokens, last));
    return isOpened ? startBehindVerb(tokens, last) : null;
  }
  if (isPlain && opensClause(reading, last)) return startBehindVerb(tokens, last);
  // While Ray told CNN that …, | Lee said
  const subordinate = isContrast(tokens[before.mention.phrase.from - 1]);
  if (isPlain && subordinate && tokens[last]?.text === ',')
    return tokens[phrase.from]?.start ?? null;
  // Ray told CNN | that …; …, according to Ray; | the other was late, a source said
  const behind = Math.max(before.mention.phrase.to, (before.mention.grammar.verb ?? 0) + 1);
  for (let i = last; i >= behind; i--) if (opensClause(reading, i)) return tokens[i]?.start ?? null;
  return null;
}

/** True of a token outside quotations that may open another's clause: ; | or | , but |. */
function opensClause(reading: Reading, i: number): boolean {
  const [comma, token] = [reading.tokens[i - 1], reading.tokens[i]];
  if (token === undefined || quotationAt(reading, token.start) !== null) return false;
  if (token.text === ';' || isContrast(token)) return true;
  return comma?.text === ',' && /^(?:and|but|because)$/u.test(token.lower);
}

/** The bridge closed | after | Lee said it was unsafe; but: it was unsafe, | as | Lee said. */
function isOnlyWhen(tokens: readonly Token[], i: number): boolean {
  const opener = tokens[i]?.lower ?? '';
  return isTimeOpener(opener) && !(opener === 'as' && tokens[i - 1]?.text === ',');
}

/**
 * Where a token begins that a verb stands before in its passage; null where none does, as nothing
 * is told then: Lee, Ray, | and Moss said.
 */
function startBehindVerb(tokens: readonly Token[], i: number): number | null {
  const isClause = tokens.slice(firstOfPassage(tokens, i + 1), i).some(isVerb);
  return isClause ? (tokens[i]?.start ?? null) : null;
}

function isContrast(token: Token | undefined): boolean {
  return isClauseOpener(token?.lower ?? '') && token?.lower !== 'because';
}
