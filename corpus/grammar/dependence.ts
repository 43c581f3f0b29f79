import type { Token } from '../words/token.js';
import type { Phrase } from './phrase.js';

/**
 * True where a phrase stands in what is told of another right before it, and so is never the same:
 * `crews in | the region`, `people close to | the talks`, `the bidder, whom | she | did not name`.
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

/**
 * True where what is told is what a noun before stands for: a road that | farmers | had demanded;
 * but: told reporters that | farmers | had demanded a road, a car that | police | said was stolen.
 */
export function isToldOfNoun(tokens: readonly Token[], { from }: Phrase, verb: number): boolean {
  const [noun, link, next] = [tokens[from - 2], tokens[from - 1], tokens[verb + 1]];
  const isAside = noun?.text === ',' && /^wh(?:ich|om)$/u.test(link?.lower ?? '');
  const isLinked = isAside || /^(?:that|which|whom)$/u.test(link?.lower ?? '');
  const isEnd = next?.passage !== link?.passage || /^(?:PUNCT|ADP|CCONJ)$/u.test(next?.pos ?? '');
  return isLinked && isEnd && (isAside || /^(?:NOUN|PROPN)$/u.test(noun?.pos ?? ''));
}
