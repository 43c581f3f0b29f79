import type { Actor } from './actor.js';
import type { PassageAttribution } from './attribution.js';

/** Who is in an article, and what it says from whom. */
export interface Cast {
  /** In the order of their first mentions. */
  readonly actors: readonly Actor[];
  /** For each passage who the article says it from; null where it speaks for itself. */
  readonly attributions: readonly (PassageAttribution | null)[];
}
