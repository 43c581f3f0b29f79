import type { Actor, Mention } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { voicesOf } from '../../corpus/actors/officer.js';
import type { Passage } from '../../corpus/passage.js';
import type { Range } from '../../corpus/range.js';
import { overlap } from '../../corpus/span.js';
import { doingIn, type Forms, formsAsked } from './doing.js';
import { type Demand, ofPassage } from './marked.js';

/**
 * What somebody does is not answered with what another does: "what did Lee ask Roe?" not with "Roe asked Lee".
 *
 * @param question in small letters
 */
export function doerDemand(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): Demand | null {
  const asked = doingIn(question, directory, passages);
  if (asked === null) return null;
  const { actor } = asked.doer;
  const doers = new Set(actor === null ? [] : [actor, ...voicesOf(actor, directory.actors)]);
  const forms = formsAsked(asked.verb);
  return ofPassage((passage) => {
    const verbs = verbsIn(passage, forms);
    if (verbs.length === 0) return true;
    const subjects = verbs.map((at) => subjectOf(at, passage, directory.actors));
    if (subjects.some((subject) => subject !== null && doers.has(subject))) return true;
    return subjects.includes(null) && !isOnlyOthers(passage, doers, directory.actors);
  });
}

/** A verb of a passage, offsets in the article. */
interface Verb extends Range {
  /** A form that is no noun as well: asked, not ask, asks or asking. */
  readonly isPast: boolean;
}

function verbsIn({ text, start }: Passage, { all, past }: Forms): Verb[] {
  return [...text.toLowerCase().matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) =>
    all.has(word)
      ? [{ start: start + index, end: start + index + word.length, isPast: past.has(word) }]
      : [],
  );
}

/** Words between a subject and its verb: Lee | had not yet | asked. */
const BETWEEN =
  /^ (?:(?:can|could|did|do|does|had|has|have|is|was|are|were|be|been|may|might|must|should|will|would|also|even|first|later|never|not|now|once|still|then|yet|\p{L}+ly) )*$/iu;
const PASSIVE = /(?<!\p{L})(?:is|was|are|were|be|been) /iu;
/** Before part of a subject: the wife of | Lee |, Roe and | Lee | */
const OPENS_PART = /(?<!\p{L})(?:and|at|by|for|from|in|of|on|or|to|with) $/iu;

/** Whoever a verb is told of right beside it, null where that is not plain: | Lee | asked, was asked by | Lee |. */
function subjectOf(verb: Verb, { text, start }: Passage, actors: readonly Actor[]): Actor | null {
  const between = (from: number, to: number): string => text.slice(from - start, to - start);
  const before = longest(
    actors,
    ({ end }) => end < verb.start && end >= start && BETWEEN.test(between(end, verb.start)),
  );
  if (before === null || OPENS_PART.test(between(start, before.start))) return null;
  const helping = between(before.end, verb.start);
  // Lee's call, US demands
  if (!verb.isPast && helping === ' ') return null;
  if (!PASSIVE.test(helping)) return before.actor;
  const isBehind = (mention: Mention): boolean =>
    mention.start > verb.end && between(verb.end, mention.start) === ' by ';
  return longest(actors, isBehind)?.actor ?? null;
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

/** True where a passage that tells of some has others say or do something, and not them. */
function isOnlyOthers(
  passage: Passage,
  doers: ReadonlySet<Actor>,
  actors: readonly Actor[],
): boolean {
  const acts = ({ says, does }: Actor): boolean =>
    does.some(({ index }) => index === passage.index) ||
    says.some((saying) => saying.passage.index === passage.index);
  const isMentioned = [...doers].some(({ mentions }) =>
    mentions.some((mention) => overlap(mention, passage)),
  );
  return isMentioned && ![...doers].some(acts) && actors.some(acts);
}
