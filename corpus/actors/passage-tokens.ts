import { textOf } from './phrase.js';
import type { Spelling } from './spelling.js';
import { type Token, tokenAt } from './token.js';

/** The tokens of a passage, or of the rest of one, by their positions in the article's tokens. */
export class PassageTokens {
  constructor(
    private readonly all: readonly Token[],
    readonly first: number,
    /** Behind the last of them. */
    readonly last: number,
    /** How their article writes its words. */
    readonly spelling: Spelling,
  ) {}

  /** The token at `i`; undefined behind the last. */
  at(i: number): Token | undefined {
    return i < this.last ? this.all[i] : undefined;
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

  /** What is left of them from `first` on. */
  restFrom(first: number): PassageTokens {
    return new PassageTokens(this.all, first, this.last, this.spelling);
  }

  /** True of the hyphen within a word that was cut at it. */
  isHyphen(i: number): boolean {
    const [before, token, after] = [this.at(i - 1), this.at(i), this.at(i + 1)];
    if (before === undefined || token === undefined || after === undefined) return false;
    return token.text === '-' && before.end === token.start && token.end === after.start;
  }
}
