import type { Token } from '../../../corpus/words/token.js';
import { tokensOf } from '../../../corpus/words/tokenizer.js';

/** The tokens of a text that is one passage. */
export function tokensIn(text: string): Token[] {
  const place = { start: 0, end: text.length, index: 0, paragraph: 1, sentence: 1 };
  return tokensOf([{ text, ...place, pointsBack: false }]);
}
