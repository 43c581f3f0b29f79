import type { Phrase } from '../../grammar/phrase.js';
import { determinerOf } from '../../words/noun.js';
import { firstOfPassage, isOwnersMark, type Token } from '../../words/token.js';
import type { TokenRange } from '../../words/token-range.js';
import { isPossessivePronoun } from '../../words/words.js';
import { phrasesIn, type Reading } from '../reading.js';
import type { Tag } from '../tagging.js';

/** Probability from which a word is taken to be one of those that tell a role. */
const LEAST_ROLE = 0.3;

/** The words in which the tagger sees a role, and that may tell it of a name in their passage. */
export function taggedRoles(reading: Reading, phrase: Phrase, passage: number): TokenRange[] {
  return (reading.roleRuns.get(passage) ?? []).flatMap((run) => {
    const words = withoutMark(reading, withoutName(reading, run, phrase));
    const { from, to } = withWhole(reading, words, phrase);
    return from < to && !isAnothers(reading, { ...run, from, to }, phrase) ? [{ from, to }] : [];
  });
}

/** With all that leads to them from a name: Ann Lee | of the Paris | think tank. */
function withWhole(
  { tokens }: Reading,
  { from, to }: TokenRange,
  { to: behind }: Phrase,
): TokenRange {
  const isLed =
    tokens[behind]?.lower === 'of' &&
    behind < from &&
    tokens.slice(behind + 1, from).every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(pos));
  return { from: isLed ? behind : from, to };
}

/** Tokens that stand together in a passage and each tell a role. */
export interface RoleRun extends TokenRange {
  /** The names with words before them that it lies in. */
  readonly titleOf: readonly Phrase[];
}

/** By passage, the runs of tokens in which the tagger sees a role. */
export function roleRunsOf(
  tokens: readonly Token[],
  tags: readonly Tag[],
  phrases: readonly Phrase[],
): ReadonlyMap<number, readonly RoleRun[]> {
  const runs = new Map<number, RoleRun[]>();
  const titled = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    if (phrase.kind !== 'named' || phrase.nameFrom <= phrase.from) continue;
    const passage = tokens[phrase.from]?.passage ?? 0;
    titled.set(passage, [...(titled.get(passage) ?? []), phrase]);
  }
  for (let from = 0; from < tokens.length; from++) {
    const passage = tokens[from]?.passage ?? 0;
    let to = from;
    while (tokens[to]?.passage === passage && (tags[to]?.role ?? 0) >= LEAST_ROLE) to++;
    if (to === from) continue;
    const titleOf = (titled.get(passage) ?? []).filter(
      (name) => name.from <= from && to <= name.to,
    );
    runs.set(passage, [...(runs.get(passage) ?? []), { from, to, titleOf }]);
    from = to - 1;
  }
  return runs;
}

/**
 * True of words that tell what somebody else is: `Zelensky | 's chief of staff`,
 * `the head of | Kiev`, `Kremlin … | US special envoy | Steve Witkoff`.
 */
function isAnothers(reading: Reading, run: RoleRun, phrase: Phrase): boolean {
  return (
    isOwnedBy(reading, run, phrase) ||
    isPartOf(run, phrase) ||
    goesOn(reading, run, phrase) ||
    isOfAnotherHis(reading, run, phrase) ||
    isWhoActs(reading, run.to, phrase) ||
    isNextInList(reading, run, phrase) ||
    isLinkedToAnother(reading, run, phrase) ||
    isPartPlayed(reading, run, phrase) ||
    leadsTo(reading, run, phrase) ||
    run.titleOf.some((other) => other !== phrase) ||
    isBesideAnother(reading, run, phrase)
  );
}

/** True of what an owner has: Zelensky | 's chief of staff; Hale Foods, whose | director | left. */
function isOwnedBy({ tokens }: Reading, { from, to }: TokenRange, phrase: Phrase): boolean {
  const isOwned = [from - 1, from].some((i) => isOwnersMark(tokens[i]));
  // Tom Ray, whom | the judge called | mad
  const isWhose = /^(?:whose|whom)$/u.test(tokens[from - 1]?.lower ?? '');
  if (phrase.to <= from && (isOwned || isWhose)) return true;
  // The director | is | Tom Ray |'s wife; its director, | Tom Ray |'s wife Ann Lee
  const isOwner = phrase.nested === 'owner' && to < phrase.from;
  return isOwner && (tokens[to]?.pos === 'AUX' || tokens[to]?.text === ',');
}

/**
 * True of words that hold a part of the name, or that it stands before: A Department | for
 * Transport spokesman; … strategist organising an anti- | Trump | committee.
 */
