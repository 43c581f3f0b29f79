import type { Determiner } from '../words/noun.js';
import { type Token, tokenAt } from '../words/token.js';

/**
 * A noun phrase or pronoun of one passage. Token numbers are positions in the article's tokens.
 *
 * In the examples of comments, here and in all of corpus/, bars mark the words that a rule is
 * about: for a rule about the `Mayor` in `Mayor Ann Lee`, | Mayor | Ann Lee. A single bar marks the
 * place where something is cut or goes on.
 */
export interface Phrase {
  /** First token, determiner or owner included. */
  readonly from: number;
  /** Behind the last token of the core. */
  readonly to: number;
  /** Behind what follows with "of": `the head of Kiev`. */
  readonly fullTo: number;
  /** The noun that it is about. */
  readonly head: number;
  /** Where the proper name begins; `to` where it holds none. */
  readonly nameFrom: number;
  readonly kind: 'named' | 'nominal' | 'pronoun';
  readonly determiner: Determiner;
  readonly plural: boolean;
  /**
   * It stands inside another phrase: `US` in `US negotiators`, `Ukraine` in `Ukraine's negotiator`.
   */
  readonly nested: 'owner' | 'modifier' | null;
}

/** Behind a phrase, what follows with "of" included. */
export function endOf({ to, fullTo }: Phrase): number {
  return Math.max(to, fullTo);
}

/** The words of tokens `[from, to)` joined as they are compared: single spaces. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const token = tokenAt(tokens, i);
    const before = tokens[i - 1];
    text += (i > from && before !== undefined && before.end < token.start ? ' ' : '') + token.text;
  }
  return text;
}
