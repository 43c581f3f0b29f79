import { countryNamed, isPlaceName } from '../words/geography.js';
import { isFirstName } from '../words/lexicon.js';
import {
  determinerOf,
  isDemonym,
  isKnownNoun,
  isPartisan,
  isPeople,
  isPlural,
  isPluralTitle,
  isPostNominal,
  isTitle,
  isWorker,
} from '../words/noun.js';
import { isCapital, isOwnersMark } from '../words/token.js';
import {
  CALENDAR,
  JOINED_BODIES,
  list,
  NAME_PARTICLES,
  ORGANISATION_HEADS,
  PORTFOLIOS,
  RANKS,
  TITLES,
} from '../words/words.js';
import {
  isCommonNoun,
  isCommonOpening,
  isOpening,
  isOpeningAdjective,
  isOpeningPerson,
} from './opening.js';
import type { PassageTokens } from './passage-tokens.js';

/**
 * Where the proper name at the end of a phrase begins, with an article that
 * belongs to it; `to` where there is none.
 */
export function nameStart(tokens: PassageTokens, segment: number, to: number): number {
  return withArticle(tokens, nameWithoutArticle(tokens, segment, to), to);
}

/** Where it begins but for an article. */
function nameWithoutArticle(tokens: PassageTokens, segment: number, to: number): number {
  const head = tokens.token(to - 1);
  // juror | No. | 7
  if (!isCapital(head) || head.text === 'No.') return to;
  // The first word of a passage has its capital from there.
  const opens = isOpening(tokens, to - 1);
  if (opens && head.pos === 'NOUN') return to;
  const isOnly = opens && to - 1 === segment;
  if (isOnly && (isCommonOpening(tokens, to - 1) || isCommonNoun(tokens, head))) return to;
  const start = behindTitles(tokens, runStart(tokens, segment, to), to);
  // the asteroid 9342 | Vandermeer
  const [number, kind] = [tokens.at(start - 1), tokens.at(start - 2)];
  const isNumbered = number?.pos === 'NUM' && kind?.pos === 'NOUN' && start - 2 >= segment;
  if (isNumbered && to - start === 1) return to;
  return isMereTitle(tokens, start, to) ? to : start;
}

/** Where the words begin that may be a name together with its last one, titles among them. */
function runStart(tokens: PassageTokens, segment: number, to: number): number {
  let start = to - 1;
  while (start > segment && joinsRun(tokens, segment, start - 1, to)) {
    if (isOpeningAdjective(tokens, start - 1)) break;
    start--;
  }
  return start;
}

/** True of a word that may belong to the name that goes on behind it, up to `to`. */
function joinsRun(tokens: PassageTokens, segment: number, i: number, to: number): boolean {
  const word = tokens.token(i);
  return (
    isCapital(word) ||
    word.text === '&' ||
    tokens.isHyphen(i) ||
    isOwnersMark(word) ||
    // Frank " | Mad Dog | " Rossi: no other marks of a quotation stand in a phrase
    QUOTING.test(word.text) ||
    // Environment | , | Food and Rural Affairs
    (word.text === ',' && isCapital(tokens.at(i - 1)) && isCapital(tokens.at(i + 1))) ||
    joinsSurname(tokens, segment, i) ||
    // Medicines and Healthcare | products | Regulatory Agency
    (word.pos === 'NOUN' &&
      ORGANISATION_HEADS.has(tokens.token(to - 1).lower) &&
      isCapital(tokens.at(i - 1)) &&
      tokens.at(i - 2)?.lower === 'and') ||
    (/^(?:the|for|and|on)$/u.test(word.lower) && i > segment)
  );
}

/** Behind the titles before a name, which are no part of it; a body keeps its own. */
function behindTitles(tokens: PassageTokens, start: number, to: number): number {
  const { lower } = tokens.token(to - 1);
  if (ORGANISATION_HEADS.has(lower) || isExecutiveBody(tokens, start, to)) return start;
  let cut = start;
  for (let i = start; i < to - 1; i++) {
    const next = tokens.at(i + 1);
    // King | 's College London, Justice | Sans Frontières
    if (/^(?:of|sans|without)$/u.test(next?.lower ?? '') || isOwnersMark(next)) break;
    // Dr. Paul | King | Jr.
    const first = tokens.token(cut);
    const isPerson = i > cut && isFirstName(first.text) && !isPartisan(first);
    if (!isPerson && isTitleBefore(tokens, start, i, to)) cut = i + 1;
  }
  return cut;
}