function isPartOf({ from, to }: TokenRange, phrase: Phrase): boolean {
  const isBeside = from === phrase.to || to === phrase.from;
  return (from < phrase.to && to > phrase.nameFrom) || (phrase.nested === 'modifier' && isBeside);
}

/**
 * True of words that are only the beginning: chairperson of the | East Hampton Food Pantry, the
 * oldest man to win since | Ann Lee.
 */
function goesOn({ tokens }: Reading, { from, to }: TokenRange, phrase: Phrase): boolean {
  let last = to - 1;
  while (last > from && determinerOf(tokens[last]) !== null) last--;
  const isOpen = /^(?:ADP|CCONJ|SCONJ)$/u.test(tokens[last]?.pos ?? '');
  return isOpen || (tokens[to]?.lower === 'of' && phrase.from > to);
}

/** sent to | Tom Ray | and copied to his | aide; but: Ann Lee, his | aide */
function isOfAnotherHis(reading: Reading, { from, to }: TokenRange, phrase: Phrase): boolean {
  if (!isPossessivePronoun(reading.tokens[from - 1]?.lower ?? '')) return false;
  const isBehind = phrase.to <= from && phrase.to !== from - 2;
  return isBehind || isSetApart(reading, { from, to }, phrase);
}

/** a man identified as | Tom Ray |, and | a guide */
function isNextInList({ tokens }: Reading, { from }: TokenRange, phrase: Phrase): boolean {
  const isJoined =
    tokens[from - 2]?.text === ',' && /^(?:and|or)$/u.test(tokens[from - 1]?.lower ?? '');
  return isJoined && phrase.to <= from && determinerOf(tokens[from]) !== null;
}

/**
 * True of words that a preposition ties to another: Tom Ray | of Emory | and Ann Lee; Tom Ray took
 * the dog from | a breeder; but: Ann Lee works as | a nurse.
 */
function isLinkedToAnother(reading: Reading, { from }: TokenRange, phrase: Phrase): boolean {
  const [link, first] = [reading.tokens[from - 1], reading.tokens[from]];
  if (first?.lower === 'of' && endsAnother(reading, from, phrase)) return true;
  return phrase.to < from && link?.pos === 'ADP' && link.lower !== 'as';
}

/**
 * True behind another's "as", and of a part played: with Ann Lee | as | a nurse and | Tom Ray | as
 * a priest; starring | Ann Lee | as | a nurse |.
 */
function isPartPlayed(reading: Reading, { from, to }: TokenRange, phrase: Phrase): boolean {
  const { tokens } = reading;
  const as = determinerOf(tokens[from - 1]) === null ? from - 1 : from - 2;
  if (tokens[as]?.lower !== 'as') return false;
  if (phrase.from > to && endsAnother(reading, as, phrase)) return true;
  return phrase.to === as && isCast(tokens, phrase.from);
}

/**
 * True of words that the name only belongs to: an adviser to | Tom Ray, a start-up backed by
 * | Hale Partners, a nurse that | Hale Rovers | hired; but: known to the police as | Tom Ray.
 */
function leadsTo({ tokens }: Reading, { to }: TokenRange, phrase: Phrase): boolean {
  const at = tokens[to]?.pos === 'VERB' ? to + 1 : to;
  const isLinked = tokens[at]?.pos === 'ADP' && !/^(?:as|like)$/u.test(tokens[at].lower);
  if (isLinked && phrase.from === at + 1) return true;
  const isClause = [to - 1, to].some((i) => RELATIVE.test(tokens[i]?.lower ?? ''));
  return isClause && (phrase.from === to || phrase.from === to + 1);
}

/**
 * True of whoever is told to play a part: starring | Ann Lee | as a nurse and | Tom Ray | as a
 * priest.
 */
function isCast(tokens: readonly Token[], name: number): boolean {
  const verb = tokens
    .slice(firstOfPassage(tokens, name), name)
    .findLast(({ pos }) => pos === 'VERB');
  return /^(?:star|feature|cast)$/u.test(verb?.lemma ?? '');
}

/** True where somebody else's name ends: | Tom Ray | of Emory. */
function endsAnother(reading: Reading, i: number, phrase: Phrase): boolean {
  const { tokens, entityOf } = reading;
  return phrasesIn(reading, tokens[i]?.passage ?? 0).some(
    (other) =>
      other.kind === 'named' && other.to === i && entityOf.get(other) !== entityOf.get(phrase),
  );
}

/**
 * True of another in what opens a sentence: Unlike his | boss, | Tom Ray stayed; but: As its
 * | head, | he left, by its | head, | Ray, |.
 */
