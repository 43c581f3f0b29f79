import { countryNamed, isPlaceName } from '../words/geography.js';
import { isFirstName } from '../words/lexicon.js';
import {
  determinerOf,
  isDemonym,
  isKnownNoun,
  isNamingHead,
  isPartisan,
  isPeople,
  isPersonNoun,
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
  const headToken = tokens.token(to - 1);
  // juror | No. | 7
  if (!isCapital(headToken) || headToken.text === 'No.') return to;
  // The first word of a passage has its capital from there.
  const opens = isOpening(tokens, to - 1);
  if (opens && headToken.pos === 'NOUN') return to;
  const isOnly = opens && to - 1 === segment;
  if (isOnly && (isCommonOpening(tokens, to - 1) || isCommonNoun(tokens, headToken))) return to;
  let start = to - 1;
  while (start > segment) {
    const before = tokens.token(start - 1);
    const joins =
      isCapital(before) ||
      before.text === '&' ||
      tokens.isHyphen(start - 1) ||
      isOwnersMark(before) ||
      // Frank " | Mad Dog | " Rossi: no other marks of a quotation stand in a phrase
      QUOTING.test(before.text) ||
      // Environment | , | Food and Rural Affairs
      (before.text === ',' && isCapital(tokens.at(start - 2)) && isCapital(tokens.at(start))) ||
      joinsSurname(tokens, segment, start - 1) ||
      // Medicines and Healthcare | products | Regulatory Agency
      (before.pos === 'NOUN' &&
        ORGANISATION_HEADS.has(headToken.lower) &&
        isCapital(tokens.at(start - 2)) &&
        tokens.at(start - 3)?.lower === 'and') ||
      ((before.lower === 'the' ||
        before.lower === 'for' ||
        before.lower === 'and' ||
        before.lower === 'on') &&
        start - 2 >= segment);
    if (!joins || isOpeningAdjective(tokens, start - 1)) break;
    start--;
  }
  // A title before the name is no part of it, unless nothing else is left.
  let cut = start;
  // the Health and Safety Executive
  const isExecutive = headToken.lower === 'executive' && tokens.textOf(start, to).includes(' and ');
  const organisation = isExecutive || ORGANISATION_HEADS.has(headToken.lower);
  for (let j = start; j < to - 1 && !organisation; j++) {
    const word = tokens.token(j);
    // King | 's College London, Justice | Sans Frontières
    if (/^(?:of|sans|without)$/u.test(tokens.at(j + 1)?.lower ?? '')) break;
    if (isOwnersMark(tokens.at(j + 1))) break;
    // Dr. Paul | King | Jr.
    const isPerson =
      j > cut && isFirstName(tokens.token(cut).text) && !isPartisan(tokens.token(cut));
    const describes =
      j === start &&
      ((isWorker(word) && leadsToPerson(tokens, j, to)) ||
        isDescription(tokens, j, to) ||
        isMemberOf(tokens, j, to));
    // NASA Administrator | Charles Bolden, Hale Police DI | Ann Moss
    const isHeld = (j > start && isWorker(word)) || RANKS.has(word.text);
    const holds = isHeld && isFirstName(tokens.token(j + 1).text) && to - j > 2;
    const isOffice = isTitle(word) || areTitled(tokens, j, to);
    if ((isOffice || describes || holds) && !isPerson) cut = j + 1;
  }
  if (cut < to && !organisation) start = cut;
  // the asteroid 9342 | Vandermeer
  const [number, kind] = [tokens.at(start - 1), tokens.at(start - 2)];
  const isNumbered = number?.pos === 'NUM' && kind?.pos === 'NOUN' && start - 2 >= segment;
  if (isNumbered && to - start === 1) return to;
  // Nothing but titles: Labour MEP, the Prime Minister; but: Stephen King
  const given = tokens.token(start);
  const isPerson = to - start > 1 && isFirstName(given.text) && !isPartisan(given);
  // the Department of Health
  const isJoined = isExecutive || tokens.textOf(start, to).includes(' of ');
  // Pearson | Education said; but: the Home Office's | Health
  const isFirm = to - start > 1 && PORTFOLIOS.has(headToken.lower);
  return TITLES.has(headToken.lower) && !isPerson && !isJoined && !isFirm ? to : start;
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

/** True of a party or people before the full name of one of them: the | Dane | Lars Brandt. */
function isMemberOf(tokens: PassageTokens, i: number, to: number): boolean {
  const word = tokens.token(i);
  const isPeople = isPartisan(word) || PEOPLES.has(word.lower);
  return isPeople && to - i > 2 && isFirstName(tokens.token(i + 1).text);
}

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

/** Behind a name that goes on: `Department | of Health`, `Bill & | Melinda Gates Foundation`. */
export function joinedName(tokens: PassageTokens, segment: number, to: number): number {
  const left = tokens.token(to - 1);
  const link = tokens.at(to);
  if (link === undefined) return to;
  let next = to + 1;
  if (link.lower === 'of' || link.lower === 'for' || link.lower === 'on') {
    if (tokens.at(next)?.lower === 'the') next++;
    // the Society for the Protection | of Birds
    // in the United States | on AMC
    const isCountry =
      countryNamed(tokens.textOf(capitalsBefore(tokens, segment, to), to)) !== undefined;
    if (isCountry) return to;
    const leads =
      isNamingHead(left.lower) ||
      (link.lower === 'of' && (isField(tokens, segment, to) || opensBody(tokens, to)));
    if (!isCapital(tokens.at(next)) || !leads) return to;
    // the Council | on Monday
    if (CALENDAR.has(tokens.token(next).lower)) return to;
    const end = personIn(tokens, next, capitalRun(tokens, next));
    return end > next ? joinedName(tokens, segment, end) : to;
  }
  if (link.text === ',') return isField(tokens, segment, to) ? behindFields(tokens, to) : to;
  if (link.lower === 'and' && isCapital(tokens.at(next))) {
    let end = capitalRun(tokens, next);
    // Medicines | and Healthcare products Regulatory Agency
    const more = capitalRun(tokens, end + 1);
    const isAgency = ORGANISATION_HEADS.has(tokens.at(more - 1)?.lower ?? '');
    if (tokens.at(end)?.pos === 'NOUN' && more > end + 1 && isAgency) end = more;
    // Transport | and General Workers' Federation
    if (/^['’]$/u.test(tokens.at(end)?.text ?? '') && isCapital(tokens.at(end + 1)))
      end = capitalRun(tokens, end + 1);
    const lastWord = tokens.token(end - 1);
    // West Yorkshire Fire | and Rescue Service
    const isBrigade = left.lower === 'fire' && tokens.token(next).lower === 'rescue';
    const single = (to - segment <= 2 || isBrigade) && !isFirstName(left.text);
    if (
      end > next + 1 &&
      single &&
      countryNamed(left.text) === undefined &&
      countryNamed(tokens.textOf(next, end)) === undefined &&
      (ORGANISATION_HEADS.has(lastWord.lower) || lastWord.lower === 'executive') &&
      // University | and College Union; but: the University and Hale Council
      (!ORGANISATION_HEADS.has(left.lower) ||
        /^(?:union|association|(?:con)?federation)$/u.test(lastWord.lower))
    ) {
      return end;
    }
    // Centers for Disease Control | and Prevention; but: the Department for Transport and | Network
    // Rail
    const isShort = end === next + 1 || FIELDS.has(lastWord.lower);
    if (isField(tokens, segment, to) && isShort) return end;
  }
  return to;
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
  'affairs care communities development government health innovation pensions safety security technology industry services trade sport culture energy standards relations',
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
function capitalsBefore(tokens: PassageTokens, segment: number, i: number): number {
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