/** True of a word of a run from `start` that tells what the person named behind it is. */
function isTitleBefore(tokens: PassageTokens, start: number, i: number, to: number): boolean {
  const word = tokens.token(i);
  const describes =
    i === start &&
    ((isWorker(word) && leadsToPerson(tokens, i, to)) || isDescription(tokens, i, to));
  // NASA Administrator | Charles Bolden, Hale Police DI | Ann Moss
  const isHeld = (i > start && isWorker(word)) || RANKS.has(word.text);
  const holds = isHeld && isFirstName(tokens.token(i + 1).text) && to - i > 2;
  const isOfParty = isMemberOf(tokens, start, i, to);
  return isTitle(word) || areTitled(tokens, i, to) || describes || isOfParty || holds;
}

/** the Health and Safety Executive */
function isExecutiveBody(tokens: PassageTokens, from: number, to: number): boolean {
  return tokens.token(to - 1).lower === 'executive' && tokens.textOf(from, to).includes(' and ');
}

/** True of nothing but titles: Labour MEP, the Prime Minister; but: Stephen King. */
function isMereTitle(tokens: PassageTokens, start: number, to: number): boolean {
  const [given, { lower }] = [tokens.token(start), tokens.token(to - 1)];
  const isPerson = to - start > 1 && isFirstName(given.text) && !isPartisan(given);
  // the Department of Health
  const isJoined = isExecutiveBody(tokens, start, to) || tokens.textOf(start, to).includes(' of ');
  // Pearson | Education said; but: the Home Office's | Health
  const isFirm = to - start > 1 && PORTFOLIOS.has(lower);
  return TITLES.has(lower) && !isPerson && !isJoined && !isFirm;
}

/**
 * True of a title or noun of several people: | Justices | Lena Voss and Tom Ray, | Presidents |
 * Dubois and Lenz, | Firefighters | Lena Voss and Tom Ray; but: | Kings | Cross.
 */
function areTitled(tokens: PassageTokens, i: number, to: number): boolean {
  const title = tokens.token(i);
  if (!(isPluralTitle(title) || isPeople(title)) || REALMS.has(title.lower)) return false;
  const isFull = to - i > 2 && isFirstName(tokens.token(i + 1).text);
  const isList = /^(?:,|and)$/u.test(tokens.at(to)?.lower ?? '') && isCapital(tokens.at(to + 1));
  return isPluralTitle(title) ? isFull || isList : isFull && isList;
}

/** Those that the names of places and teams begin with. */
const REALMS = new Set(['kings', 'queens', 'princes', 'bishops', 'lords', 'dukes', 'heads']);

/**
 * True of a noun for people that only tells what they are: | Golfer | Rory McIlroy; but not of
 * | Goldman | Sachs, unless the article writes it small elsewhere.
 */
function leadsToPerson(tokens: PassageTokens, i: number, to: number): boolean {
  // the | American | Tom Ray; but not: the | American | Academy of Arts
  const isLong = to - i > 2 && !isDemonym(tokens.token(i));
  const isFullName = isLong || isFirstName(tokens.token(i + 1).text);
  return isFullName || tokens.spelling.small.has(tokens.token(i).lower);
}

/**
 * True of a party or people before the full name of one of them: the | Dane | Lars Brandt,
 * | Liberal Democrat | Ann Lee.
 */
function isMemberOf(tokens: PassageTokens, start: number, i: number, to: number): boolean {
  let end = start;
  while (end < to && (isPartisan(tokens.token(end)) || WINGS.has(tokens.token(end).lower))) end++;
  if (end === start && PEOPLES.has(tokens.token(start).lower)) end++;
  const isMember = end > start && !WINGS.has(tokens.token(end - 1).lower);
  return isMember && i < end && to - end > 1 && isFirstName(tokens.token(end).text);
}

/** What stands before Democrats and others of a party. */
const WINGS = list('christian social');

