import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { plainWords } from '../../corpus/shared/plain-letters.js';
import { list } from '../../corpus/words/words.js';
import { NAME } from '../wording/name-pattern.js';
import { type Doing, formsAsked, type Party, partyOf } from './doing.js';
import { type Demand, ofPassage } from './marked.js';

/** Verbs behind which stands whoever is told. */
const ADDRESSING = list('ask assure inform promise remind tell urge warn');

/**
 * What a question about what one is told demands of its answer: that it is not what
 * another is told; null of any other question. Example: "what did Lee tell Roe?" is
 * not answered with "Lee told Ana Cole".
 */
export function addresseeDemand(
  asked: Doing,
  directory: ActorDirectory,
  passages: readonly Passage[],
): Demand | null {
  const forms = formsAsked(asked.verb);
  if (![...forms.all].some((form) => ADDRESSING.has(form))) return null;
  const addressee = partyOf(asked.rest, directory, passages);
  if (addressee === null) return null;
  const known = namesOf(addressee);
  const told = new RegExp(`(?<!\\p{L})(?:${[...forms.all].join('|')}) (?<name>${NAME})`, 'gu');
  return ofPassage(({ text }) => {
    const others = [...text.matchAll(told)].map(({ groups }) => plainWords(groups?.['name'] ?? ''));
    return others.length === 0 || others.some((words) => words.some((word) => known.has(word)));
  });
}

/** The words of all that somebody is called. */
function namesOf({ name, actor }: Party): ReadonlySet<string> {
  const names = [name, actor?.name ?? '', ...(actor?.aliases ?? []), actor?.role?.text ?? ''];
  return new Set(plainWords(names.join(' ')));
}
