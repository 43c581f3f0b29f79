import { determinerOf, isDemonym, isPlural } from '../words/noun.js';
import { isCapital } from '../words/token.js';
import {
  CLAUSE_ADVERBS,
  JOINED_BODIES,
  MONTHS,
  PRESS_HEADS,
  THING_HEADS,
  WEEKDAYS,
} from '../words/words.js';
import { LIKELY_YEAR } from '../words/year.js';
import { isOpening, isOpeningName } from './opening.js';
import type { PassageTokens } from './passage-tokens.js';

/** True where a noun comes, after adjectives, numbers and participles. */
export function startsCore(tokens: PassageTokens, i: number): boolean {
  for (let j = i; j < Math.min(tokens.last, i + 7); j++) {
    const token = tokens.at(j);
    if (token === undefined) return false;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') return true;
    const next = tokens.at(j + 1);
    const goesOn =
      token.pos === 'ADJ' ||
      isOpeningName(tokens, j) ||
      token.pos === 'NUM' ||
      tokens.isHyphen(j) ||
      (isComma(tokens, j) && j > i) ||
      // a hi | -tech company, the over | -60s
      tokens.isHyphen(j + 1) ||
      (token.pos === 'ADV' && next?.pos === 'ADJ' && !CLAUSE_ADVERBS.has(token.lower)) ||
      (token.pos === 'CCONJ' && tokens.at(j - 1)?.pos === 'ADJ' && next?.pos === 'ADJ') ||
      joinsOrigins(tokens, j) ||
      (token.pos === 'VERB' &&
        /(?:ing|ed|en)$/u.test(token.lower) &&
        (next?.pos === 'NOUN' || next?.pos === 'ADJ' || next?.pos === 'PROPN') &&
        (j > i || determinerOf(tokens.at(i - 1)) !== null || isPossessiveMark(tokens, i - 1)));
    if (!goesOn) return false;
  }
  return false;
}

/** Between two adjectives of origin: Austrian | and | Italian archaeologists. */
export function joinsOrigins(tokens: PassageTokens, i: number): boolean {
  const [before, next, noun] = [tokens.at(i - 1), tokens.at(i + 1), tokens.at(i + 2)];
  if (!/^(?:and|or)$/u.test(tokens.at(i)?.lower ?? '') || noun?.pos !== 'NOUN') return false;
  return [before, next].every((token) => token !== undefined && isDemonym(token));
}

/** True of the last word of an office: secretary | general, the attorney | general. */
export function isGeneral(tokens: PassageTokens, i: number): boolean {
  return (
    tokens.at(i)?.lower === 'general' &&
    /^(?:secretary|attorney|solicitor|director|governor|auditor|inspector|consul|surgeon)$/u.test(
      tokens.at(i - 1)?.lower ?? '',
    )
  );
}

/** The `'s` of an owner, as the tagger tells it. */
function isPossessiveMark(tokens: PassageTokens, i: number): boolean {
  const token = tokens.at(i);
  return token?.pos === 'PART' && /^['’]s$/u.test(token.text);
}

/** Between adjectives: a large | , | naked man. */
export function isComma(tokens: PassageTokens, i: number): boolean {
  return (
    tokens.at(i)?.text === ',' && tokens.at(i - 1)?.pos === 'ADJ' && tokens.at(i + 1)?.pos === 'ADJ'
  );
}

/** The mark of an owner, and none that closes a quotation. */
export function isPossessive(tokens: PassageTokens, i: number): boolean {
  const [before, token, after] = [tokens.at(i - 1), tokens.at(i), tokens.at(i + 1)];
  if (token === undefined || before?.end !== token.start) return false;
  if (/^['’]s$/u.test(token.text)) return token.pos === 'PART' || startsCore(tokens, i + 1);
  // the MEPs’ votes; but a closing quotation mark: ‘the MEPs’ voted
  return (
    /^['’]$/u.test(token.text) &&
    before.text.endsWith('s') &&
    token.end !== after?.start &&
    startsCore(tokens, i + 1)
  );
}

/**
 * True of the mark of those whose body it is: the teachers | ' union, a women |
 * 's club; but not: the brothers | ' firm.
 */
export function joinsBody(tokens: PassageTokens, mark: number): boolean {
  const [owner, body] = [tokens.at(mark - 1), tokens.at(mark + 1)];
  const isPeople = owner?.pos === 'NOUN' && isPlural(owner) && !isCapital(owner);
  return isPeople && JOINED_BODIES.has(body?.lower ?? '');
}

/**
 * Behind a date with a name to follow: on | Monday | Downing Street, in | March 2020 | Labour, in
 * | 2019 | Pell, “| Today | Ohio won”; `i` where none is.
 */
export function behindDate(tokens: PassageTokens, i: number): number {
  const [before, token] = [tokens.at(i - 1), tokens.token(i)];
  if (isYearAlone(tokens, i) && isCapital(tokens.at(i + 1))) return i + 1;
  let end = i + 1;
  while (tokens.at(end)?.pos === 'NUM' && end < i + 3) end++;
  const name = tokens.at(end);
  if (!isCapital(token) || !isCapital(name)) return i;
  const next = name?.lower ?? '';
  // | Tonight | Ohio voted; but: | Today | News
  const isDay = /^(?:today|tonight|tomorrow|yesterday)$/u.test(token.lower);
  if (isDay && isOpening(tokens, i)) return PRESS_HEADS.has(next) ? i : i + 1;
  if (WEEKDAYS.has(token.lower)) {
    // The | Sunday Times
    return before?.lower === 'on' || !PRESS_HEADS.has(next) ? end : i;
  }
  const tellsWhen =
    end > i + 1 ||
    before?.pos === 'NUM' ||
    /^(?:in|on|since|until|during|last|next|this|late|early)$/u.test(before?.lower ?? '');
  // in | May Day parades
  return MONTHS.has(token.lower) && tellsWhen && !THING_HEADS.has(next) ? end : i;
}

/**
 * True of a year that tells when: in | 2019 |, between 2016 and
 * | 2019 |; but not: two | 2019 | Fords.
 */
function isYearAlone(tokens: PassageTokens, i: number): boolean {
  const isYear = (j: number): boolean => IS_YEAR.test(tokens.at(j)?.text ?? '');
  const before = tokens.at(i - 1)?.lower ?? '';
  const isSecond = /^(?:and|to|or)$/u.test(before) && isYear(i - 2);
  return isYear(i) && (isSecond || /^(?:in|since|until|by|during|before|after)$/u.test(before));
}

const IS_YEAR = new RegExp(`^${LIKELY_YEAR}$`, 'u');
