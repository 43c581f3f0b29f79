import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { plainWords } from '../../corpus/shared/plain-letters.js';
import { isWithin } from '../../corpus/span.js';
import { singularOf, verbKind } from '../../corpus/words/lexicon.js';
import { isSomebody, nounClass } from '../../corpus/words/noun-class.js';
import { list, PRONOUNS } from '../../corpus/words/words.js';
import { STOP_WORDS } from '../index/stop-words.js';
import { BE, DO, HAVE, MODALS } from '../wording/auxiliaries.js';
import { wholeWord } from '../wording/whole-word.js';
import { type Clause, clauseOf, clausesIn } from './clause.js';
import { formsAsked, HELPING_FIRST } from './doing.js';
import type { Demand, Marked } from './marked.js';
import { MUTUAL } from './mutual-verbs.js';
import { OBJECTLESS } from './part-demand.js';
import { TELLS } from './telling-verbs.js';
import { PASSIVE } from './verb-subject.js';

/**
 * What did | the town choose |, how many maps does | the museum own |; what was | Lee afraid | of.
 */
const ASKED = new RegExp(
  `^(?:[^,]* )?(?:${DO}|${HAVE}|${MODALS}) (?<deed>[^,]+)|^wh(?:at|om?) (?:${BE}) (?<state>.+) (?:about|at|by|for|of)$`,
  'u',
);
/** Words of the longest subject asked about. */
const LONGEST_SUBJECT = 4;

/** What somebody does or is in a question: | the town | choose |, | Lee | afraid |. */
interface Deed {
  readonly subject: string;
  readonly verb: string;
}

/**
 * What somebody does is not what the subject of another clause does, nor told in the clause of that
 * one.
 *
 * Example: "what did Lee choose?" is not answered with "Lee proposed a stone bridge, but the town
 * chose | a wooden one |". Example: "how many maps does the museum own?" is not answered with "The
 * museum owns 340 clocks, and the library holds | 12,000 | maps". Example: "what did the workers
 * offer?" is not answered with "The mayor offered the workers | a pension |".
 */
export function clauseDemand(question: string, directory: ActorDirectory): Demand | null {
  const deeds = deedsAsked(question);
  if (deeds.length === 0) return null;
  return (marked) => {
    const clauses = clausesIn(marked.passage.text);
    if (clauses.length === 0) return true;
    return !deeds.some((deed) => {
      const isOwn = (clause: Clause): boolean | null =>
        isOf(deed.subject, clause, marked, directory);
      return isAnothers({ question, deed, marked, clauses, isOwn });
    });
  };
}

/** A deed that a question asks about, and the clauses of a passage that may tell of it. */
interface Asked {
  readonly question: string;
  readonly deed: Deed;
  readonly marked: Marked;
  readonly clauses: readonly Clause[];
  /** Whether the subject of a clause is the one asked about; null where that is not plain. */
  readonly isOwn: (clause: Clause) => boolean | null;
}

/**
 * Any first words of a clause that may be its subject, with the word
 * behind: | the town | | choose | a bridge.
 */
function deedsAsked(question: string): Deed[] {
  const { deed, state } = ASKED.exec(question)?.groups ?? {};
  const words = (deed ?? state ?? '').split(' ');
  return words.slice(0, LONGEST_SUBJECT).flatMap((last, i) => {
    const verb = words[i + 1] ?? '';
    const isSubject = !STOP_WORDS.has(last) && !PRONOUNS.has(last) && !TELLS.test(last);
    if (!isSubject || !/^\p{L}{3,}$/u.test(verb) || HELPING_FIRST.test(verb)) return [];
    return { subject: words.slice(0, i + 1).join(' '), verb };
  });
}

/**
 * Whether the subject of a clause is who a question asks about; null where it may
 * be: Lee …, but | the engineer | chose it.
 */
function isOf(
  asked: string,
  { subject, start }: Clause,
  { passage }: Marked,
  directory: ActorDirectory,
): boolean | null {
  const from = passage.start + start;
  const at = { start: from, end: from + subject.length };
  const actor = directory.actors.find(({ mentions }) =>
    mentions.some((mention) => isWithin(mention, at)),
  );
  const names = [actor?.name, ...(actor?.aliases ?? []), actor?.role?.text].join(' ');
  if (sharesWord(`${subject} ${names}`, asked)) return true;
  if (actor !== undefined || /^(?:an?|the|this) /u.test(asked)) return false;
  const [noun = ''] = /\p{Ll}[\p{L}-]*$/u.exec(subject) ?? [];
  const isPerson = directory.meantBy(asked, false)?.type === 'person';
  const mayBeIt = isPerson ? nounClass(singularOf(noun)) === 'person' : isSomebody(noun);
  return mayBeIt ? null : false;
}

