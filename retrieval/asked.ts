import type { Actor } from '../corpus/actors/actor.js';
import type { AnsweredPlace } from './answered-places.js';
import type { Demands } from './demand/demands.js';
import type { GivenBefore } from './questions/more-question.js';
import type { Query } from './questions/query.js';
import type { OthersWords } from './questions/speaker-question.js';

/** A question with what is known before anything is searched for. */
export interface Asked {
  readonly query: Query;
  readonly lastPlace: AnsweredPlace;
  readonly given: GivenBefore | null;
  readonly demands: Demands;
  /** The actors that it names. */
  readonly named: readonly Actor[];
  /** Null where it asks for nobody's words. */
  readonly others: OthersWords | null;
  /** Share of its content words that the article nowhere holds, 0..1. */
  readonly unknown: number;
}
