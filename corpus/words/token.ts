import type { Span } from '../span.js';

/** A word or mark of the article, with what grammar says of it. */
export interface Token extends Span {
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, … */
  readonly pos: string;
  /** Index of the passage it stands in. */
  readonly passage: number;
}

/**
 * True for words that begin with a capital, after a particle of names (al-Sufi) or as brands do
 * (eBay).
 */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\p{Ll}{2,3}-|[ei](?=\p{Lu}\p{Ll}))?\p{Lu}/u.test(token.text);
}

/** Index of the first token in the passage of the one at `i`. */
export function firstOfPassage(tokens: readonly Token[], i: number): number {
  const passage = tokens[i]?.passage;
  let first = i;
  while (first > 0 && tokens[first - 1]?.passage === passage) first--;
  return first;
}

/** The `'s` or `'` of an owner. */
export function isOwnersMark(token: Token | undefined): boolean {
  return /^['’]s?$/u.test(token?.text ?? '');
}

/** @throws {RangeError} where there is no such token */
export function tokenAt(tokens: readonly Token[], i: number): Token {
  const token = tokens[i];
  if (token === undefined) throw new RangeError(`There is no token ${i}.`);
  return token;
}

/** RUTH as Ruth, O'BRIEN as O'Brien. */
export function inTitleCase(word: string): string {
  return word.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
