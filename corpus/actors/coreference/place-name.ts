import type { Phrase } from '../../grammar/phrase.js';
import { isSeatAt } from '../../words/noun.js';
import { isCapital, isOwnersMark, type Token } from '../../words/token.js';
import { list } from '../../words/words.js';

/** True of a name that tells where something is: in | Hexley |; but not: shares in | Kestrel |. */
export function isSite(tokens: readonly Token[], { from, nameFrom, to }: Phrase): boolean {
  const [before, link] = [tokens[from - 2], tokens[from - 1]];
  if (from < nameFrom || isOwnersMark(tokens[to])) return false;
  return link?.lower === 'in' && !HOLDING.test(before?.lower ?? '');
}

/** Before "in" somebody or a firm follows: a stake in | Kestrel |, believes in | Ann |. */
const HOLDING = /^(?:believ|confiden|faith|hold|interest|invest|shar|stak|trust)/u;

/**
 * The names of one word that stand as those of places do: the mayor of | Hexley |,
 * | Hexley |'s mayor, the | Hexley | hills.
 */
export function placesIn(tokens: readonly Token[]): Set<string> {
  const places = tokens.filter((token, i) => {
    const [next, behind] = [tokens[i + 1], tokens[i + 2]];
    if (!isCapital(token) || isCapital(next)) return false;
    const isOwner =
      isOwnersMark(next) && /^(?:mayor|mayoress|governor)$/u.test(behind?.lower ?? '');
    return isSeatAt(tokens, i) || isOwner || LANDS.has(next?.lower ?? '');
  });
  return new Set(places.map(({ text }) => text));
}

/** Behind the name of a place they tell its kind: the Hexley | hills |. */
const LANDS = list('mountains hills valley province district county region peninsula desert');
