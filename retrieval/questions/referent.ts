import type { Actor } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { isWithin, type Span } from '../../corpus/span.js';
import { isSomebody } from '../../corpus/words/noun-class.js';
import { DO, HAVE, MODALS } from '../wording/auxiliaries.js';
import { subjectAskedFor } from './actor-asked.js';
import { nameIn } from './other-question.js';
import { withoutOpeners } from './question-openers.js';

/** A question asked before, and the words that answered it; null where none did. */
export interface Turn {
  readonly question: string;
  readonly answer: Span | null;
}

/** Whom a pronoun may stand for. */
type Kind = 'he' | 'she' | 'it';

/** Whom a pronoun stands for, as they were called. */
interface Referent {
  readonly name: string;
  /** Whether they are what the question before was answered with. */
  readonly isAnswer: boolean;
}

const KINDS: readonly Kind[] = ['he', 'she', 'it'];

/** The pronouns, as words of a question. */
const PRONOUNS: Readonly<Record<Kind, RegExp>> = {
  he: wordOf('he|him|his'),
  she: wordOf('she|her|hers'),
  it: wordOf('it|its|they|them|their'),
};

/** "It" that is nobody: did | it | happen, is | it | true. */
const NOBODY = /^ (?:come|cost|end|happen|last|matter|mean|start|take|work)(?!\p{L})/u;
/** "It" that does something: what did | it | want; forms of "be" are left out: was | it | true. */
const DOES = new RegExp(`(?<!\\p{L})(?:${DO}|${HAVE}|${MODALS}) $`, 'iu');
/** Who | leads | it */
const LEADS = /(?<!\p{L})(?:chairs|chaired|founded|heads|headed|leads|led) $/iu;

/** What stands behind "her" where it is no owner: fire her | in | May. */
const BEHIND_OBJECT =
  /^\s*(?:$|[^\s\p{L}\p{N}]|(?:a|about|after|again|against|alone|an|and|any|as|at|back|because|before|but|by|did|do|does|down|during|for|from|if|in|into|is|last|like|more|next|now|of|off|on|or|out|over|since|so|than|that|the|their|then|there|this|to|today|too|up|was|when|where|while|who|why|will|with|yesterday|yet)(?!\p{L}))/iu;

/** Its answer is somebody: | who | was elected, | whose | idea was it */
const WHO = /^(?:by |for |from |to |with )?who(?:m|se)?(?!\p{L})/iu;

/**
 * A question with the names of those whom it calls "he", "she" or "its": behind "what is
 * Ann Cole's job?", "was she convicted?" is "was Ann Cole convicted?". A pronoun stays
 * where it is not plain whom it stands for.
 *
 * @param turnsBefore gives what was asked before it in the same conversation, oldest first; called
 * only where a pronoun stands in the question
 */
export function withNames(
  question: string,
  turnsBefore: () => readonly Turn[],
  directory: ActorDirectory,
): string {
  return KINDS.reduce((text, kind) => {
    if (text.search(PRONOUNS[kind]) < 0) return text;
    // "Did Ann Cole say who she was?" tells itself whom it means.
    if (directory.namedIn(question).some((actor) => mayBe(actor, kind))) return text;
    const meant = referentOf(kind, turnsBefore(), directory);
    return meant === null ? text : named(text, kind, meant);
  }, question);
}

/** The only one named by the last question before that names any, or by what answered it. */
function referentOf(
  kind: Kind,
  turns: readonly Turn[],
  directory: ActorDirectory,
): Referent | null {
  for (const { question, answer } of turns.toReversed()) {
    const [only, ...others] = directory.namedIn(question).filter((actor) => mayBe(actor, kind));
    const asksWho = answer !== null && WHO.test(withoutOpeners(question));
    const answered = asksWho ? answeredBy(answer, directory) : null;
    if (others.length > 0) return null;
    if (only === undefined && answered === null) continue;
    if (only === undefined) {
      return answered && mayBe(answered, kind) ? { name: answered.name, isAnswer: true } : null;
    }
    const name = nameIn(question, only, directory) ?? only.name;
    const isAsked = subjectAskedFor(question) === name.toLowerCase();
    // "Whose tapes does Allen use?": she is Allen, or whose they are; not of "who is Allen?".
    const mayBeAnswer = asksWho && !isAsked && (answered === null || mayBe(answered, kind));
    return mayBeAnswer ? null : { name, isAnswer: false };
  }
  return null;
}

/**
 * The only actor whom an answer names: | Karl Aune | in President Karl Aune, a baker called | Ann
 * Lee |.
 */
function answeredBy(answer: Span | null, { actors }: ActorDirectory): Actor | null {
  if (answer === null) return null;
  const [only, ...others] = actors.filter(({ mentions }) =>
    mentions.some((mention) => isWithin(mention, answer) || isWithin(answer, mention)),
  );
  return only === undefined || others.length > 0 ? null : only;
}

/** Whether pronouns of a kind may stand for an actor; a person is called by those of one kind. */
function mayBe({ type, mentions }: Actor, kind: Kind): boolean {
  if ((type === 'person') !== (kind !== 'it')) return false;
  if (kind === 'it') return true;
  const isCalled = (by: Kind): boolean =>
    mentions.some(
      (mention) => mention.kind === 'pronoun' && mention.text.search(PRONOUNS[by]) >= 0,
    );
  return isCalled(kind) || !isCalled(kind === 'he' ? 'she' : 'he');
}

/** A question with a name in place of its pronouns of a kind. */
function named(question: string, kind: Kind, { name, isAnswer }: Referent): string {
  return question.replace(
    PRONOUNS[kind],
    (pronoun: string, ending: string | undefined, at: number) => {
      const before = question.slice(0, at);
      const behind = question.slice(at + pronoun.length);
      const word = pronoun.toLowerCase();
      const isOwner =
        /^(?:his|hers|its|their)$/u.test(word) || (word === 'her' && !BEHIND_OBJECT.test(behind));
      if (kind === 'it' && !isMeant(before, behind, isOwner, isAnswer)) return pronoun;
      return `${name}${isOwner ? "'s" : (ending ?? '')}`;
    },
  );
}

/**
 * Whether "it" or "they" stands for somebody, not for a thing or for
 * what happened: who is | its | secretary.
 */
function isMeant(before: string, behind: string, isOwner: boolean, isAnswer: boolean): boolean {
  if (isOwner) return isAnswer || isSomebody(/^ (\p{L}+)/u.exec(behind)?.[1]?.toLowerCase() ?? '');
  return LEADS.test(before) || (isAnswer && DOES.test(before) && !NOBODY.test(behind));
}

function wordOf(pronouns: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pronouns})(['’]s)?(?![\\p{L}\\p{N}'’])`, 'giu');
}
