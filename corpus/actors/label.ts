import { isPlaceName } from './geography.js';
import type { PassageTokens } from './passage-tokens.js';
import { isCapital } from './token.js';

/** Tokens between the place of a dateline and its dash at most. */
const DATELINE_REACH = 10;

/** Behind what only tells whence a report comes, or whose turn it is in an interview: `Q: | Did you know?` */
export function behindLabel(tokens: PassageTokens): number {
  const isTurn = /^[QA]$/u.test(tokens.token(tokens.first).text);
  if (isTurn && tokens.at(tokens.first + 1)?.text === ':') return tokens.first + 2;
  return behindDateline(tokens) ?? tokens.first;
}

/**
 * Behind the dateline of a report, where one opens it: `KARVIA CITY — |`, `LONDON (Reuters) - |`, `PARIS: |`;
 * but not: NASA — which …
 */
function behindDateline(tokens: PassageTokens): number | null {
  let to = tokens.first;
  while (/^\p{Lu}[\p{Lu}.'’-]+$/u.test(tokens.at(to)?.text ?? '')) to++;
  if (to === tokens.first) return null;
  const place = tokens.slice(tokens.first, to);
  const isKnown = isPlaceName(place.map(({ text }) => inTitleCase(text)).join(' '));
  if (tokens.at(to)?.text === ':') return isKnown ? to + 1 : null;
  // A body's initials are written so elsewhere too, and are short.
  if (tokens.spelling.capital.has(tokens.token(tokens.first).text)) return null;
  let dash = to;
  while (dash < to + DATELINE_REACH && isDatelineWord(tokens, dash)) dash++;
  const next = tokens.at(dash + 1);
  const opens = isCapital(next) || /^["“‘']$/u.test(next?.text ?? '');
  const isAlone = dash === to && place.length === 1 && place.every(({ text }) => text.length < 6);
  const isDash = /^[-–—]+$/u.test(tokens.at(dash)?.text ?? '');
  return isDash && opens && (isKnown || !isAlone) ? dash + 1 : null;
}

/** What may stand between place and dash: `, March 3 (Reuters)`. */
function isDatelineWord(tokens: PassageTokens, i: number): boolean {
  const token = tokens.at(i);
  return isCapital(token) || /^(?:[,./()[\]]|\d+)$/u.test(token?.text ?? '');
}

/** KARVIA as Karvia. */
function inTitleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
