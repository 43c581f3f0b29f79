import { countryNamed, isPlaceName } from '../words/geography.js';
import { isFirstName } from '../words/lexicon.js';
import { determinerOf, isNamingHead, isPeople, isPersonNoun } from '../words/noun.js';
import { isCapital } from '../words/token.js';
import { CALENDAR, list, ORGANISATION_HEADS } from '../words/words.js';
import { isOpening } from './opening.js';
import type { PassageTokens } from './passage-tokens.js';
import { capitalRun, capitalsBefore, personIn } from './proper-name.js';

/** Behind a name that goes on: `Department | of Health`, `Bill & | Melinda Gates Foundation`. */
export function joinedName(tokens: PassageTokens, segment: number, to: number): number {
  const link = tokens.at(to);
  if (/^(?:of|for|on)$/u.test(link?.lower ?? '')) return joinedByOf(tokens, segment, to);
  if (link?.text === ',') return isField(tokens, segment, to) ? behindFields(tokens, to) : to;
  const isAnd = link?.lower === 'and' && isCapital(tokens.at(to + 1));
  return isAnd ? joinedByAnd(tokens, segment, to) : to;
}

/** the Society for the Protection | of Birds; but: in the United States | on AMC */
function joinedByOf(tokens: PassageTokens, segment: number, to: number): number {
  const next = tokens.at(to + 1)?.lower === 'the' ? to + 2 : to + 1;
  const name = tokens.textOf(capitalsBefore(tokens, segment, to), to);
  if (countryNamed(name) !== undefined || !isCapital(tokens.at(next))) return to;
  const isOf = tokens.token(to).lower === 'of';
  const { lower } = tokens.token(to - 1);
  const goesOn = isOf && (isField(tokens, segment, to) || opensBody(tokens, to));
  if (!isNamingHead(lower) && !goesOn) return to;
  // the Council | on Monday
  if (CALENDAR.has(tokens.token(next).lower)) return to;
  const end = personIn(tokens, next, capitalRun(tokens, next));
  return end > next ? joinedName(tokens, segment, end) : to;
}

/**
 * True of a word that "of" joins to the rest of a body's name: the Port | of Leith Authority, and
 * Friends | of the Earth; but not: the Mayor | of Leith Council, Residents | of the Bronx.
 */
function opensBody(tokens: PassageTokens, to: number): boolean {
  const left = tokens.token(to - 1);
  const from = tokens.at(to + 1)?.lower === 'the' ? to + 2 : to + 1;
  const end = capitalRun(tokens, from);
  const isBody = end > from + 1 && ORGANISATION_HEADS.has(tokens.token(end - 1).lower);
  const isBand =
    isPeople(left) && (!isOpening(tokens, to - 1) || tokens.spelling.capital.has(left.text));
  const isOnly = determinerOf(tokens.at(to - 2)) === 'the' && !isPersonNoun(left);
  return isBand || (isBody && isOnly && from === to + 1);
}

/** University | and College Union, Centers for Disease Control | and Prevention */
function joinedByAnd(tokens: PassageTokens, segment: number, to: number): number {
  const next = to + 1;
  const end = behindJoined(tokens, next);
  const last = tokens.token(end - 1).lower;
  if (end > next + 1 && isOneBody(tokens, segment, to, end)) return end;
  // but: the Department for Transport and | Network Rail
  const isShort = end === next + 1 || FIELDS.has(last);
  return isField(tokens, segment, to) && isShort ? end : to;
}

/** Behind what "and" joins to a name. */
function behindJoined(tokens: PassageTokens, from: number): number {
  let end = capitalRun(tokens, from);
  // Medicines | and Healthcare products Regulatory Agency
  const more = capitalRun(tokens, end + 1);
  const isAgency = ORGANISATION_HEADS.has(tokens.at(more - 1)?.lower ?? '');
  if (tokens.at(end)?.pos === 'NOUN' && more > end + 1 && isAgency) end = more;
  // Transport | and General Workers' Federation
  if (/^['’]$/u.test(tokens.at(end)?.text ?? '') && isCapital(tokens.at(end + 1)))
    end = capitalRun(tokens, end + 1);
  return end;
}

/**
 * True of a name up to `to` and what "and" joins to it: University | and College Union; but: the
 * University and Hale Council.
 */
function isOneBody(tokens: PassageTokens, segment: number, to: number, end: number): boolean {
  const [left, last] = [tokens.token(to - 1), tokens.token(end - 1).lower];
  // West Yorkshire Fire | and Rescue Service
  const isBrigade = left.lower === 'fire' && tokens.token(to + 1).lower === 'rescue';
  const isSingle = (to - segment <= 2 || isBrigade) && !isFirstName(left.text);
  const joinsBodies = /^(?:union|association|(?:con)?federation)$/u.test(last);
  return (
    isSingle &&
    countryNamed(left.text) === undefined &&
    countryNamed(tokens.textOf(to + 1, end)) === undefined &&
    (ORGANISATION_HEADS.has(last) || last === 'executive') &&
    (!ORGANISATION_HEADS.has(left.lower) || joinsBodies)
  );
}

/**
 * Behind further fields of a department, `to` where none follow: for
 * Environment | , Food and Rural Affairs.
 */
function behindFields(tokens: PassageTokens, to: number): number {
  let i = to;
  while (tokens.at(i)?.text === ',' && isCapital(tokens.at(i + 1))) i = capitalRun(tokens, i + 1);
  if (tokens.at(i)?.lower !== 'and' || !isCapital(tokens.at(i + 1))) return to;
  const end = capitalRun(tokens, i + 1);
  return FIELDS.has(tokens.token(end - 1).lower) ? end : to;
}

/** Last words of what several departments are for. */
const FIELDS = list(
  'affairs agriculture arts care communities development education employment excellence fisheries government health innovation justice pensions planning prevention protection research safety science sciences skills tourism security technology industry services trade sport culture energy standards relations',
);

/**
 * True where a name ends in what its body is for, and in no place: Centers for Disease Control |.
 */
function isField(tokens: PassageTokens, segment: number, to: number): boolean {
  let from = to - 1;
  while (from > segment && isCapital(tokens.at(from - 1))) from--;
  if (tokens.at(from - 1)?.lower === 'the') from--;
  const isLinked = /^(?:of|for|on)$/u.test(tokens.at(from - 1)?.lower ?? '');
  const isHead = from - 2 >= segment && isNamingHead(tokens.token(from - 2).lower);
  return isLinked && isHead && !isPlaceName(tokens.textOf(from, to));
}
