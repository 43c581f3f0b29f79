import { countryNamed, isPlaceName } from '../../words/geography.js';
import { isFirstName } from '../../words/lexicon.js';
import { list, ORGANISATION_HEADS, THING_HEADS, TITLES } from '../../words/words.js';
import {
  endsAsBody,
  GENERATION,
  initialsOf,
  isAcronym,
  isTeam,
  lastWord,
  membersOf,
  opensAsPerson,
} from './name.js';

/**
 * True of two forms of one name, by their words alone: Ann Lee and Lee, NATO and
 * the North Atlantic Treaty Organisation.
 *
 * @param isBracketed whether one stands in brackets behind the other, where letters may leave some
 * out
 */
export function isSameName(a: string, b: string, isBracketed: boolean): boolean {
  const [short, long] = a.split(' ').length <= b.split(' ').length ? [a, b] : [b, a];
  if (short === long || isShortenedTo(short, long, isBracketed)) return true;
  if (countryNamed(short) !== undefined || countryNamed(long) !== undefined) return false;
  const [few, many] = [short.split(' '), long.split(' ')];
  if (few.length === many.length) return few.length > 1 && sameButInitials(few, many);
  return few.length === 1 ? isWordOf(short, long) : isRunOf(short, long);
}

/** True of the letters of a name: NATO. */
function isShortenedTo(short: string, long: string, isBracketed: boolean): boolean {
  if (!isAcronym(short)) return false;
  const isLike = long.startsWith(short.charAt(0)) && long.includes(' ');
  return initialsOf(long).includes(short) || (isBracketed && isLike);
}

/**
 * True of the one word by which a longer name is called: | Lee | of Ann Lee, | Kestrel | of Kestrel
 * Bank.
 */
function isWordOf(word: string, name: string): boolean {
  const words = name.split(' ');
  if (membersOf(name).includes(word)) return true;
  // Hillsborough is not the Hillsborough Family Support Group, nor London the Bank of London.
  if (isFirm(name) && word === words[0]) return !isCommon(word) && !isPlaceName(word);
  if (endsAsBody(name) || words.some((part) => /^(?:of|for|the|and|&)$/u.test(part))) return false;
  return word === words.at(-1) || (word === words[0] && !isCommon(word));
}

/**
 * True of several words of a longer name: first and last, or a run:
 * Alex Ferguson of Alex Chapman Ferguson.
 */
function isRunOf(short: string, long: string): boolean {
  const opens = long.startsWith(`${short} `);
  const isBody = endsAsBody(long);
  // Agnes Husband House is named after her.
  if (isBody !== endsAsBody(short)) return isBody && opens && !opensAsPerson(short);
  const [few, many] = [short.split(' '), long.split(' ')];
  if (few.at(-1) === many.at(-1) && (few[0] === many[0] || isSurname(short, long))) return true;
  return opens && !isBody;
}

/** True of two full names that are alike and two persons'. */
export function areOfTwo(a: string, b: string): boolean {
  return isRelative(a, b) || isNamesake(a, b) || isFounder(a, b);
}

/** True of a firm that is called by its first word too: Kestrel Bank. */
function isFirm(name: string): boolean {
  const [first = '', kind = '', ...more] = name.split(' ');
  return more.length === 0 && FIRM_KINDS.has(kind.toLowerCase()) && !isFirstName(first);
}

const FIRM_KINDS = list(
  'bank airlines airways international group holdings partners motors studios records industries technologies systems entertainment consulting associates',
);

/** True of John F Lee and John Frank Lee, word by word. */
function sameButInitials(a: readonly string[], b: readonly string[]): boolean {
  return a.every((word, i) => {
    const other = b[i] ?? '';
    return (
      word === other ||
      (/^\p{Lu}\.?$/u.test(word) && i < a.length - 1 && other.startsWith(word.charAt(0)))
    );
  });
}

/** A word that opens many names and so tells of none. */
function isCommon(word: string): boolean {
  return (
    TITLES.has(word.toLowerCase()) ||
    ORGANISATION_HEADS.has(word.toLowerCase()) ||
    /^(?:New|South|North|East|West|Great|Royal|National|International|American|British|European|Pacific|Atlantic|World|Central|The|St|Saint|Al|El|San|Los)$/u.test(
      word,
    )
  );
}

/** Two full names that share the surname alone: Joel Glazer and Avie Glazer. */
function isRelative(a: string, b: string): boolean {
  if (isSurname(a, b) || isSurname(b, a)) return false;
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1)) return false;
  const [first = '', other = ''] = [x[0], y[0]];
  return (
    first !== other &&
    !first.startsWith(other.replace('.', '')) &&
    !other.startsWith(first.replace('.', ''))
  );
}

/** Two full names that share the first name alone: Margaret Allen and Margaret Chartwood. */
function isNamesake(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length < 2 || y.length < 2 || x[0] !== y[0] || x.at(-1) === y.at(-1)) return false;
  return !a.startsWith(`${b} `) && !b.startsWith(`${a} `);
}

/** Two full names of which one begins as the other ends: Halvorsen Robotics and Lars Halvorsen. */
function isFounder(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  return x.length > 1 && y.length > 1 && (x[0] === y.at(-1) || y[0] === x.at(-1));
}

/** Two full names that "Jr." tells apart. */
export function isParent(a: string, b: string): boolean {
  const isFull = [a, b].every((name) => name.replace(GENERATION, '').includes(' '));
  return isFull && GENERATION.test(a) !== GENERATION.test(b);
}

/** The last words of a full name: `Van der Meulen` of Pieter van der Meulen. */
function isSurname(short: string, long: string): boolean {
  return ` ${long}`.toLowerCase().endsWith(` ${short}`.toLowerCase());
}

/**
 * Karvia, then | Karvia City; Liverpool, then the | Liverpool Echo: names are told in full and
 * shortened later, so that the longer one is another's; but Diane, then | Diane Lane; Leeds, then
 * | Leeds United; and Marlow Town, then | Marlow.
 */
export function isPlaceIn(before: string, name: string): boolean {
  if (!name.startsWith(`${before} `) || isFirstName(before)) return false;
  return THING_HEADS.has(lastWord(name).toLowerCase()) || (isPlaceName(before) && !isTeam(name));
}
