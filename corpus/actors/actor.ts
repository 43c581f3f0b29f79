import type { Passage } from '../passage.js';
import type { Span } from '../span.js';

export const ACTOR_TYPES = ['person', 'organisation', 'country', 'group'] as const;

export type ActorType = (typeof ACTOR_TYPES)[number];

/** A phrase of the article that stands for an actor. */
export interface Mention extends Span {
  readonly kind: 'named' | 'nominal' | 'pronoun';
}

/** A passage in which an actor speaks, and what of it is quoted, marks not included. */
export interface Saying {
  readonly passage: Passage;
  readonly quotes: readonly Span[];
}

/** Somebody in the article who says or does something, or is somebody of whom it tells. */
export interface Actor {
  /** Unique in the article, of lower-case letters, digits and hyphens. */
  readonly id: string;
  /** The fullest name that the article gives, else the first description. */
  readonly name: string;
  readonly type: ActorType;
  /** The other names and descriptions, in the order of the article. */
  readonly aliases: readonly string[];
  /** What it is, in the article's own words ("US special envoy"). */
  readonly role: Span | null;
  /** In the order of the article. */
  readonly mentions: readonly Mention[];
  readonly says: readonly Saying[];
  /** Passages in which it does something, and says nothing. */
  readonly does: readonly Passage[];
  /** Where it says and does nothing, the passages that name it. */
  readonly named: readonly Passage[];
}