/** Nouns for somebody of a people, which are no adjectives. */
const PEOPLES = list('briton dane finn frenchman frenchwoman pole scot spaniard swede turk');

/**
 * True of any noun for people that opens a sentence before a name: | Parent | Marcus
 * Webb; | Nurse | Abe Li, of several nurses.
 */
function isDescription(tokens: PassageTokens, i: number, to: number): boolean {
  if (!isOpeningPerson(tokens, i)) return false;
  return to - i > 2 && (isFirstName(tokens.token(i + 1).text) || isCommonOpening(tokens, i));
}

/** Where a name begins to which its article belongs: | The Hague. */
function withArticle(tokens: PassageTokens, nameFrom: number, to: number): number {
  if (nameFrom >= to || tokens.at(nameFrom - 1)?.text !== 'The') return nameFrom;
  const name = tokens.textOf(nameFrom, to);
  const isWhole = countryNamed(name) === undefined && isPlaceName(`The ${name}`);
  return isWhole ? nameFrom - 1 : nameFrom;
}

/**
 * True of a place's council or police, whose kind many papers write small:
 * | Hale city council |, | Hale police |.
 */
export function isLocalBody(tokens: PassageTokens, segment: number, to: number): boolean {
  if (!/^(?:council|police)$/u.test(tokens.token(to - 1).text)) return false;
  const place = tokens.slice(segment, to - 1);
  const isKind = PLACE_KINDS.has(place.at(-1)?.text ?? '');
  const names = isKind ? place.slice(0, -1) : place;
  return (
    names.length > 0 &&
    !isOpeningAdjective(tokens, segment) &&
    names.every((token) => isCapital(token) && !isDemonym(token) && !isPartisan(token)) &&
    !isCommonOpening(tokens, segment) &&
    !isCommonNoun(tokens, tokens.token(segment))
  );
}

const PLACE_KINDS = new Set(['city', 'county', 'district', 'borough', 'town', 'parish', 'state']);

/** Behind a person's name, without the letters that follow it: `Hugh Ballantyne | KC`. */
export function withoutHonours(tokens: PassageTokens, segment: number, to: number): number {
  let end = to;
  while (end > segment && isPostNominal(tokens.token(end - 1))) end--;
  if (end === to) return to;
  const start = capitalsBefore(tokens, segment, end);
  // Ann Lee MP; but: the Liberal Democrat MP
  const before = tokens.at(start - 1);
  const isPerson =
    (start > segment && before !== undefined && isTitle(before)) ||
    // Alun Price MP, a former minister; but: the Sinn Fein MP, a farmer
    (tokens.at(to)?.text === ',' && determinerOf(before) === null) ||
    tokens.slice(start, end - 1).some((token) => isFirstName(token.text));
  return end - start > 1 && (isPerson || !isTitle(tokens.token(end))) ? end : to;
}

/**
 * True of an owner's mark within a name: the Teachers | ' Union, St Mary | 's
 * Hospital, Lily | 's Kitchen; but countries, cities and whoever is named alone own
 * what follows: Ukraine's Foreign Ministry.
 */
export function joinsName(tokens: PassageTokens, segment: number, mark: number): boolean {
  const owner = tokens.token(mark - 1);
  const end = capitalRun(tokens, mark + 1);
  if (end === mark + 1 || !isCapital(owner)) return false;
  if (tokens.spelling.unowning.has(owner.text) && !isJoinedBody(tokens, mark)) return false;
  const start = capitalsBefore(tokens, segment, mark - 1);
  if (isPlaceName(tokens.textOf(start, mark))) return false;
  const isSaint = start < mark - 1 && /^(?:st\.?|saint)$/u.test(tokens.token(mark - 2).lower);
  if (isSaint) return true;
  const isOnly = start === mark - 1;
  if (isFirstName(owner.text)) return isOnly && !isTitle(tokens.token(mark + 1));
  // the Children | 's Society, King | 's College London, the Franklin County Sheriff | 's Office
  const isPeople = isKnownNoun(owner.lower) && (isOnly || isPlural(owner) || isTitle(owner));
  // the Seafarers | ' Union, the Marvenian Seafarers | ' Union, whatever trade that is
  const isOfOrigin = start === mark - 2 && ORIGIN.test(tokens.token(start).lower);
  const isTrade =
    (isOnly || isOfOrigin) && tokens.token(mark).text.length === 1 && owner.lower.endsWith('ers');
  return (isPeople || isTrade) && holdsOrganisation(tokens, mark + 1, end);
}