function sharesWord(some: string, others: string): boolean {
  const words = new Set(plainWords(others).filter((word) => !STOP_WORDS.has(word)));
  return plainWords(some).some((word) => words.has(word));
}

/**
 * Whether a passage tells a deed plainly as another's than who is asked about, or what is marked of
 * another.
 */
function isAnothers(asked: Asked): boolean {
  const { deed, marked, clauses, isOwn } = asked;
  const { text } = marked.passage;
  const forms = formsAsked(deed.verb);
  if ([...forms.past].some((form) => MUTUAL.has(form))) return false;
  const verbs = [...text.matchAll(new RegExp(wholeWord([...forms.all].join('|')), 'gu'))];
  const told = verbs.map(({ index }) =>
    PASSIVE.test(text.slice(0, index)) ? null : clauseOf(index, clauses, text),
  );
  const own = told.find((clause) => clause !== null && isOwn(clause) === true) ?? null;
  if (own !== null) return !TELLS_ALL.has(verbKind(deed.verb)) && isToldOfOther(own, asked);
  const isAllOthers = told.every((clause) => clause !== null && isOwn(clause) === false);
  if (told.length === 0 || !isAllOthers) return false;
  const hasObject =
    FOR_OBJECT.test(asked.question) && ![...forms.past].some((form) => OBJECTLESS.has(form));
  return (
    clauses.some((clause) => isOwn(clause) === true) ||
    (hasObject && verbs.some(({ index }) => isReceiver(deed.subject, text.slice(index))))
  );
}

/**
 * Whether somebody is given something, or has it done to them: offered | the
 * workers | a pension, sold it to | them |.
 */
function isReceiver(subject: string, fromVerb: string): boolean {
  const noun = subject.split(' ').at(-1) ?? '';
  const receives = new RegExp(
    `^\\p{L}+ (?:(?:[^\\s,.;]+ ){1,6}?to )?(?:the )?(?:\\p{L}+ )?${noun}(?!\\p{L}|['’])`,
    'iu',
  );
  return receives.test(fromVerb);
}

/** For what somebody does something to; not: when did | the gate open |, which somebody opened. */
const FOR_OBJECT =
  /^(?:what|which|whom?|how (?:many|much)) (?!.* (?:about|at|by|for|from|in|into|of|on|to|with)$)/u;
/** Kinds of verbs behind which stands all that is said or thought, of whomever it tells. */
const TELLS_ALL = list('communication thought');
/** For one of several, or of whom: how many, whom. */
const FOR_ONE = /^(?:how (?:many|much)|whom?) /u;
/** For all that has its place in a clause of its own; not "why", nor "how". */
const FOR_PART = /^(?:how (?:many|much)|wh(?:at|en|ere|ich|om?)) /u;
/** Leads back to what another clause tells: but the town rejected | it |. */
const LEADS_BACK =
  /(?<!\p{L})(?:it|them|this|these|that|those|one|ones|h[ei]m?|her|they|both|so)(?!\p{L})/iu;

/**
 * Whether marked words go on into another clause than the one that tells
 * of the deed, or stand behind its verb.
 */
function isToldOfOther(own: Clause, { question, marked, clauses, isOwn }: Asked): boolean {
  const { before, passage } = marked;
  const [from, to] = [before.length, before.length + marked.text.length];
  const isForOne = FOR_ONE.test(question);
  if (isForOne && clauses.some(({ isJoined, start }) => isJoined && from < start && start < to))
    return true;
  const place = clauses.findLast(({ verb }) => verb < to);
  if (place === undefined || isOwn(place) !== false) return false;
  const end = clauses.find(({ start }) => start > own.start)?.start;
  const ownText = passage.text.slice(own.start, end);
  if (place.start < own.start) return own.isJoined && isForOne && !LEADS_BACK.test(ownText);
  return place.isJoined && FOR_PART.test(question) && !sharesWord(place.subject, ownText);
}
