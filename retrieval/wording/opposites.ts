import { familyOf } from './verb-forms.js';

/** Verbs and adjectives that tell of one thing, and those that tell of its opposite. */
const ROWS = [
  [
    'increase rise raise grow climb double triple',
    'decrease fall decline drop lower reduce cut shrink halve slip slump plunge',
  ],
  ['allow permit legalise legalize', 'ban bar forbid prohibit outlaw'],
  ['support back favour favor endorse', 'oppose reject'],
  ['accept approve adopt', 'reject refuse'],
  ['establish found', 'abolish dissolve'],
  ['include', 'exclude omit'],
  ['open reopen', 'close shut'],
  ['praise welcome', 'criticise criticize condemn denounce'],
  ['strengthen', 'weaken'],
  ['confirm admit', 'deny'],
  ['agree', 'disagree'],
  ['widen', 'narrow'],
  ['lengthen extend', 'shorten'],
  ['hire recruit', 'dismiss sack'],
  ['convict', 'acquit'],
  ['safe', 'dangerous unsafe'],
  ['legal', 'illegal'],
  ['guilty', 'innocent'],
  ['same identical', 'different'],
  ['positive', 'negative'],
  ['primary primarily', 'secondary'],
  ['optional voluntary', 'compulsory mandatory'],
  ['permanent', 'temporary'],
  ['ancient', 'modern'],
  ['fast quick quickly rapid rapidly', 'slow slowly'],
  ['warm', 'cold cool'],
  ['inside', 'outside'],
  ['above', 'below'],
  ['maximum', 'minimum'],
  ['biggest largest', 'smallest'],
  ['eldest oldest', 'newest youngest'],
  ['longest', 'shortest'],
] as const;

/**
 * Those that a question is not refused for, but a claim is held against: of
 * the same thing only one of them is told.
 */
const COMPARED_ROWS = [
  ['win', 'lose'],
  ['buy purchase acquire', 'sell'],
  ['gain earn', 'lose'],
  ['gain rise jump soar surge climb', 'fall drop slump plunge tumble slide sink'],
  ['arrest detain jail', 'release free'],
  ['kill die dead death', 'injure wound hurt survive'],
  ['keep retain', 'scrap abolish drop'],
  ['praise welcome hail', 'blame criticise criticize'],
  ['love', 'hate dislike'],
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
] as const;

type Sides = readonly [ReadonlySet<string>, ReadonlySet<string>];

/**
 * All forms of words that tell of one thing, and of those that tell of
 * its opposite: rise rose …, fall fell ….
 */
export const OPPOSITES: readonly Sides[] = ROWS.map(sidesOf);

const COMPARED: readonly Sides[] = [...OPPOSITES, ...COMPARED_ROWS.map(sidesOf)];

/** True of rose and falling, in small letters. */
export function areOpposites(one: string, other: string): boolean {
  return COMPARED.some(([a, b]) => (a.has(one) && b.has(other)) || (b.has(one) && a.has(other)));
}

/** True of rose and climbed. */
export function isOnOneSide(one: string, other: string): boolean {
  return COMPARED.some((sides) => sides.some((side) => side.has(one) && side.has(other)));
}

function sidesOf([one, other]: readonly [string, string]): Sides {
  return [formsOfAll(one), formsOfAll(other)];
}

/**
 * What makes its own opposite of a word that stands behind it: | un|stable, | il|legal,
 * | in|complete; not: | im|migrant. With "in" and "im" only before an adjective's ending, as
 * there is no formation in "information".
 */
const NEGATED =
  /^(?:un|il(?=l)|ir(?=r)|i[mn](?=\p{L}+(?:able|al|ect|ent|ete|ible|ity|ities|ive)(?:ly)?$))(?<word>\p{L}{5,})$/u;

/**
 * The word that another is the opposite of by its first letters: stable of
 * unstable. Null where it is no such opposite.
 */
export function undenied(word: string): string | null {
  return NEGATED.exec(word)?.groups?.['word'] ?? null;
}

/** All forms of some words: rise rises rose risen rising. */
function formsOfAll(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(' ')
      .flatMap((word) => [...familyOf(word), `${word}s`, `${word}es`, word.replace(/y$/u, 'ies')]),
  );
}
