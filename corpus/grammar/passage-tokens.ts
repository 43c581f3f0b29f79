import { type Spelling, spellingOf } from '../words/spelling.js';
import { type Token, tokenAt } from '../words/token.js';
import { textOf } from './phrase.js';
import type { Turn } from './turn.js';

/**
 * The tokens of each passage that has some, in order; the label of a turn is no part of its
 * sentence.
 */
export function passageTokensOf(
  tokens: readonly Token[],
  turns: readonly Turn[] = [],
): PassageTokens[] {
  const passages: PassageTokens[] = [];
  const spelling = spellingOf(tokens);
  const said = new Map(turns.map(({ label, start }) => [label.start, start]));
  let first = 0;
  while (first < tokens.length) {
    let last = first + 1;
    while (last < tokens.length && tokens[last]?.passage === tokens[first]?.passage) last++;
    const start = said.get(tokens[first]?.start ?? -1) ?? 0;
    // Of a label that stands alone the colon is left.
    while (first < last - 1 && (tokens[first]?.start ?? 0) < start) first++;
    passages.push(new PassageTokens(tokens, first, last, spelling));
    first = last;
  }
  return passages;
}

/** The tokens of one passage, by their positions in the article's tokens. */
export class PassageTokens {
  constructor(
    private readonly all: readonly Token[],
    readonly first: number,
    /** Behind the last of them. */
    readonly last: number,
    /** How their article writes its words. */
    readonly spelling: Spelling,
  ) {}

  /** The token at `i`; undefined outside the passage. */
  at(i: number): Token | undefined {
    return this.first <= i && i < this.last ? this.all[i] : undefined;
  }

  /** @throws {RangeError} where the article has no such token */
  token(i: number): Token {
    return tokenAt(this.all, i);
  }

  /** Tokens `[from, to)`. */
  slice(from: number, to: number): readonly Token[] {
    return this.all.slice(from, to);
  }

  /** The words of tokens `[from, to)` as they are compared. */
  textOf(from: number, to: number): string {
    return textOf(this.all, from, to);
  }

  /** True of the hyphen within a word that was cut at it. */
  isHyphen(i: number): boolean {
    const [before, token, after] = [this.at(i - 1), this.at(i), this.at(i + 1)];
    if (before === undefined || token === undefined || after === undefined) return false;
    return token.text === '-' && before.end === token.start && token.end === after.start;
  }
}
