import type { Passage } from '../passage.js';
import type { OnProgress } from '../shared/on-progress.js';
import type { Token } from '../words/token.js';
import { ACTOR_TYPES, type ActorType } from './actor.js';
import { type Link, linkFrom } from './link.js';
import { stepsReached } from './steps.js';

/** What a trained model makes of a word or a part of one. All shares are probabilities, 0..1. */
export interface Tag {
  /** Offsets in the article, half-open. */
  readonly start: number;
  readonly end: number;
  /** That it belongs to words that stand for an actor, by the actor's type. */
  readonly actor: Readonly<Record<ActorType, number>>;
  /** That it begins such words. */
  readonly begins: number;
  /** That the actor it belongs to says something in the passage. */
  readonly says: number;
  /** That the actor it belongs to does something in the passage, and says nothing. */
  readonly does: number;
  /** That it belongs to words that tell what an actor is. */
  readonly role: number;
  /** Whom it stands for, as other words of the article do or not. */
  readonly link: Link;
}

/** A model that looks for actors word by word. */
export interface Tagger {
  /**
   * @param onProgress told how many passages are done, as they are read
   * @returns the tags of all passages, in the order of the text
   */
  tag(passages: readonly Passage[], onProgress?: OnProgress): Promise<Tag[]>;
}

/**
 * How many shares the model gives for a word: none, then begins and goes on for each type of actor;
 * nothing done, does, says; no role, begins and goes on.
 */
export const SHARES = 1 + 2 * ACTOR_TYPES.length + 3 + 3;

/**
 * A Tag from the shares that the model gives.
 *
 * @param shares SHARES of them, in that order
 * @param links the numbers of its Link (see `linkFrom`)
 */
export function tagOf(
  start: number,
  end: number,
  shares: ArrayLike<number>,
  links: ArrayLike<number>,
): Tag {
  const at = (i: number): number => shares[i] ?? 0;
  const deeds = 1 + 2 * ACTOR_TYPES.length;
  const actor = Object.fromEntries(
    ACTOR_TYPES.map((type, i) => [type, at(1 + 2 * i) + at(2 + 2 * i)]),
  ) as Record<ActorType, number>;
  return {
    ...{ start, end, actor },
    begins: ACTOR_TYPES.reduce((sum, _, i) => sum + at(1 + 2 * i), 0),
    does: at(deeds + 1),
    says: at(deeds + 2),
    role: at(deeds + 4) + at(deeds + 5),
    link: linkFrom(links),
  };
}

/** What is said of a word that the model did not see. */
const UNSEEN = tagOf(0, 0, [], []);

/** For each token the tag of its first part. */
export function tagsOfTokens(tokens: readonly Token[], tags: readonly Tag[]): Tag[] {
  let i = 0;
  return tokens.map(({ start, end }) => {
    while ((tags[i]?.end ?? Infinity) <= start) i++;
    const tag = tags[i];
    return tag !== undefined && tag.start < end ? tag : UNSEEN;
  });
}

/** That a word belongs to words that stand for an actor, of whatever type. */
export function actorShare({ actor }: Tag): number {
  return ACTOR_TYPES.reduce((sum, type) => sum + actor[type], 0);
}

/** That an actor says or does something where the word stands for it. */
export function deedShare({ says, does }: Tag): number {
  return says + does;
}

/** The type that is likeliest by all `tags` together, and none of those ruled out. */
export function likeliestType(
  tags: readonly Tag[],
  ruledOut: readonly ActorType[] = [],
): ActorType {
  const sum = (type: ActorType): number => tags.reduce((all, { actor }) => all + actor[type], 0);
  return ACTOR_TYPES.filter((type) => !ruledOut.includes(type)).reduce((best, type) =>
    sum(type) > sum(best) ? type : best,
  );
}

/** Probability of standing for an actor below which a word is taken to stand for none. */
const LEAST_ACTOR = 0.3;

/** The type of the actor that a word stands for by its tag, `none` where it stands for none. */
export function taggedType(tag: Tag): ActorType | 'none' {
  return actorShare(tag) < LEAST_ACTOR ? 'none' : likeliestType([tag]);
}

const STEPS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];

/** A share as features: the steps that it has reached. */
export function stepsOf(name: string, share: number): string[] {
  return stepsReached(name, share, STEPS);
}
