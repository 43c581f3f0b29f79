import { isPlaceName } from '../words/geography.js';
import { isCapital } from '../words/token.js';
import type { PassageTokens } from './passage-tokens.js';
import { capitalRun } from './proper-name.js';

/**
 * Behind what only tells more of a name: the name somebody was born with, the town of a street, the
 * place of a peer; `to` where nothing does.
 */
export function behindAside(tokens: PassageTokens, segment: number, to: number): number {
  return Math.max(
    behindMaidenName(tokens, to),
    behindAddress(tokens, segment, to),
    behindDistrict(tokens, to),
    behindPeerage(tokens, segment, to),
  );
}

/** Behind the letters of a state: Washington |, D.C. |; `to` where none are told. */
function behindDistrict(tokens: PassageTokens, to: number): number {
  const isDistrict = tokens.at(to)?.text === ',' && DOTTED.test(tokens.at(to + 1)?.text ?? '');
  return isDistrict && !isCapital(tokens.at(to + 2)) ? to + 2 : to;
}

const DOTTED = /^(?:\p{Lu}\.){2,}$/u;

/** Behind the place that a peer's title is of: Baroness Smith | of Leeds |; `to` where none is. */
function behindPeerage(tokens: PassageTokens, segment: number, to: number): number {
  const isPeer = /^(?:baroness|baron|lord|lady|viscount|viscountess|earl|countess)$/u.test(
    tokens.token(segment).lower,
  );
  const end = tokens.at(to)?.lower === 'of' ? capitalRun(tokens, to + 1) : to;
  return isPeer && end > to + 1 && isPlaceName(tokens.textOf(to + 1, end)) ? end : to;
}

/**
 * Behind the town of a street: of Mill Lane |, Hexley |, but: Downing Street,
 * Labour, and Unite; `to` where none is told.
 */
function behindAddress(tokens: PassageTokens, segment: number, to: number): number {
  const isStreet = /^(?:Avenue|Close|Crescent|Drive|Lane|Road|Street)$/u.test(
    tokens.token(to - 1).text,
  );
  const isPlaced = /^(?:of|in|at|on)$/u.test(tokens.at(segment - 1)?.lower ?? '');
  const end = tokens.at(to)?.text === ',' ? capitalRun(tokens, to + 1) : to;
  const isTown = end > to + 1 && /^[,.]$/u.test(tokens.at(end)?.text ?? '.');
  return isStreet && isPlaced && isTown ? end : to;
}

/**
 * Behind the name that somebody was born with: Edith | (née Lacey) |,
 * Edith |, née Lacey |; `to` where none is told.
 */
function behindMaidenName(tokens: PassageTokens, to: number): number {
  const mark = tokens.at(to)?.text ?? '';
  if (!/^[(,]$/u.test(mark) || !/^n[eé]e$/u.test(tokens.at(to + 1)?.lower ?? '')) return to;
  const end = capitalRun(tokens, to + 2);
  return mark === '(' && tokens.at(end)?.text === ')' ? end + 1 : end;
}
