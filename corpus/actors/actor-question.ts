import type { Actor } from './actor.js';
import type { ActorDirectory } from './actor-directory.js';

/** A question that the actors themselves answer, whole: no passage has to be searched for. */
export type ActorQuestion =
  { readonly asks: 'role' | 'said' | 'did'; readonly actor: Actor } | { readonly asks: 'quoted' };

const WHO_IS = /^(?:who|what)(?:'s| is| was| are)(?<name>.+)$/u;
const SAID =
  /^(?:what|which things)(?: (?:did|does|do|has|have|all did)| (?:is|was|were))(?<name>.+?) (?:say|says|said|saying|claim|claimed|quoted as saying|quoted)$/u;
const DID = /^what (?:did|does|do|has|have)(?<name>.+?) (?:do|does|done|doing)$/u;
/** These name nobody: who is meant stands elsewhere in the conversation. */
const PRONOUN =
  /^(?:i|you|he|she|it|we|they|me|him|her|us|them|this|that|these|those|someone|anyone|everyone|people)\b/u;
const QUOTED =
  /^(?:(?:list|show|give|name)(?: me)? )?(?:everyone|everybody|all(?: people| speakers)?|who)(?: (?:who|that))?(?: (?:is|was|are|were|gets?|been|has been))? quoted(?: here| in (?:it|this|the article|the text))?$/u;

/**
 * What a question asks of the actors: "Who is Umerov?", "what did Putin say", "list everyone quoted".
 *
 * @returns null where it asks for something else, or of somebody who is no actor of the article;
 * "what did Putin say about the deal" asks for one thing among many, and is searched for as ever
 */
export function actorQuestionOf(question: string, directory: ActorDirectory): ActorQuestion | null {
  const plain = question
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[?!.\s]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (QUOTED.test(plain)) return { asks: 'quoted' };
  for (const [asks, pattern] of [
    ['said', SAID],
    ['did', DID],
    ['role', WHO_IS],
  ] as const) {
    const name = pattern.exec(plain)?.groups?.['name']?.trim();
    const actor = name === undefined || PRONOUN.test(name) ? null : directory.find(name);
    if (actor !== null) return { asks, actor };
  }
  return null;
}
