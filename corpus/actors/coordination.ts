import { hasSense, singularOf } from './lexicon.js';
import type { Phrase } from './phrase.js';
import type { Token } from './token.js';
import { COLLECTIVES } from './words.js';

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

function isPeople(tokens: readonly Token[], { kind, plural, head, nested }: Phrase): boolean {
  const noun = singularOf(tokens[head]?.lower ?? '');
  return (
    kind === 'nominal' &&
    plural &&
    nested === null &&
    (hasSense(noun, 'person') || hasSense(noun, 'group') || COLLECTIVES.has(noun))
  );
}
