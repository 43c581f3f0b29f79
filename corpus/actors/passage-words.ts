import { endOf, type Phrase } from './phrase.js';
import type { Token } from './token.js';

/** One passage's tokens, by their numbers in the article, and where its phrases begin and end. */
export class PassageWords {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly passage: number | undefined,
    private readonly ends: PhraseEnds,
  ) {}

  /** Undefined outside the passage. */
  at(token: number): Token | undefined {
    const found = this.tokens[token];
    return found?.passage === this.passage ? found : undefined;
  }

  /** The farthest end of the phrases that begin at a token; undefined where none does. */
  endFrom(token: number): number | undefined {
    return this.ends.byStart.get(token);
  }

  /** The phrase, in no other one, that ends right before a token. */
  phraseUpTo(token: number): Phrase | undefined {
    return this.ends.byEnd.get(token);
  }
}

/** Phrases by the tokens at which they begin and end. */
export class PhraseEnds {
  readonly byStart = new Map<number, number>();
  readonly byEnd = new Map<number, Phrase>();

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) {
      const end = Math.max(endOf(phrase), this.byStart.get(phrase.from) ?? 0);
      this.byStart.set(phrase.from, end);
      if (phrase.nested === null) this.byEnd.set(phrase.to, phrase);
    }
  }
}
