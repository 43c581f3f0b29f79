import { type Phrase, textOf } from '../../grammar/phrase.js';
import { hasSense, isFirstName } from '../../words/lexicon.js';
import type { Token } from '../../words/token.js';
import { ORGANISATION_HEADS } from '../../words/words.js';
import type { Gender } from '../entity.js';

/** The name in a named phrase: without determiner, owner and title. */
export function nameOf(tokens: readonly Token[], phrase: Phrase): string {
  return textOf(tokens, phrase.nameFrom, phrase.to).replaceAll('’', "'");
}

/** `Lee` of Ann Lee. */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** `Kane` of Striker Kane: a name without its first word. */
export function surnameBehind(name: string): string {
  return name.slice(name.indexOf(' ') + 1);
}

/** True of a full name that begins as a person's does. */
export function isPerson(name: string): boolean {
  return name.includes(' ') && opensAsPerson(name) && !LEGAL_FORM.test(name);
}

/** True of a name whose first word is a first name: | Alan | Church. */
export function opensAsPerson(name: string): boolean {
  return isFirstName(name.split(' ')[0] ?? '');
}

/** True of a name whose last word tells a body: Hale Borough | Council |. */
export function endsAsBody(name: string): boolean {
  return ORGANISATION_HEADS.has(lastWord(name).toLowerCase());
}

/** True of the name of a team. */
export function isTeam(name: string): boolean {
  return TEAM.test(name);
}

/** A team is called by its town. */
const TEAM = / (?:A?FC|United|Rovers|Wanderers|Athletic|Albion|Hotspur|Wednesday)$/u;

/** The gender that a person's first name tells. */
export function genderOfName(name: string): Gender {
  const first = name.split(' ')[0] ?? '';
  if (endsAsBody(name)) return null;
  if (hasSense(first, 'male')) return 'male';
  return hasSense(first, 'female') ? 'female' : null;
}

/** What two forms of one name share: a word, or the initials. */
export function partsOf(name: string): string[] {
  const bare = withoutParticles(name);
  return [...bare.split(/[ -]/u), ...initialsOf(bare), ...membersOf(bare)];
}

/**
 * What the members of a party are called, and so the party: | Greens | of the Green
 * Party, | Farmers | of the Farmers' Party.
 */
export function membersOf(name: string): string[] {
  const [, stem] = /^(\p{Lu}\p{Ll}+)(?:'|'s)? Party$/u.exec(name) ?? [];
  return stem === undefined ? [] : [stem.endsWith('s') ? stem : `${stem}s`];
}

/** Of a name of several words, the initials of those with a capital, and of all. */
export function initialsOf(name: string): string[] {
  const words = name.split(/[ -]/u).filter((word) => word !== '');
  if (words.length < 2) return [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return [capitals, words].map((some) => some.map((word) => word.charAt(0).toUpperCase()).join(''));
}

/** True of NATO, BBC2 and the MPs. */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&]{1,6}s?$/u.test(name);
}

/**
 * Bashar al-Assad is called Assad too, Paul King Jr. King, Telsig Ltd Telsig, and the F.D.A. FDA.
 */
export function withoutParticles(name: string): string {
  return name
    .replace(/(?<!\S)(?:\p{L}\p{Ll}|\p{Ll}{3}|Abu|Ash|Ben|Bin|Ibn)-(?=\p{Lu})/gu, '')
    .replace(DOTTED, (letters) => letters.replaceAll('.', ''))
    .replace(GENERATION, '')
    .replace(LEGAL_FORM, '');
}

/** F.D.A., J.K. */
const DOTTED = /^(?:\p{Lu}\.){2,}\p{Lu}?$/u;

/** What tells a firm: Telsig | Ltd |. */
export const LEGAL_FORM = / (?:Inc|Ltd|Plc|PLC|plc|LLC|Corp|Co|Limited)\.?$/u;

/** What tells a son from his father: Paul King | Jr. | */
export const GENERATION = / (?:Jr|Sr)\.?$/u;
