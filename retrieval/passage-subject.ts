import type { Actor } from '../corpus/actors/actor.js';
import type { Passage } from '../corpus/passage.js';
import { isWithin } from '../corpus/span.js';

/**
 * The name of whoever a passage tells of first as | she | or | the mayor |, where a question names
 * them, and neither the passage nor the one before does; null elsewhere.
 *
 * Example: "what did Ann Lee win?" with "| She | won a medal", told of Ann Lee of some sentences
 * before.
 *
 * @param named whom the question names
 * @param actors all of the article
 */
export function nameMeant(
  named: readonly Actor[],
  actors: readonly Actor[],
  passage: Passage,
  before: Passage | null,
): string | null {
  // "Her" may be anybody's sister where the passage tells of another first.
  const [first] = actors
    .filter((actor) => actor.type === 'person' || named.includes(actor))
    .flatMap((actor) =>
      actor.mentions.flatMap((at) => (isWithin(at, passage) ? { actor, start: at.start } : [])),
    )
    .sort((a, b) => a.start - b.start);
  if (first === undefined || !named.includes(first.actor)) return null;
  const { name, mentions } = first.actor;
  const names = mentions.filter(({ kind }) => kind === 'named');
  const isNamedHere = names.some(
    (at) => isWithin(at, passage) || (before !== null && isWithin(at, before)),
  );
  return names.length === 0 || isNamedHere ? null : name;
}
