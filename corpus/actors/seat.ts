import { type Phrase, textOf } from '../grammar/phrase.js';
import { isPlaceName } from '../words/geography.js';
import { isPersonNoun, isSeatAt } from '../words/noun.js';
import type { Token } from '../words/token.js';

/**
 * True of a name that tells where an office, a place or somebody is: the mayor of | Oxley |, the
 * village of | Oxley |, the envoy to | London |, a nurse from | Leeds |.
 */
export function isSeatOf(
  tokens: readonly Token[],
  { from, to, determiner, kind }: Phrase,
): boolean {
  // the north of | England editor |
  if (kind !== 'named') return false;
  const [noun, link] = [tokens[from - 2], tokens[from - 1]];
  // the MP for | Oxley
  const represents =
    link?.lower === 'for' && /^(?:mps?|meps?|msps?|senator|attorney)$/u.test(noun?.lower ?? '');
  const isSeat = isSeatAt(tokens, from);
  const isPost =
    /^(?:for|from|to)$/u.test(link?.lower ?? '') &&
    noun !== undefined &&
    isPersonNoun(noun) &&
    isPlaceName(textOf(tokens, from, to));
  // the Lorvian capital, | Tarn |, but: in the capital, | Ann | said
  if (link?.text === ',' && noun?.lower === 'capital')
    return to === from + 1 && /^[,.;–—)]$/u.test(tokens[to]?.text ?? '');
  return determiner === 'none' && (represents || isSeat || isPost);
}
