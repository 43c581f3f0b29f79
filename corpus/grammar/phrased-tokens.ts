import type { Token } from '../words/token.js';
import type { PassageTokens } from './passage-tokens.js';
import { endOf, type Phrase } from './phrase.js';

/** By passage, its tokens and where the phrases among them begin and end. */
export function phrasedTokensOf(
  passages: readonly PassageTokens[],
  phrases: readonly Phrase[],
): ReadonlyMap<number | undefined, PhrasedTokens> {
  const ends = new PhraseEnds(phrases);
  return new Map(
    passages.map((passage) => [
      passage.at(passage.first)?.passage,
      new PhrasedTokens(passage, ends),
    ]),
  );
}

/** The tokens of one passage, and where the phrases among them begin and end. */
export class PhrasedTokens {
  constructor(
    private readonly tokens: PassageTokens,
    private readonly ends: PhraseEnds,
  ) {}

  /** Undefined outside the passage. */
  at(i: number): Token | undefined {
    return this.tokens.at(i);
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
class PhraseEnds {
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