/**
 * True of the mark in the name of a body that its members join, who may be told of without it
 * too: the Farmers | ' Party, the Farmers.
 */
function isJoinedBody(tokens: PassageTokens, mark: number): boolean {
  const owner = tokens.token(mark - 1).lower;
  const isPlain = tokens.token(mark).text.length === 1 && owner.endsWith('s');
  return isPlain && isKnownNoun(owner) && JOINED_BODIES.has(tokens.token(mark + 1).lower);
}

/** An adjective of origin, of a country that no list has too. */
const ORIGIN = /(?:ian|ish|ese|ch)$/u;

/** True where a run of capitals begins or ends as the names of organisations end. */
function holdsOrganisation(tokens: PassageTokens, from: number, to: number): boolean {
  return [from, to - 1].some((i) => ORGANISATION_HEADS.has(tokens.token(i).lower));
}

/**
 * Where in a run of capitals a person's name begins, else its end: the
 * Institute of Navigation | Roger McKinlay.
 */
export function personIn(tokens: PassageTokens, from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i++) {
    if (isFirstName(tokens.token(i).text)) return i;
  }
  return end;
}

/**
 * Behind the words with capitals that begin at `i`, hyphens and particles between them included.
 */
export function capitalRun(tokens: PassageTokens, i: number): number {
  let j = i;
  while (j < tokens.last) {
    // Ye- | won
    if (j > i && tokens.isHyphen(j)) j += 2;
    else if (j > i && tokens.at(j)?.text === '&' && isCapital(tokens.at(j + 1))) j += 2;
    else if (
      isCapital(tokens.at(j)) ||
      (isNameParticle(tokens, j) && isCapital(tokens.at(behindParticles(tokens, j))))
    )
      j++;
    else break;
  }
  return j;
}

/** Where the words with capitals begin that end before `i`, none of them before `segment`. */
export function capitalsBefore(tokens: PassageTokens, segment: number, i: number): number {
  let start = i;
  while (start > segment && isCapital(tokens.at(start - 1))) start--;
  return start;
}

const QUOTING = /^["“”]$/u;

/**
 * The surname behind a nickname in quotation marks at `i`, itself behind the first name: Frank
 * | "Mad Dog" | Rossi; `i` where none is.
 */
export function behindNickname(tokens: PassageTokens, i: number): number {
  const given = tokens.at(i - 1);
  if (!QUOTING.test(tokens.at(i)?.text ?? '') || !isFirstName(given?.text ?? '')) return i;
  const end = capitalRun(tokens, i + 1);
  const surname = tokens.at(end + 1);
  const isNickname = end > i + 1 && end <= i + 4 && QUOTING.test(tokens.at(end)?.text ?? '');
  return isNickname &&
    isCapital(surname) &&
    surname?.pos === 'PROPN' &&
    !CALENDAR.has(surname.lower)
    ? end + 1
    : i;
}

/** Behind the particles at `i`: Ursula | von der | Leyen; `i` where none stand there. */
export function behindParticles(tokens: PassageTokens, i: number): number {
  let j = i;
  while (isNameParticle(tokens, j)) j++;
  return j;
}

function isNameParticle(tokens: PassageTokens, i: number): boolean {
  const token = tokens.at(i);
  return token !== undefined && token.lower !== 'of' && NAME_PARTICLES.has(token.text);
}

/**
 * True of a particle in a name, whatever other ones stand before it; so too in: said | van der |
 * Meulen.
 */
function joinsSurname(tokens: PassageTokens, segment: number, i: number): boolean {
  let first = i;
  while (first > segment && NAME_PARTICLES.has(tokens.token(first - 1).text)) first--;
  const opens = first === segment && determinerOf(tokens.at(first - 1)) === null;
  return NAME_PARTICLES.has(tokens.token(i).text) && (opens || isCapital(tokens.at(first - 1)));
}
