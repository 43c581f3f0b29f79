import { MONTHS, WEEKDAYS } from '../../corpus/words/words.js';
import { formsOfAll, OPPOSITES } from '../opposites.js';
import { type ClauseWord, clauseWordsOf } from './clause-words.js';

type Forms = ReadonlySet<string>;

/** Words that tell of opposites only of the same thing: the old bridge, the new one. */
const SIDES: readonly (readonly [Forms, Forms])[] = [
  ...OPPOSITES,
  ...(
    [
      ['win', 'lose'],
      ['buy purchase acquire', 'sell'],
      ['gain earn', 'lose'],
      ['gain rise jump soar surge climb', 'fall drop slump plunge tumble slide sink'],
      ['arrest detain jail', 'release free'],
      ['kill die dead death', 'injure wound hurt survive'],
      ['keep retain', 'scrap abolish drop'],
      ['praise welcome hail', 'blame criticise criticize'],
      ['love like', 'hate dislike'],
      ['remember', 'forget'],
      ['improve', 'worsen deteriorate'],
      ['succeed pass', 'fail'],
      ['double triple', 'halve'],
      ['believe', 'doubt'],
      ['begin start', 'end stop'],
      ['arrive stay remain', 'leave quit'],
      ['lend', 'borrow'],
      ['profit', 'loss'],
      ['high higher highest', 'low lower lowest'],
      ['more', 'less fewer'],
      ['most', 'least fewest'],
      ['over above', 'under below'],
      ['better best', 'worse worst'],
      ['bigger biggest larger largest', 'smaller smallest'],
      ['older oldest elder eldest', 'younger youngest'],
      ['longer longest', 'shorter shortest'],
      ['easy easier', 'hard harder difficult'],
      ['cheap cheaper', 'expensive costly'],
      ['rich wealthy', 'poor'],
      ['early earlier earliest', 'late later latest'],
      ['strong stronger', 'weak weaker'],
      ['always', 'never'],
      ['man men male', 'woman women female'],
      ['boy', 'girl'],
      ['husband', 'wife'],
      ['father dad', 'mother mum mom'],
      ['brother', 'sister'],
      ['son', 'daughter'],
    ] as const
  ).map(([one, other]) => [formsOfAll(one), formsOfAll(other)] as const),
];

/** Of these only one holds at a time: Monday, Tuesday. */
const CALENDARS: readonly Forms[] = [WEEKDAYS, MONTHS];
/** Beside the same word: the first minister, the third minister. */
const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
);
/** Behind the same word: five weeks, five months. */
const UNITS = 'second minute hour day week month year decade'.split(' ');
/** Of so many words of a claim one at least stands beside a rival. */
const RIVAL_SHARE = 3;

/** What is said of most is not said of all. */
const WHOLE = new Set('all always each every everybody everyone'.split(' '));
const PART = new Set('few half many most mostly often several some sometimes'.split(' '));

/**
 * How a passage contrasts with a claim: by the opposite or a rival of a word, by denying what the claim does not deny, or by
 * telling what the claim denies.
 */
export type Contrast = 'opposite' | 'rival' | 'denied' | 'undenied';

/** A word of a passage that may stand for one of a claim. */
interface Counterpart {
  /** Null where it tells the same. */
  readonly contrast: Contrast | null;
  /** How many other words of the claim stand in its clause. */
  readonly shared: number;
}

/**
 * The contrasts of a passage to a claim, each in the clause that tells most of the same: rose and fell, Monday and Tuesday,
 * all and most. A denial of an opposite is none.
 */
export function contrastsOf(claim: string, text: string): ReadonlySet<Contrast> {
  const [claimed, told] = [clauseWordsOf(claim), clauseWordsOf(text)];
  const found = new Set(claimed.flatMap((word) => contrastOf(word, claimed, told) ?? []));
  const isDenial = found.has('denied') || found.has('undenied');
  // Where both deny something, what is denied must have changed places: in men but not in women.
  const bothDeny = [claimed, told].every((words) => words.some(({ denial }) => denial !== null));
  const isUndone =
    found.has('opposite') || (bothDeny && !(found.has('denied') && found.has('undenied')));
  if (!isDenial || !isUndone) return found;
  return new Set(found.has('rival') ? ['rival'] : []);
}

/** How a passage contrasts with a word of a claim; null where it tells the same, or nothing of it. */
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

/** How a word of a passage contrasts with one of a claim; null where it tells the same, undefined where it is another. */
function contrastBetween(claimed: ClauseWord, told: ClauseWord): Contrast | null | undefined {
  const denial =
    (claimed.denial === 'denied') === (told.denial === 'denied')
      ? null
      : claimed.denial === 'denied'
        ? 'undenied'
        : 'denied';
  if (claimed.term !== null && claimed.term === told.term)
    return claimed.denial === 'behind' || told.denial === 'behind' ? null : denial;
  if (isOnOneSide(claimed.text, told.text)) return denial;
  if (areOpposites(claimed.text, told.text)) return denial === null ? 'opposite' : null;
  if (claimed.denial !== null || told.denial !== null) return undefined;
  return areRivals(claimed, told) ? 'rival' : undefined;
}

function areRivals(claimed: ClauseWord, told: ClauseWord): boolean {
  const isOf = (row: Forms): boolean => row.has(claimed.text) && row.has(told.text);
  return (
    CALENDARS.some(isOf) ||
    (isOf(ORDINALS) && claimed.next === told.next) ||
    (unitOf(claimed) !== undefined &&
      unitOf(told) !== undefined &&
      unitOf(claimed) !== unitOf(told) &&
      claimed.previous === told.previous) ||
    (WHOLE.has(claimed.text) && PART.has(told.text))
  );
}

function unitOf({ text }: ClauseWord): string | undefined {
  return UNITS.find((unit) => text === unit || text === `${unit}s`);
}

function isSame(one: string, other: string): boolean {
  return one === other || isOnOneSide(one, other);
}

function isOnOneSide(one: string, other: string): boolean {
  return SIDES.some((sides) => sides.some((side) => side.has(one) && side.has(other)));
}

function areOpposites(one: string, other: string): boolean {
  return SIDES.some(([a, b]) => (a.has(one) && b.has(other)) || (b.has(one) && a.has(other)));
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
