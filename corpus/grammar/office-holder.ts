import { countryNamed, isPlaceName } from '../words/geography.js';
import { isFirstName } from '../words/lexicon.js';
import { isPersonNoun, isPlural, leadsToName } from '../words/noun.js';
import { isCapital } from '../words/token.js';
import type { TokenRange } from '../words/token-range.js';
import { CALENDAR, list, ORGANISATION_HEADS } from '../words/words.js';
import type { PassageTokens } from './passage-tokens.js';
import { capitalRun, personIn } from './proper-name.js';

/**
 * The name, behind "of" and the like and an office, of whoever holds it:
 * `Secretary of State | Dana Whitcombe`, `chief of staff | Mark Meadows`; null where none follows.
 */
export function holderOf(tokens: PassageTokens, of: number): TokenRange | null {
  const link = tokens.at(of)?.lower ?? '';
  // Minister for Housing | Ann Lee, Ambassador to France | Tom Ray; but: a spokesman for Ann Lee
  const isOver = /^(?:for|to)$/u.test(link) && OVER.has(tokens.at(of - 1)?.lower ?? '');
  if (link !== 'of' && !isOver) return null;
  let from = of + 1;
  if (tokens.at(from)?.lower === 'the') from++;
  const office = from;
  while (/^(?:NOUN|ADJ)$/u.test(tokens.at(from)?.pos ?? '') && isOfficeWord(tokens, from)) from++;
  let end = capitalRun(tokens, from);
  if (from > office) {
    const isPerson = end > from + 1 && isFirstName(tokens.token(from).text);
    return isPerson ? { from, to: end } : null;
  }
  // Minister of Trade and Industry | Karl Holm
  while (/^(?:and|for)$/u.test(tokens.at(end)?.lower ?? '') && isCapital(tokens.at(end + 1))) {
    if (personIn(tokens, from, end) < end) break;
    from = end + 1;
    end = capitalRun(tokens, from);
  }
  if (isOver && tokens.slice(from, end).some((token) => isPersonNoun(token))) return null;
  const start = behindOffice(tokens, from, end);
  return start < end ? { from: start, to: end } : null;
}

/**
 * The name behind somebody whom it is told of: a farmer called | Ann Lee |, a start-up
 * named | Kestrel |; `of` is behind the noun.
 */
export function bearerOf(tokens: PassageTokens, of: number): TokenRange | null {
  if (!/^(?:called|named)$/u.test(tokens.at(of)?.lower ?? '')) return null;
  if (!leadsToName(tokens.at(of - 1))) return null;
  const end = capitalRun(tokens, of + 1);
  return end > of + 1 ? { from: of + 1, to: end } : null;
}

/** Offices that "for" or "to" tell more of. */
const OVER = list('minister secretary commissioner ambassador envoy');

/**
 * A word in small letters that may tell an office: chief of | staff, chair of |
 * governors; but not: coach of tennis | star.
 */
function isOfficeWord(tokens: PassageTokens, i: number): boolean {
  const token = tokens.token(i);
  return !isCapital(token) && (!isPersonNoun(token) || isPlural(token));
}

/** Where in a run of capitals the person behind an office or a country begins, else its end. */
function behindOffice(tokens: PassageTokens, from: number, end: number): number {
  // Superintendent of the U.S. Military Academy
  if (end === from || ORGANISATION_HEADS.has(tokens.token(end - 1).lower)) return end;
  const person = personIn(tokens, from, end);
  // the governor of New South Wales
  if (person < end) return isPlaceName(tokens.textOf(person, end)) ? end : person;
  for (let i = end - 2; i > from; i--) {
    const office = tokens.textOf(from, i);
    if (office === 'State' || countryNamed(office) !== undefined) return i;
  }
  return end;
}

/**
 * Behind the people whom a body's name stands before:
 * `Department for Transport | spokesman`; `to` where none are.
 */
export function hostEnd(tokens: PassageTokens, to: number): number {
  let j = to;
  while (/^(?:NOUN|ADJ)$/u.test(tokens.at(j)?.pos ?? '') && !isCapital(tokens.at(j))) j++;
  const head = tokens.token(j - 1);
  if (j === to || head.pos !== 'NOUN' || !isPersonNoun(head)) return to;
  // Bank of England governor | Andrew Bailey; but: an official | Monday
  return CALENDAR.has(tokens.at(j)?.lower ?? '') ? j : capitalRun(tokens, j);
}
