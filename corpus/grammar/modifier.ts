import { countryNamed } from '../words/geography.js';
import { isFirstName } from '../words/lexicon.js';
import { isDemonym, isPartisan, isPlural, isTitle, isWorker } from '../words/noun.js';
import { isCapital, isOwnersMark, type Token } from '../words/token.js';
import { CALENDAR, ORGANISATION_HEADS, PORTFOLIO_TITLES, PRESS_HEADS } from '../words/words.js';
import { joinedName } from './joined-name.js';
import { isCommonNoun, isCommonOpening, isOpening, isOpeningPerson } from './opening.js';
import type { PassageTokens } from './passage-tokens.js';
import type { Phrase } from './phrase.js';

/** Names among the words before the head: `US` in `US special envoy`. */
export function modifiersOf(tokens: PassageTokens, segment: number, before: number): Phrase[] {
  const names: Phrase[] = [];
  let j = segment;
  while (j < before) {
    const end = modifierEnd(tokens, j, before);
    if (end === j) j++;
    else {
      names.push({
        ...{ from: j, to: end, fullTo: end, head: end - 1, nameFrom: j, kind: 'named' },
        ...{ determiner: 'none', plural: false, nested: 'modifier' },
      });
      j = end;
    }
  }
  return names;
}

/** Behind the name that begins at `j` among the words before a head; `j` where none does. */
function modifierEnd(tokens: PassageTokens, j: number, before: number): number {
  const token = tokens.token(j);
  let last = j;
  while (last < before && goesOn(tokens, j, last)) last++;
  const isDate = CALENDAR.has(token.lower) && !PRESS_HEADS.has(tokens.at(j + 1)?.lower ?? '');
  if (last === j || isDate || isCommonOpening(tokens, j) || isOrigin(tokens, last)) return j;
  if (isOpening(tokens, j) && isPlural(token) && isCommonNoun(tokens, token) && last === j + 1)
    return j;
  // Department for Transport | spokesman
  const joined = joinedName(tokens, j, last);
  if (joined > last && joined <= before) return joined;
  // World Health Organization | figures; European Commission | Vice President; Home Office
  // | spokeswoman
  let organisation = last;
  while (organisation > j && isTitle(tokens.token(organisation - 1))) organisation--;
  if (organisation > j + 1 && ORGANISATION_HEADS.has(tokens.token(organisation - 1).lower))
    return organisation;
  if (isTitle(token) || isDemonym(token) || isAdjectiveOfName(tokens, token)) return j;
  let end = j + 1;
  // NASA | Administrator | Charles Bolden
  const isOffice = (i: number): boolean =>
    isTitle(tokens.token(i)) || (i === last - 1 && isWorker(tokens.token(i)));
  while (end < last && !isOffice(end)) end++;
  const isWord = isWorker(token) || isOpeningPerson(tokens, j) || isPortfolio(tokens, j);
  // Liberal Democrat | Ann Lee
  const isMember =
    end === before && end > j + 1 && isPartisan(tokens.token(end - 1)) && isCapital(tokens.at(end));
  return isMember || (end === j + 1 && isWord) ? j : end;
}

/**
 * True of the adjective to a name of the article: Lorvian where it tells of Lorvia, Teskan of Tesk.
 */
export function isAdjectiveOfName(tokens: PassageTokens, { text }: Token): boolean {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(text) || isFirstName(text)) return false;
  const { capital } = tokens.spelling;
  return ['n', 'an', 'ian', 'ese', 'ish'].some(
    (end) =>
      text.endsWith(end) && text.length > end.length + 3 && capital.has(text.slice(0, -end.length)),
  );
}

/** True behind a name that only tells whence or whose somebody is: `Chicago | -based`. */
function isOrigin(tokens: PassageTokens, i: number): boolean {
  return (
    tokens.isHyphen(i) && /^(?:based|born|bred|backed|owned|run)$/u.test(tokens.token(i + 1).lower)
  );
}

/** True of a token that belongs to a name that begins at `from` among the words before a head. */
function goesOn(tokens: PassageTokens, from: number, i: number): boolean {
  const token = tokens.token(i);
  const isWord =
    isCapital(token) &&
    (token.pos === 'PROPN' || (i > from && isHead(token)) || isAdjective(tokens, i));
  return isWord || (i > from && isOwnersMark(token));
}

/** The adjective of a body's name, which opens no sentence: a | Home | Office spokeswoman. */
function isAdjective(tokens: PassageTokens, i: number): boolean {
  const next = tokens.at(i + 1);
  return tokens.token(i).pos === 'ADJ' && !isOpening(tokens, i) && isCapital(next) && isHead(next);
}

function isHead(token: Token | undefined): boolean {
  return ORGANISATION_HEADS.has(token?.lower ?? '');
}

/**
 * `Energy` before Minister, `Green` before councillor: no body, unless the article names it
 * elsewhere too.
 */
function isPortfolio(tokens: PassageTokens, i: number): boolean {
  const { text } = tokens.token(i);
  const title = tokens.at(i + 1)?.lower ?? '';
  const isBody =
    countryNamed(text) !== undefined ||
    text === text.toUpperCase() ||
    tokens.spelling.untitled.has(text);
  return PORTFOLIO_TITLES.has(title) && !isBody;
}