function isSetApart({ tokens }: Reading, { from, to }: TokenRange, phrase: Phrase): boolean {
  const link = tokens[from - 2];
  const isBefore = tokens[to]?.text === ',' && phrase.from === to + 1;
  return (
    isBefore &&
    link?.pos === 'ADP' &&
    link.lower !== 'as' &&
    /^(?:VERB|AUX|ADV)$/u.test(tokens[phrase.to]?.pos ?? '')
  );
}

/**
 * True of whoever does something to a name: the doctor who | treated | Ann Lee; and of who
 * comes after: Ray succeeds Lee | as head |.
 */
function isWhoActs({ tokens, grammarOf }: Reading, to: number, phrase: Phrase): boolean {
  const verb = tokens[phrase.from - 1];
  if (verb?.pos !== 'VERB' || grammarOf.get(phrase)?.inverted) return false;
  if (phrase.to < to) return /^(?:succeed|replace|follow)$/u.test(verb.lemma);
  return to <= phrase.from && !/^(?:call|name|dub|elect|appoint)$/u.test(verb.lemma);
}

const RELATIVE = /^(?:that|who|which|whose)$/u;

/**
 * True where words stand right behind somebody else's name: The airline | blames Oak
 * Engines, | the maker …; before the name only between commas: Tom Ray, | a broker, | praised
 * Oak Engines, but: In Paris, | US envoy | Tom Ray.
 */
function isBesideAnother(reading: Reading, { from, to }: TokenRange, phrase: Phrase): boolean {
  const { tokens, entityOf, coresByStart } = reading;
  if (isBeforeAnother(reading, { from, to }, phrase)) return true;
  // Ann Lee | (Lab) | and Tom Ray
  const isBracketed = tokens[from - 1]?.text === '(';
  if (phrase.to === from - 1 || !(isBracketed || tokens[from - 1]?.text === ',')) return false;
  const isBefore = phrase.from >= to && !isBracketed;
  // Ann Lee, | wife of the mayor, | Tom Ray: the mayor is Tom Ray
  const isBound =
    /^(?:of|for|to)$/u.test(tokens[from + 1]?.lower ?? '') && coresByStart.has(from + 2);
  if (isBefore && (tokens[to]?.text !== ',' || (phrase.from === to + 1 && !isBound))) return false;
  return phrasesIn(reading, tokens[from]?.passage ?? 0).some(
    (other) =>
      other.kind === 'named' &&
      other.fullTo === from - 1 &&
      entityOf.get(other) !== entityOf.get(phrase) &&
      // Ann Lee and Tom Ray, | teachers; but: Ann Lee and Tom Ray, | a teacher
      (/^an?$/u.test(tokens[from]?.lower ?? '') ||
        !/^(?:and|or)$/u.test(tokens[other.from - 1]?.lower ?? '')),
  );
}

/**
 * True where commas close another's name behind words that do not stand beside this one: Ann met
 * | the secretary, | Peter Kyle; | The secretary, | Peter Kyle, lied, Ann said.
 */
function isBeforeAnother(
  { tokens, coresByStart, entityOf }: Reading,
  { from, to }: TokenRange,
  phrase: Phrase,
): boolean {
  const other = coresByStart.get(to + 1);
  if (tokens[to]?.text !== ',' || other?.kind !== 'named') return false;
  if (phrase.to > from && (phrase.from <= other.from || isListed(tokens, other.to))) return false;
  if (
    entityOf.get(other) === entityOf.get(phrase) ||
    /^[,–—(]$/u.test(tokens[from - 1]?.text ?? '')
  )
    return false;
  return /^[,.;–—]$/u.test(tokens[other.to]?.text ?? '');
}

/** True of a comma in a list: the brothers, Tom | , and | Joe. */
function isListed(tokens: readonly Token[], comma: number): boolean {
  return /^(?:and|or)$/u.test(tokens[comma + 1]?.lower ?? '');
}

/** What stands behind the mark of an owner who is no part of it: Norsk Hydro | 's | founder. */
function withoutMark({ tokens }: Reading, { from, to }: TokenRange): TokenRange {
  return { from: isOwnersMark(tokens[from]) ? from + 1 : from, to };
}

/**
 * What of a run stands before the name, where the name ends it:
 * `US special envoy | Steve Witkoff`; a spokesman for | `Gov.` | Ann Lee.
 */
function withoutName(
  { tokens }: Reading,
  { from, to }: RoleRun,
  { from: first, nameFrom, to: end }: Phrase,
): TokenRange {
  if (from < first && first < to && to <= nameFrom && tokens[first - 1]?.pos === 'ADP')
    return { from: first, to };
  return to === end && nameFrom > from ? { from, to: nameFrom } : { from, to };
}
