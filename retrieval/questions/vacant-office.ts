import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { withoutLesserRoles } from '../../corpus/actors/roles/lesser-role.js';
import type { Passage } from '../../corpus/passage.js';
import { countryTied } from '../../corpus/words/geography.js';
import { termsOf } from '../index/lexical-index.js';
import { vacantOffice } from './actor-asked.js';

/**
 * Sentences in which an office is told of: "the mayor" may stand after the one that names the city.
 */
const TOLD_WITHIN = 3;

/** What an article may call whoever holds an office that is asked for by another word. */
const ALSO_CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['minister', ['secretary']],
  ['president', ['leader', 'head', 'chief']],
  ['premier', ['minister', 'leader', 'head']],
  ['king', ['monarch']],
  ['queen', ['monarch']],
  ['ex', ['former']],
]);

/**
 * Whether a question asks for whoever holds an office that the article nowhere tells of,
 * though it may tell of another's like it: of the mayor of Sarn, not of "the mayor of
 * Paris", of a deputy and not of "the prime minister". The American president is the US
 * president, and may be called its leader.
 */
export function asksForVacantOffice(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): boolean {
  const office = vacantOffice(question, directory);
  if (office === null) return false;
  // Asked for a deputy, a deputy is told of.
  const isLesser = withoutLesserRoles(office) !== office;
  const told = passages.map(({ text }) =>
    termsOf(withStates(isLesser ? text : withoutLesserRoles(text))),
  );
  const wordings = wordingsOf(withStates(office.replace(/\p{L}+/gu, asWritten)));
  const asked = wordings.map((wording) => [...termsOf(wording)]);
  return !told.some((_, i) => {
    const near = told.slice(i, i + TOLD_WITHIN);
    return asked.some((terms) => terms.every((term) => near.some((held) => held.has(term))));
  });
}

/** An office as it may be told of; by another word only where further words tell which it is. */
function wordingsOf(office: string): string[] {
  const isOnly = !/\p{L}/u.test(office.replace(/\p{L}+/gu, (word) => (isHolder(word) ? '' : word)));
  if (isOnly) return [office];
  const others = [...ALSO_CALLED].flatMap(([asked, called]) =>
    called.map((word) => office.replace(new RegExp(`\\b${asked}\\b`, 'iu'), word)),
  );
  return [...new Set([office, ...others])];
}

function isHolder(word: string): boolean {
  return /^(?:the|an?)$/iu.test(word) || ALSO_CALLED.has(word.toLowerCase());
}

/**
 * A text with the names of states for their adjectives and initials: American and US are United
 * States.
 */
function withStates(text: string): string {
  return text.replace(/\p{Lu}[\p{L}.]*/gu, (word) => countryTied(word) ?? word);
}

/**
 * A word of a question in small letters as the article would write it,
 * where it names a state: "american", "uk".
 */
function asWritten(word: string): string {
  const spellings = [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
  return spellings.find((spelling) => countryTied(spelling) !== undefined) ?? word;
}
