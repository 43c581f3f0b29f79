import type { Actor } from '../../../corpus/actors/actor.js';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import type { Cast } from '../../../corpus/actors/cast.js';

/**
 * The actor of that name.
 *
 * @throws {Error} where there is none
 */
export function actorIn(cast: Cast, name: string): Actor {
  const actor = new ActorDirectory(cast.actors).find(name);
  if (actor === null) throw new Error(`No actor ${name}`);
  return actor;
}
