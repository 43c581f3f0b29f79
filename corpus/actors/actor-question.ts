import type { Actor, ActorType } from './actor.js';
import { plainQuestion } from '../plain-question.js';
import type { ActorDirectory } from './actor-directory.js';

/** A question that the actors themselves answer, whole: no passage has to be searched for. */
export type ActorQuestion =
  { readonly asks: 'role' | 'said' | 'did'; readonly actor: Actor } | { readonly asks: 'quoted' };

/** Words before a question that goes on from another. */
const LEAD_IN = /^(?:(?:and|so|but|ok|okay|then|also|well)[, ]+)+/u;
const WHO_IS = /^who(?:'s| is| was| are)(?<name>.+)$/u;
const WHAT_IS = /^what(?:'s| is| was| are)(?<name>.+)$/u;
const SAID =
  /^(?:what(?: else)?|which things)(?: (?:did|does|do|has|have|all did)| (?:is|was|were))(?<name>.+?) (?:say|says|said|saying|claim|claimed|report|reported|write|written|announce|announced|tell us|tell reporters|quoted as saying|quoted)(?: too| as well| then)?$/u;
const DID =
  /^what(?: else)? (?:did|does|do|has|have)(?<name>.+?) (?:do|does|done|doing)(?: too| as well| then)?$/u;
const QUOTED =
  /^(?:(?:list|show|give|name)(?: me)? )?(?:everyone|everybody|all(?: people| speakers)?|who)(?: (?:who|that))?(?: (?:is|was|are|were|gets?|been|has been))? quoted(?: here| in (?:it|this|the article|the text))?$/u;

const PATTERNS = [
  ['said', SAID],
  ['did', DID],
  ['role', WHO_IS],
  ['role', WHAT_IS],
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
 * What a question asks of the actors: "Who is Umerov?", "what did Putin say", "list everyone quoted".
 *
 * @param history the questions before it in the same conversation, oldest first: "and what else did he say?" is
 * about the one person named in the last of them that names any
 * @returns null where it asks for something else, or of somebody who is no actor of the article;
 * "what did Putin say about the deal" asks for one thing among many, and is searched for as ever
 */
export function actorQuestionOf(
  question: string,
  directory: ActorDirectory,
  history: readonly string[] = [],
): ActorQuestion | null {
  const plain = plainQuestion(question).replace(LEAD_IN, '');
  if (QUOTED.test(plain)) return { asks: 'quoted' };
  for (const [asks, pattern] of PATTERNS) {
    const name = pattern.exec(plain)?.groups?.['name']?.trim();
    // Most of what a "what" asks for is no actor: it must be called by its very name.
    const wholly = pattern === WHAT_IS;
    const actor = name === undefined ? null : actorMeant(name, wholly, directory, history);
    if (actor !== null) return { asks, actor };
  }
  return null;
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
