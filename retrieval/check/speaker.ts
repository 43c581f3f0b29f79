import type { Actor } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { type Cast, isFrom } from '../../corpus/actors/cast.js';
import { voicesOf } from '../../corpus/actors/officer.js';
import type { Source } from '../../corpus/actors/sources/attribution.js';
import type { Passage } from '../../corpus/passage.js';
import { isWithin } from '../../corpus/span.js';
import { termsOf } from '../index/lexical-index.js';
import { wholeWord } from '../wording/whole-word.js';
import { SAYING } from './claim-rules.js';

const ACCORDING_TO = /(?<!\p{L})according to (?<speaker>[^,;:.]+)/iu;
/** Words of the longest name of a speaker. */
const LONGEST_NAME = 6;
const LISTED = new RegExp(wholeWord('and|or'), 'iu');

/**
 * True where a claim gives somebody of the cast as the source of what another says: "Lee
 * said it would close", where that is Roe's.
 */
export function isAnothers(
  claim: string,
  passage: Passage,
  cast: Cast,
  directory: ActorDirectory,
): boolean {
  const called = speakerOf(claim);
  const speaker =
    called === null ? null : (directory.inRole(called) ?? directory.meantBy(called, false));
  if (called === null || speaker === null) return false;
  const isTheirs = (source: Source): boolean => {
    const tellers = cast.actors.filter((actor) => isFrom(actor, source));
    return (
      // whoever the article names no further
      tellers.length === 0 ||
      shareTerm(source.source, called) ||
      tellers.some((teller) => speaksFor(teller, speaker, cast) || speaksFor(speaker, teller, cast))
    );
  };
  const sources = sourcesOf(passage, cast);
  return (
    sources.length > 0 &&
    !speaker.says.some((said) => said.passage.index === passage.index) &&
    !sources.some(isTheirs)
  );
}

function shareTerm(one: string, other: string): boolean {
  const terms = termsOf(one);
  return [...termsOf(other)].some((term) => terms.has(term));
}

/** Whom a claim gives as its source: | Ann Lee | said that, according to | Ann Lee |. */
function speakerOf(claim: string): string | null {
  const said = SAYING.exec(claim);
  const before = said === null ? '' : claim.slice(0, said.index).trim();
  const words = before.split(/\s+/u).length;
  const opening = before === '' || words > LONGEST_NAME || /[,;:]/u.test(before) ? null : before;
  const called = ACCORDING_TO.exec(claim)?.groups?.['speaker']?.trim() ?? opening;
  return called === null || LISTED.test(called)
    ? null
    : called.replace(/ (?:has|had|also|have)$/iu, '');
}

/** True of oneself, of whoever may speak for a body, and of somebody whose role names it. */
function speaksFor(voice: Actor, actor: Actor, cast: Cast): boolean {
  return (
    voice === actor ||
    voicesOf(actor, cast.actors).includes(voice) ||
    (actor.type !== 'person' && shareTerm(voice.role?.text ?? '', actor.name))
  );
}

/** Everybody whom the article gives as a source of a passage, or of one of its clauses. */
function sourcesOf(passage: Passage, { attributions, clauses }: Cast): Source[] {
  const told = clauses.filter((clause) => isWithin(clause, passage));
  return [
    attributions[passage.index] ?? null,
    ...told.map(({ attribution }) => attribution),
  ].flatMap((source) => [source, source?.through ?? null].filter((one) => one !== null));
}
