import { isTitle } from './noun.js';
import { isCapital, isOwnersMark, type Token } from './token.js';

/** How an article writes its words. */
export interface Spelling {
  /** Words that it writes in small letters somewhere. */
  readonly small: ReadonlySet<string>;
  /** Words that it writes with a capital within a sentence. */
  readonly capital: ReadonlySet<string>;
  /** Those of them that it writes without a title behind them somewhere. */
  readonly untitled: ReadonlySet<string>;
  /** Those of them that it writes as nobody's owner somewhere. */
  readonly unowning: ReadonlySet<string>;
}

/** How the article writes its words whose tokens these are. */
export function spellingOf(tokens: readonly Token[]): Spelling {
  const small = new Set<string>();
  const capital = new Set<string>();
  const untitled = new Set<string>();
  const unowning = new Set<string>();
  tokens.forEach((token, i) => {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (!isCapital(token)) small.add(token.text);
    else if (before?.passage === token.passage && /[\p{L}\p{N},]$/u.test(before.text)) {
      capital.add(token.text);
      if (next === undefined || !isTitle(next)) untitled.add(token.text);
      if (!isOwnersMark(next)) unowning.add(token.text);
    }
  });
  return { small, capital, untitled, unowning };
}
