import type { Actor, Mention } from '../../corpus/actors/actor.js';
import type { Passage } from '../../corpus/passage.js';
import type { Range } from '../../corpus/shared/range.js';
import { AUXILIARY, BE } from '../wording/auxiliaries.js';
import { GAP } from './gap.js';

/** A verb of a passage, offsets in the article. */
export interface Verb extends Range {
  /** A form that is no noun as well: asked, not ask, asks or asking. */
  readonly isPast: boolean;
}

/** Words between a subject and its verb: Lee | had not yet | asked, Lee|, who | asked. */
export const HELPERS = `(?:(?:${AUXILIARY}|be|been|also|even|first|later|never|not|now|once|still|then|yet|\\p{L}+ly) )*`;
const BETWEEN = new RegExp(`^(?:,? who)? ${HELPERS}$`, 'iu');
/** Before a verb that is done to its subject: Lee | was never | asked. */
export const PASSIVE = new RegExp(`(?<!\\p{L})(?:${BE}|be|been) ${HELPERS}$`, 'iu');
/** Between such a verb and whoever does it: was asked | by the young senator | Lee. */
const BY = new RegExp(`^ by ${GAP}$`, 'u');
/** Before part of a subject: the wife of | Lee |, Roe and | Lee | */
const OPENS_PART = /(?<!\p{L})(?:and|at|by|for|from|in|nor|of|on|or|to|with) $/iu;

/** the firm, the 20-year-old, but: the Kremlin */
const UNNAMED_DOER = /^(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]he|[Tt]heir|[Tt]his) [\p{Ll}\d]/u;

/**
 * Whoever does what a verb tells, null where that is not plain: | Lee | asked, was asked by
 * | Lee |.
 */
export function subjectOf(
  verb: Verb,
  { text, start }: Passage,
  actors: readonly Actor[],
): Actor | null {
  const between = (from: number, to: number): string => text.slice(from - start, to - start);
  if (verb.isPast && PASSIVE.test(between(start, verb.start))) {
    const behind = longest(
      actors,
      (mention) => mention.start > verb.end && BY.test(between(verb.end, mention.start)),
    );
    return behind?.actor ?? null;
  }
  const before = longest(
    actors,
    ({ end }) => end < verb.start && end >= start && BETWEEN.test(between(end, verb.start)),
  );
  if (before === null || OPENS_PART.test(between(start, before.start))) return null;
  // the firm, his company: of whom is not sure
  if (UNNAMED_DOER.test(between(before.start, before.end))) return null;
  // Lee's call, US demands
  const isNoun = !verb.isPast && between(before.end, verb.start) === ' ';
  return isNoun ? null : before.actor;
}

/** The longest mention of those that stand so, and whose it is. */
function longest(
  actors: readonly Actor[],
  stands: (mention: Mention) => boolean,
): (Range & { readonly actor: Actor }) | null {
  const found = actors.flatMap((actor) =>
    actor.mentions.filter(stands).map(({ start, end }) => ({ actor, start, end })),
  );
  return found.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}
