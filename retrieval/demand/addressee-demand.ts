import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { plainWords } from '../../corpus/plain-letters.js';
import { type Doing, formsAsked, type Party, partyOf } from './doing.js';
import { type Demand, ofPassage } from './marked.js';

/** Verbs behind which stands whoever is told. */
const TELLING = /^(?:ask|assure|inform|promise|remind|tell|told|urge|warn)$/u;

/** What somebody is told is not answered with what another is told: "what did Lee tell Roe?" not with "Lee told Ana Cole". */
export function addresseeDemand(
  asked: Doing,
  directory: ActorDirectory,
  passages: readonly Passage[],
): Demand | null {
  if (!TELLING.test(asked.verb)) return null;
  const addressee = partyOf(asked.rest, directory, passages);
  if (addressee === null) return null;
  const known = namesOf(addressee);
  const told = new RegExp(
    `(?<!\\p{L})(?:${[...formsAsked(asked.verb).all].join('|')}) (?<name>\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*)*)`,
    'gu',
  );
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
