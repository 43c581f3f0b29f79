import type { Phrase } from './phrase.js';
import type { Token } from './token.js';

/**
 * True where a phrase stands in what is told of another right before it, and so is never the same: `crews in | the
 * region`, `people close to | the talks`, `the bidder, whom | she | did not name`.
 */
export function dependsOn(
  tokens: readonly Token[],
  { from }: Phrase,
  { to, fullTo }: Phrase,
): boolean {
  return [to, fullTo].some((end) => {
    const between = tokens.slice(end, from);
    if (tokens[end]?.passage !== tokens[from]?.passage) return false;
    const words = between.map(({ lower }) => lower);
    const isHung = between.at(-1)?.pos === 'ADP' && between.length <= 2;
    return (
      (isHung && !/[,;:]/u.test(words[0] ?? '')) || /^(?:, )?wh(?:om|ich)$/u.test(words.join(' '))
    );
  });
}
