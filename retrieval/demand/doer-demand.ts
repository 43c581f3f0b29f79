import type { Actor, Mention } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { voicesOf } from '../../corpus/actors/officer.js';
import type { Passage } from '../../corpus/passage.js';
import { plainWords } from '../../corpus/plain-letters.js';
import type { Range } from '../../corpus/range.js';
import { overlap } from '../../corpus/span.js';
import { TITLES } from '../../corpus/words/words.js';
import { AUXILIARY, BE } from './auxiliaries.js';
import { type Doing, type Forms, formsAsked, type Party } from './doing.js';
import { GAP } from './gap.js';
import { type Demand, ofPassage } from './marked.js';

/** What somebody does is not answered with what another does: "what did Lee ask Roe?" not with "Roe asked Lee". */
export function doerDemand(asked: Doing, directory: ActorDirectory): Demand {
  const { actor } = asked.doer;
  const doers = new Set(actor === null ? [] : [actor, ...voicesOf(actor, directory.actors)]);
  const forms = formsAsked(asked.verb);
  return ofPassage((passage) => {
    const verbs = verbsIn(passage, forms);
    if (verbs.length === 0) return true;
    const subjects = verbs.map((at) => {
      const subject = isLeftOut(at, passage, doers)
        ? null
        : subjectOf(at, passage, directory.actors);
      if (subject === null || doers.has(subject)) return subject;
      return mayBe(subject, asked.doer) ? null : subject;
    });
    if (subjects.some((subject) => subject !== null && doers.has(subject))) return true;
    if (!subjects.includes(null)) return false;
    return actor?.type !== 'person' || !isOnlyOthers(passage, doers, directory.actors);
  });
}

/** True of somebody else of the same surname, who may be meant: Mr | Cole |, of two brothers. */
function mayBe({ name, aliases }: Actor, { name: asked }: Party): boolean {
  const called = plainWords([name, ...aliases].join(' '));
  return plainWords(asked).some(
    (word) => word.length > 2 && !TITLES.has(word) && called.includes(word),
  );
}

/** True where somebody has no verb of their own behind another's: Roe had won 58, and | Lee | 31. */
function isLeftOut(verb: Verb, { text, start }: Passage, doers: ReadonlySet<Actor>): boolean {
  const isBehind = (mention: Mention): boolean =>
    mention.start > verb.end &&
    /(?:[,;]|(?<!\p{L})(?:and|but|while|with)) (?:the )?$/iu.test(
      text.slice(0, mention.start - start),
    ) &&
    /^,? (?:just |only )?(?:\p{Sc}?\d|none|\p{L}+(?=[,.;]))/u.test(text.slice(mention.end - start));
  return [...doers].some(({ mentions }) => mentions.some(isBehind));
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
const HELPERS = `(?:(?:${AUXILIARY}|be|been|also|even|first|later|never|not|now|once|still|then|yet|\\p{L}+ly) )*`;
const BETWEEN = new RegExp(`^ ${HELPERS}$`, 'iu');
/** Before a verb that is done to its subject: Lee | was never | asked. */
const PASSIVE = new RegExp(`(?<!\\p{L})(?:${BE}|be|been) ${HELPERS}$`, 'iu');
/** Between such a verb and whoever does it: was asked | by the young senator | Lee. */
const BY = new RegExp(`^ by ${GAP}$`, 'u');
/** Before part of a subject: the wife of | Lee |, Roe and | Lee | */
const OPENS_PART = /(?<!\p{L})(?:and|at|by|for|from|in|of|on|or|to|with) $/iu;

/** the firm, but: the Kremlin */
const UNNAMED_DOER = /^(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]he|[Tt]heir|[Tt]his) \p{Ll}/u;

/** Whoever does what a verb tells, null where that is not plain: | Lee | asked, was asked by | Lee |. */
function subjectOf(verb: Verb, { text, start }: Passage, actors: readonly Actor[]): Actor | null {
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
