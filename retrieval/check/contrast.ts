import { list, MONTHS, WEEKDAYS } from '../../corpus/words/words.js';
import { ONES, TENS } from '../wording/number-words.js';
import { areOpposites, isOnOneSide } from '../wording/opposites.js';
import { type ClauseWord, clauseWordsOf } from './clause-words.js';

type Forms = ReadonlySet<string>;

/** Of these only one holds at a time: Monday, Tuesday. */
const CALENDARS: readonly Forms[] = [WEEKDAYS, MONTHS];
/** Beside the same word: the first minister, the third minister. */
const ORDINALS = list('first second third fourth fifth sixth seventh eighth ninth tenth');
/** Before the same number: over 65, under 65. */
const BOUNDS = list('above below over under');
/** Behind the same number: five weeks, five months. */
const TIME_UNITS = 'second minute hour day week month year decade'.split(' ');
const NUMBER = new RegExp(`^(?:\\d.*|an?|half|${[...ONES, ...TENS].join('|')})$`, 'u');
/** Of so many words of a claim one at least stands beside a rival. */
const RIVAL_SHARE = 3;

/** What is said of most is not said of all. */
const WHOLE = list('all always each every everybody everyone');
const PART = list('few half many most mostly often several some sometimes');

/**
 * How a passage contrasts with a claim: by the opposite or a rival of a word, by denying what the
 * claim does not deny, or by telling what the claim denies.
 */
type Contrast = 'opposite' | 'rival' | 'denied' | 'undenied';

/** A word of a passage that may stand for one of a claim. */
interface Counterpart {
  /** Null where it tells the same. */
  readonly contrast: Contrast | null;
  /** How many other words of the claim stand in its clause. */
  readonly shared: number;
}

/**
 * True where a passage contrasts with a claim, in the clause that tells most of the same: rose and
 * fell, Monday and Tuesday, all and most. A denial of an opposite is no contrast, nor is it one
 * that only the claim denies: "said no to a deal" is told by "turned down a deal", too.
 */
export function isContrasted(claim: string, text: string): boolean {
  const [claimed, told] = [clauseWordsOf(claim), clauseWordsOf(text)];
  const found = new Set(claimed.flatMap((word) => contrastOf(word, claimed, told) ?? []));
  if (found.has('rival')) return true;
  if (found.has('opposite')) return !found.has('denied') && !found.has('undenied');
  // Where claim and passage both deny something ("in men but not in women"), they contrast
  // only if each denies what the other tells.
  const bothDeny = [claimed, told].every((words) => words.some(({ denial }) => denial !== null));
  return found.has('denied') && (!bothDeny || found.has('undenied'));
}

/**
 * How a passage contrasts with a word of a claim; null where it tells the same, or nothing of it.
 */
function contrastOf(
  word: ClauseWord,
  claimed: readonly ClauseWord[],
  told: readonly ClauseWord[],
): Contrast | null {
  const terms = new Set(claimed.flatMap(({ term }) => (term === word.term ? [] : (term ?? []))));
  const counterparts = told.flatMap((other): Counterpart[] => {
    const isElsewhere = claimed.some((one) => one !== word && isSame(one.text, other.text));
    const isCounterpart = !isElsewhere || isSame(word.text, other.text);
    const contrast = isCounterpart ? contrastBetween(word, other) : undefined;
    if (contrast === undefined) return [];
    return [{ contrast, shared: sharedBeside(terms, other, told) }];
  });
  const same = counterparts.flatMap(({ contrast, shared }) => (contrast === null ? shared : []));
  const most = Math.max(-1, ...same);
  const contrasting = counterparts.find(({ contrast, shared }) => {
    if (contrast === 'rival') return shared > most && shared * RIVAL_SHARE >= terms.size;
    // Of men and of women much the same may be told.
    if (contrast === 'opposite') return shared > Math.max(0, most + Number(most >= 0));
    return contrast !== null && shared > most;
  });
  return contrasting?.contrast ?? null;
}

/**
 * How a word of a passage contrasts with one of a claim; null where it tells
 * the same, undefined where it is another.
 */
function contrastBetween(claimed: ClauseWord, told: ClauseWord): Contrast | null | undefined {
  const isDenied = claimed.denial === 'denied';
  const byDenial = isDenied ? 'undenied' : 'denied';
  const denial = isDenied === (told.denial === 'denied') ? null : byDenial;
  if (isCountOf(claimed) && isCountOf(told) && claimed.previous !== told.previous) return undefined;
  if (claimed.term !== null && claimed.term === told.term)
    return claimed.denial === 'behind' || told.denial === 'behind' ? null : denial;
  if (isOnOneSide(claimed.text, told.text)) return denial;
  if (areOpposites(claimed.text, told.text)) return denial === null ? 'opposite' : null;
  if (claimed.denial !== null || told.denial !== null) return undefined;
  return areRivals(claimed, told) ? 'rival' : undefined;
}

function areRivals(claimed: ClauseWord, told: ClauseWord): boolean {
  const isOf = (row: Forms): boolean => row.has(claimed.text) && row.has(told.text);
  if (claimed.text === told.text) return false;
  if (isOf(ORDINALS)) return claimed.next === told.next;
  if (isOf(BOUNDS)) return claimed.next === told.next && NUMBER.test(told.next ?? '');
  return (
    CALENDARS.some(isOf) ||
    areOtherUnits(claimed, told) ||
    (WHOLE.has(claimed.text) && PART.has(told.text))
  );
}

function areOtherUnits(claimed: ClauseWord, told: ClauseWord): boolean {
  const areCounts = isCountOf(claimed) && isCountOf(told);
  return areCounts && unitOf(claimed) !== unitOf(told) && claimed.previous === told.previous;
}

/** True of a unit of time with its number: five | weeks |. */
function isCountOf(word: ClauseWord): boolean {
  return unitOf(word) !== undefined && NUMBER.test(word.previous ?? '');
}

function unitOf({ text }: ClauseWord): string | undefined {
  return TIME_UNITS.find((unit) => text === unit || text === `${unit}s`);
}

function isSame(one: string, other: string): boolean {
  return one === other || isOnOneSide(one, other);
}

/** How many of the words stand in the clause of a word of the passage. */
function sharedBeside(
  terms: ReadonlySet<string>,
  { clause }: ClauseWord,
  told: readonly ClauseWord[],
): number {
  const beside = new Set(told.flatMap((one) => (one.clause === clause ? (one.term ?? []) : [])));
  return [...terms].filter((term) => beside.has(term)).length;
}
