import type { Actor, ActorType } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { wholeWord } from '../wording/whole-word.js';
import { plainQuestion } from './plain-question.js';
import { withoutOpeners } from './question-openers.js';

/** A question that the actors themselves answer, whole: no passage has to be searched for. */
export type ActorQuestion =
  | {
      readonly asks: 'age' | 'role' | 'said' | 'did';
      readonly actor: Actor;
      /** As the question calls it. */
      readonly name: string;
    }
  | { readonly asks: 'quoted' | 'named' };

const WHO_IS =
  /^who(?:'s| is| was| are)(?<name>.+?)(?: in (?:the|this) (?:article|case|story|text|trial))?$/u;
/** Behind these stands something beside the name: "who was editor before her". */
const BESIDE = new RegExp(
  wholeWord('after|at|before|behind|by|during|from|if|in|on|since|than|to|until|when|with'),
  'u',
);
const WHAT_IS = /^what(?:'s| is| was| are)(?<name>.+)$/u;
const SAID =
  /^(?:what(?: else)?|which things)(?: (?:did|does|do|has|have|all did)| (?:is|was|were))(?<name>.+?) (?:say|says|said|saying|claim|claimed|report|reported|write|written|announce|announced|tell us|tell reporters|quoted as saying|quoted)(?: too| as well| then)?$/u;
/**
 * Also where it asks for one thing among many: "what did Putin say
 * about the deal", "did he say it was off".
 */
const SAYING =
  /^(?:(?:how|wh\p{L}+)(?: [\p{L}'-]+){0,3}? )?(?:did|does|do|has|have)(?:n't)?(?<name> [^,]+?) (?:(?:say(?! (?:no|yes)(?: |$))|claim|announce|warn|argue|promise|demand|suggest|add|answer|respond)(?:s|d|ed)?|said(?! (?:no|yes)(?: |$))|tell|told|repl(?:y|ies|ied))(?= |$)/u;
/** Saying that is a deed, too: Roe said that Lee | promised | it. */
const TOLD_BY_OTHERS = / (?:announc|answer|demand|promis|respond|tell|told)\p{L}*$/u;
/** A thing that somebody has or wants, no words: how many | regions does Roe claim |. */
const CLAIMED =
  /^(?:how (?:many|much)|what|which) (?!(?:did|does|do|else|has|have)(?: |n't))\p{L}+ .+ (?:add|claim|demand|suggest)(?:s|d|ed)?$/u;
/** Others tell it as well: "They want us to be a charity". */
const THINKING =
  /^(?:what(?: else)?|how) (?:did|does|do|has|have)(?:n't)?(?<name> [^,]+?) (?:think|thought|want(?:ed)?|believed?|feel|felt)(?= |$)/u;
const DID =
  /^what(?: else)? (?:did|does|do|has|have)(?<name>.+?) (?:do|does|done|doing)(?: too| as well| then)?$/u;
const AGE =
  /^(?:how old|what age)(?:'s| is| was)(?<name>.+?)(?: now)?$|^what(?:'s| is| was) (?<owner>.+?)(?:'s|(?<=s)') age$/u;
const QUOTED =
  /^(?:(?:list|show|give|name)(?: me)? )?(?:everyone|everybody|all(?: people| speakers)?|who)(?: (?:who|that))?(?: (?:is|was|are|were|gets?|been|has been))? quoted(?: here| in (?:it|this|the article|the text))?$/u;
const PEOPLE = '(?:everyone|everybody|(?:all )?(?:the )?people)';
const HERE = '(?: here| in (?:it|(?:the|this) (?:article|news|piece|report|story|text)))';
/** Everyone of whom the article tells. */
const NAMED = new RegExp(
  `^(?:(?:list|show|give|name)(?: me)? |who are )?(?:${[
    `(?:who|${PEOPLE})(?: (?:who|that))?(?: (?:is|are|was|were|gets?))? (?:mentioned|named)${HERE}?`,
    `(?:who(?:'s| is| are)?|${PEOPLE})${HERE}`,
    `(?:the )?(?:key|main|most important) (?:actors|characters|people|players)${HERE}?`,
  ].join('|')})$`,
  'u',
);
/** Somebody who is called by whose they are: | her doctor |. */
export const OWN_KIN = /^(?<owner>her|his) (?:\p{L}+ )?(?<noun>\p{L}+)$/u;

const PATTERNS = [
  ['said', SAID],
  ['did', DID],
  ['role', WHO_IS],
  ['role', WHAT_IS],
  ['age', AGE],
] as const;

/** Words that stand for somebody named before, and whom each may stand for. */
const PRONOUNS: ReadonlyMap<string, readonly ActorType[]> = new Map([
  ['he', ['person']],
  ['she', ['person']],
  ['it', ['organisation', 'country', 'group']],
  ['they', ['person', 'organisation', 'country', 'group']],
]);
/** These name nobody that could be found. */
const UNNAMED =
  /^(?:i|you|we|me|him|her|us|them|this|that|these|those|(?:some|any|every)(?:one|body)|people)\b/u;

/**
 * What a question asks of the actors: "Who is Umerov?", "what did Putin say", "list everyone
 * quoted".
 *
 * @param history the questions before it in the same conversation, oldest first: "and what else did
 * he say?" is about the one person named in the last of them that names any
 * @returns null where it asks for something else, or of somebody who is no actor of the article;
 * "what did Putin say about the deal" asks for one thing among many, and is searched for as ever
 */
export function actorQuestionOf(
  question: string,
  directory: ActorDirectory,
  history: readonly string[] = [],
): ActorQuestion | null {
  const plain = withoutOpeners(plainQuestion(question));
  if (QUOTED.test(plain)) return { asks: 'quoted' };
  if (NAMED.test(plain)) return { asks: 'named' };
  for (const [asks, pattern] of PATTERNS) {
    const { name: asked, owner } = pattern.exec(plain)?.groups ?? {};
    const name = (asked ?? owner)?.trim();
    if (name === undefined) continue;
    // Most of what a "what" asks for is no actor: it must be called by its very name.
    const wholly = pattern === WHAT_IS || (pattern === WHO_IS && BESIDE.test(name));
    const actor =
      (pattern === WHAT_IS ? null : directory.inRole(name)) ??
      actorMeant(name, wholly, directory, history);
    if (actor !== null) return { asks, actor, name };
  }
  return null;
}

/** Whose words a question asks for. */
export interface SpeakerAsked {
  /** As the question calls them. */
  readonly name: string;
  /** Null where the article has none of that name. */
  readonly actor: Actor | null;
  /** "What did Putin say?", not one thing among many. */
  readonly asksForAnything: boolean;
  /**
   * Whether it asks what they say, which nobody else can; what they think or promise others tell as
   * well.
   */
  readonly isSaying: boolean;
}

/**
 * Whose words a question asks for.
 *
 * @param history the questions before it in the same conversation, oldest first
 * @returns null where it asks for nobody's words, or names nobody: "what did they say"
 */
export function speakerAskedFor(
  question: string,
  directory: ActorDirectory,
  history: readonly string[] = [],
): SpeakerAsked | null {
  const plain = withoutOpeners(plainQuestion(question));
  if (CLAIMED.test(plain)) return null;
  const said = SAYING.exec(plain);
  const name = (said ?? THINKING.exec(plain))?.groups?.['name']?.trim();
  if (name === undefined || (UNNAMED.test(name) && !OWN_KIN.test(name))) return null;
  const actor = directory.inRole(name) ?? actorMeant(name, false, directory, history);
  if (actor === null && PRONOUNS.has(name)) return null;
  const asksForAnything = said?.[0] === plain && plain.startsWith('what');
  const isSaying = said !== null && !TOLD_BY_OTHERS.test(said[0]);
  return { name, actor, asksForAnything, isSaying };
}

/**
 * Of whom a question asks what they are, say, think or do, as it calls them, in small letters; null
 * where it asks for something else: "when did Putin resign?"
 */
export function subjectAskedFor(question: string): string | null {
  const plain = withoutOpeners(plainQuestion(question));
  for (const pattern of [SAYING, THINKING, DID, WHO_IS]) {
    const name = pattern.exec(plain)?.groups?.['name']?.trim();
    if (name !== undefined) return name;
  }
  return null;
}

/** Offices that one person holds, by which a question may ask for whoever that is. */
const OFFICE =
  /^(?:(?:the|an?) )?(?:[\p{L}'-]+ ){0,3}?(?:president|premier|minister|chancellor|governor|mayor|mayoress|ambassador|king|queen|emperor|pope|bishop|archbishop)(?: (?:of|for|to) .+)?$/u;

/**
 * The office whose holder a question asks for, where the article has none: "who is
 * the mayor of Paris?", "what did the king say about it?"; null where it asks for
 * something else, or the actors have it.
 */
export function vacantOffice(question: string, directory: ActorDirectory): string | null {
  const name = subjectAskedFor(question);
  if (name === null || !OFFICE.test(name)) return null;
  return directory.inRole(name) === null && directory.meantBy(name, false) === null ? name : null;
}

function actorMeant(
  name: string,
  wholly: boolean,
  directory: ActorDirectory,
  history: readonly string[],
): Actor | null {
  const types = PRONOUNS.get(name);
  if (types === undefined) return UNNAMED.test(name) ? null : directory.meantBy(name, wholly);
  for (const question of history.toReversed()) {
    const [only, ...others] = directory
      .namedIn(question)
      .filter(({ type }) => types.includes(type));
    if (only !== undefined) return others.length === 0 ? only : null;
  }
  return null;
}
