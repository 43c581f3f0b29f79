import { mendedTag } from './tag-rules/tag-rules.js';
import type { Token } from './token.js';

/**
 * The tokens with the right parts of speech where wink is known to give wrong ones, and with the
 * lemmas of verbs so found. A word that a rule finds to be a name is one everywhere in the article.
 */
export function withMendedTags(tokens: readonly Token[]): Token[] {
  const mended = tokens.map((token, i) => {
    const pos = mendedTag(tokens, i);
    return {
      ...token,
      pos,
      lemma: pos === 'VERB' ? (LEMMAS.get(token.lower) ?? token.lemma) : token.lemma,
    };
  });
  const names = new Set(
    mended
      .filter(({ pos }, i) => pos === 'PROPN' && tokens[i]?.pos !== 'PROPN')
      .map(({ text }) => text),
  );
  return mended.map((token, i) =>
    names.has(token.text) && isNameAgain(mended, i) ? { ...token, pos: 'PROPN' } : token,
  );
}

/**
 * True of a word that is a name elsewhere, and here too: Barbara Stocking … | Stocking | said.
 * False where it may be any word that opens a sentence.
 */
function isNameAgain(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const opens = before?.passage !== token?.passage || !/[\p{L}\p{N},;]$/u.test(before?.text ?? '');
  return !opens || /^(?:VERB|AUX|PART)$/u.test(next?.pos ?? '');
}

/** The lemmas of verbs that wink takes for something else. */
const LEMMAS: ReadonlyMap<string, string> = new Map([
  ['alleged', 'allege'],
  ['shot', 'shoot'],
]);
