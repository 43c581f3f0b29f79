import type { Actor, Mention } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { voicesOf } from '../../corpus/actors/officer.js';
import type { Passage } from '../../corpus/passage.js';
import { plainWords } from '../../corpus/shared/plain-letters.js';
import { overlap } from '../../corpus/span.js';
import { TITLES } from '../../corpus/words/words.js';
import { STOP_WORDS } from '../index/stop-words.js';
import { type Doing, type Forms, formsAsked, type Party } from './doing.js';
import { GAP } from './gap.js';
import { type Demand, ofPassage } from './marked.js';
import { MUTUAL } from './mutual-verbs.js';
import { subjectOf, type Verb } from './verb-subject.js';

/**
 * What somebody does is not answered with what another does: "what did
 * Lee ask Roe?" not with "Roe asked Lee".
 */
export function doerDemand(asked: Doing, directory: ActorDirectory): Demand {
  const { actor } = asked.doer;
  const doers = new Set(actor === null ? [] : [actor, ...voicesOf(actor, directory.actors)]);
  const forms = formsAsked(asked.verb);
  const isMutual = [...forms.past].some((form) => MUTUAL.has(form));
  const others = isMutual ? directory.namedIn(asked.rest.join(' ')) : [];
  return ofPassage((passage) => {
    const verbs = verbsIn(passage, forms);
    if (verbs.length === 0) return true;
    const isWithDoer = (verb: Verb): boolean => isBehind(verb, passage, doers);
    if (isMutual && verbs.some(isWithDoer)) return others.every((other) => isIn(passage, other));
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

/** Between a verb and somebody of whom it is told as well: married | the painter | Roe. */
const WITH = new RegExp(`^ ${GAP}$`, 'u');

/**
 * Whether a verb of what two do to each other has one of some people behind it: Lee | married |
 * Roe.
 */
function isBehind(verb: Verb, { text, start }: Passage, people: ReadonlySet<Actor>): boolean {
  return [...people].some(({ mentions }) =>
    mentions.some(
      (mention) =>
        mention.start > verb.end && WITH.test(text.slice(verb.end - start, mention.start - start)),
    ),
  );
}

function isIn(passage: Passage, { mentions }: Actor): boolean {
  return mentions.some((mention) => overlap(mention, passage));
}

/** True of somebody else of the same surname, who may be meant: Mr | Cole |, of two brothers. */
export function mayBe({ name, aliases }: Actor, { name: asked }: Party): boolean {
  const called = plainWords([name, ...aliases].join(' '));
  return plainWords(asked).some(
    (word) =>
      word.length > 2 && !TITLES.has(word) && !STOP_WORDS.has(word) && called.includes(word),
  );
}

/**
 * True where somebody has no verb of their own behind another's: Roe had won 58, and | Lee | 31.
 */
function isLeftOut(verb: Verb, { text, start }: Passage, doers: ReadonlySet<Actor>): boolean {
  const isBehind = (mention: Mention): boolean =>
    mention.start > verb.end &&
    /(?:[,;]|(?<!\p{L})(?:and|but|while|with)) (?:the )?$/iu.test(
      text.slice(0, mention.start - start),
    ) &&
    /^,? (?:just |only )?(?:\p{Sc}?\d|none|\p{L}+(?=[,.;]))/u.test(text.slice(mention.end - start));
  return [...doers].some(({ mentions }) => mentions.some(isBehind));
}

function verbsIn({ text, start }: Passage, { all, past }: Forms): Verb[] {
  return [...text.toLowerCase().matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) =>
    all.has(word)
      ? [{ start: start + index, end: start + index + word.length, isPast: past.has(word) }]
      : [],
  );
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
