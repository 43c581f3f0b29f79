import { familyOf } from './verb-forms.js';

/** Verbs and adjectives that tell of one thing, and those that tell of its opposite. */
const ROWS = [
  ['increase rise raise grow climb', 'decrease fall decline drop lower reduce cut shrink'],
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
] as const;

/** All forms of words that tell of one thing, and of those that tell of its opposite: rise rose …, fall fell …. */
export const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = ROWS.map(
  ([one, other]) => [formsOfAll(one), formsOfAll(other)],
);

/** All forms of some words: rise rises rose risen rising. */
export function formsOfAll(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(' ')
      .flatMap((word) => [...familyOf(word), `${word}s`, `${word}es`, word.replace(/y$/u, 'ies')]),
  );
}
