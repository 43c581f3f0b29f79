import { hasSense, singularOf } from './lexicon.js';
import {
  COLLECTIVES,
  INDEFINITES,
  ORGANISATION_HEADS,
  PEOPLE_ADJECTIVES,
  TITLES,
  VOICES,
} from './words.js';

export type NounClass = 'person' | 'group' | 'maybe' | 'voice' | 'other';

/** True of a noun for people or bodies, in lower case, in either number. */
export function isSomebody(noun: string): boolean {
  return /^(?:person|group|maybe)$/u.test(nounClass(singularOf(noun)));
}

/** What kind of thing a noun names, in lower case and singular. */
export function nounClass(noun: string): NounClass {
  if (VOICES.has(noun)) return 'voice';
  if (hasSense(noun, 'person') || TITLES.has(noun)) return 'person';
  const isGroup = [COLLECTIVES, ORGANISATION_HEADS, INDEFINITES, PEOPLE_ADJECTIVES].some((words) =>
    words.has(noun),
  );
  if (isGroup || hasSense(noun, 'group')) return 'group';
  if (noun.includes('-') && nounClass(noun.slice(noun.lastIndexOf('-') + 1)) === 'person') {
    return 'person';
  }
  if (hasSense(noun, 'maybePerson') || hasSense(noun, 'maybeGroup')) return 'maybe';
  return /(?:er|or|ist|man|woman)$/u.test(noun) && !hasSense(noun, 'place') ? 'maybe' : 'other';
}
