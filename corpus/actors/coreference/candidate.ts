import type { Entity, EntityMention } from '../entity.js';

/** Somebody spoken of before a phrase, whom it may stand for. */
export interface Candidate {
  readonly entity: Entity;
  /** The last mention before the phrase. */
  readonly last: EntityMention;
  /** How many were spoken of later. */
  readonly rank: number;
  /** Logit, by the tagger, that the phrase stands for the same. */
  readonly link: number;
}
