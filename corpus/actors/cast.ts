import { isWithin, overlap, type Span } from '../span.js';
import type { Actor } from './actor.js';
import type { Attributions, PassageAttribution, Source } from './sources/attribution.js';

/** Who is in an article, and whom it gives as the source of what it says. */
export interface Cast extends Attributions {
  /** In the order of their first mentions. */
  readonly actors: readonly Actor[];
}

/**
 * True of a source that is a mention of the actor, or of a body one that holds it:
 * `Labour's leader`; neither `people close to the mayor` nor `a friend of the mayor` is the mayor.
 */
export function isFrom({ type, mentions }: Actor, source: Source): boolean {
  const core = { start: source.start, end: source.coreEnd ?? source.end };
  const isIt = type === 'person' ? isWithin : overlap;
  return mentions.some((mention) => isIt(core, mention));
}

/**
 * Whom the article gives as the source of an answer: whoever tells its clause, or the whole passage
 * where no clause of it has a teller of its own.
 */
export function attributionAt(
  { attributions, clauses }: Attributions,
  passage: number,
  answer: Span | null,
): PassageAttribution | null {
  const clause = clauses.find((part) => answer !== null && isWithin(answer, part));
  return clause === undefined ? (attributions[passage] ?? null) : clause.attribution;
}
