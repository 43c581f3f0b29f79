import { isCapital, isOwnersMark, type Token } from '../words/token.js';
import type { TokenRange } from '../words/token-range.js';
import type { Phrase } from './phrase.js';

/** Words and marks that give an acronym no letter, or one: Department | of | Health (DoH). */
const SMALL_WORD = /^(?:a|an|and|at|by|for|from|in|of|on|the|to|with|[&,])$/u;

/**
 * The phrases, with each name whole that letters in brackets spell out:
 * `Organization for Security and Co-operation in Europe` (OSCE), there and
 * wherever else the article writes it so.
 */
export function withSpelledNames(tokens: readonly Token[], phrases: readonly Phrase[]): Phrase[] {
  const rangeAt = new Map<number, TokenRange>();
  const places = placesOf(tokens);
  for (const name of spelledNames(tokens)) {
    for (const from of places.get(name[0]?.text ?? '') ?? []) {
      const range = { from, to: from + name.length };
      if (!isRun(tokens, from, name)) continue;
      for (let i = from; i < range.to; i++) if (!rangeAt.has(i)) rangeAt.set(i, range);
    }
  }
  const parts = new Map<TokenRange, Phrase[]>();
  for (const phrase of phrases) {
    for (let i = phrase.from; i < phrase.to; i++) {
      const range = rangeAt.get(i);
      if (range === undefined) continue;
      parts.set(range, [...(parts.get(range) ?? []), phrase]);
      break;
    }
  }
  const names = [...parts].flatMap(([range, within]) => {
    const name = nameOver(tokens, within, range);
    return name === null ? [] : [{ name, within }];
  });
  const replaced = new Set(names.flatMap(({ within }) => within));
  return [...phrases.filter((phrase) => !replaced.has(phrase)), ...names.map(({ name }) => name)];
}

/** By text, where tokens stand. */
function placesOf(tokens: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  tokens.forEach(({ text }, i) => {
    const known = places.get(text);
    if (known === undefined) places.set(text, [i]);
    else known.push(i);
  });
  return places;
}

/** The names, each the tokens of one, that letters in brackets behind them spell out. */
function spelledNames(tokens: readonly Token[]): Iterable<readonly Token[]> {
  const names = tokens.flatMap(({ text }, i) => {
    const isBracketed = tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ')';
    if (!isBracketed || !/^\p{Lu}[\p{L}&]*\p{Lu}$/u.test(text)) return [];
    const from = spelledFrom(tokens, i - 2, text.toLowerCase().replaceAll('&', ''), new Set());
    return from === null ? [] : [tokens.slice(from, i - 1)];
  });
  return new Map(names.map((name) => [name.map((token) => token.text).join(' '), name])).values();
}

/**
 * Where the words begin that end at `i` and have these initials; null where they have others.
 *
 * @param tried places with the number of initials left there, which lead
 * nowhere: "a a a (AAA)" would try all ways
 */
function spelledFrom(
  tokens: readonly Token[],
  i: number,
  initials: string,
  tried: Set<string>,
): number | null {
  const token = tokens[i];
  if (token === undefined || token.passage !== tokens[i + 1]?.passage) return null;
  const state = `${i} ${initials.length}`;
  if (tried.has(state)) return null;
  tried.add(state);
  const isSmall = SMALL_WORD.test(token.text);
  if ((isSmall || isCapital(token)) && token.lower.startsWith(initials.slice(-1))) {
    const isFirst = initials.length === 1;
    if (isFirst && !isSmall) return i;
    const from = isFirst ? null : spelledFrom(tokens, i - 1, initials.slice(0, -1), tried);
    if (from !== null) return from;
  }
  return isSmall || isOwnersMark(token) ? spelledFrom(tokens, i - 1, initials, tried) : null;
}

function isRun(tokens: readonly Token[], from: number, name: readonly Token[]): boolean {
  const passage = tokens[from]?.passage;
  return name.every(({ text }, i) => {
    const token = tokens[from + i];
    return token?.text === text && token.passage === passage;
  });
}

/**
 * The one name instead of the phrases within it; null where it is whole, or only a part of another.
 */
function nameOver(
  tokens: readonly Token[],
  within: readonly Phrase[],
  { from, to }: TokenRange,
): Phrase | null {
  const keeps = within.some(
    (phrase) =>
      phrase.to > to ||
      (phrase.kind === 'named' && phrase.nameFrom < from) ||
      (phrase.nameFrom === from && phrase.to === to),
  );
  if (keeps) return null;
  // Campaign group | Save Our Shore
  const opening = within.find(({ nameFrom, nested }) => nameFrom === from && nested === null);
  const hasArticle = tokens[from - 1]?.lower === 'the';
  return {
    ...{ from: opening?.from ?? (hasArticle ? from - 1 : from), to, fullTo: to, head: to - 1 },
    ...{ nameFrom: from, kind: 'named', plural: false, nested: null },
    determiner: opening?.determiner ?? (hasArticle ? 'the' : 'none'),
  };
}
