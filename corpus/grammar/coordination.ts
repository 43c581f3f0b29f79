import { hasSense, singularOf } from '../words/lexicon.js';
import { isPersonNoun } from '../words/noun.js';
import type { Token } from '../words/token.js';
import { COLLECTIVES } from '../words/words.js';
import type { Phrase } from './phrase.js';

/** Plural people joined by "and" or "or" are one group: `music producers and media executives`. */
export function joinedGroups(tokens: readonly Token[], phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const before = joined.at(-1);
    const link = tokens[phrase.from - 1];
    const comma = link?.text === ',' && tokens[phrase.to]?.lower === 'and';
    if (
      before !== undefined &&
      link !== undefined &&
      (link.lower === 'and' || link.lower === 'or' || comma) &&
      before.fullTo === phrase.from - 1 &&
      phrase.determiner === 'none' &&
      [before, phrase].every((part) => isPeople(tokens, part))
    ) {
      joined[joined.length - 1] = { ...before, to: phrase.to, fullTo: phrase.fullTo };
    } else joined.push(phrase);
  }
  return joined;
}

/**
 * Two offices of one person, told before the name, are one phrase:
 * `its founder and chief executive, | Ann Lee`, and with the name behind them another:
 * `founder and chief executive Ann Lee`.
 */
export function joinedOffices(tokens: readonly Token[], phrases: readonly Phrase[]): Phrase[] {
  const names = new Map(
    phrases.filter(({ kind }) => kind === 'named').map((name) => [name.from, name]),
  );
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const before = joined.at(-1);
    const isTold =
      phrase.kind === 'named' ||
      (tokens[phrase.fullTo]?.text === ',' && names.has(phrase.fullTo + 1));
    if (
      // Mayor | Lisa Grant | and Governor Paul Reyes
      before?.kind === 'nominal' &&
      isTold &&
      tokens[phrase.from - 1]?.lower === 'and' &&
      before.fullTo === phrase.from - 1 &&
      phrase.determiner === 'none' &&
      [before, phrase].every((part) => isOffice(tokens, part)) &&
      !isListed(tokens, names, phrase)
    ) {
      joined[joined.length - 1] = { ...phrase, from: before.from, determiner: before.determiner };
    } else joined.push(phrase);
  }
  return joined;
}

/** True where as many people are named as offices: the king and queen, | Tom and Ann |. */
function isListed(
  tokens: readonly Token[],
  names: ReadonlyMap<number, Phrase>,
  { fullTo }: Phrase,
): boolean {
  return tokens[names.get(fullTo + 1)?.to ?? -1]?.lower === 'and';
}

/**
 * True of a description of one person by an office or the like, or of a
 * name behind one; `founder` may be a verb.
 */
function isOffice(
  tokens: readonly Token[],
  { kind, plural, nameFrom, from, nested }: Phrase,
): boolean {
  const office = tokens[nameFrom - 1];
  const isBefore = kind === 'nominal' || (kind === 'named' && nameFrom > from);
  return (
    isBefore &&
    !plural &&
    nested === null &&
    office !== undefined &&
    (isPersonNoun(office) || /(?:^|-)founder$/u.test(office.lower))
  );
}

function isPeople(tokens: readonly Token[], { kind, plural, head, nested }: Phrase): boolean {
  const noun = singularOf(tokens[head]?.lower ?? '');
  return (
    kind === 'nominal' &&
    plural &&
    nested === null &&
    (hasSense(noun, 'person') || hasSense(noun, 'group') || COLLECTIVES.has(noun))
  );
}
