import { findCast } from '../../corpus/actors/actors.js';
import {
  type Choice,
  type Judge,
  type Option,
  type Step,
  weighingJudge,
  type Weights,
} from '../../corpus/actors/judge.js';
import type { ChoiceExample } from './choice-model.js';
import { GoldActors } from './gold-actors.js';
import type { MarkedArticle } from './marked-articles.js';

/**
 * In the order in which they are taken: each phase is fitted with those before it as they turn out,
 * and the decisions within one do not hang on each other, or are taken as marked.
 */
export const PHASES: readonly (readonly Step[])[] = [
  ['name', 'pronoun', 'description'],
  ['speaker'],
  ['deed', 'statement', 'role'],
  ['actor'],
];
const ORDER = PHASES.flat();

/**
 * How much an actor counts in the fit against a phrase that is none, and so on: what is rare would
 * else be passed over too often for the best F1.
 */
const WEIGHT_OF_MISSING: Partial<Record<Step, (value: unknown) => number>> = {
  actor: (value) => (value === true ? 2.1 : 1),
  pronoun: (value) => (value === null ? 0.5 : 1),
  statement: (value) => (value === null ? 1 : 1.5),
  role: (value) => (value === null ? 1 : 3),
};

/** Decisions with their right options, by step. */
export type DecisionsByStep = Partial<Record<Step, ChoiceExample[]>>;

/**
 * The decisions of a phase on an article, each with its right options.
 *
 * @param weights by which the phases before it are decided
 */
export function decisionsOf(
  article: MarkedArticle,
  phase: readonly Step[],
  weights: Weights,
): DecisionsByStep {
  const decisions: DecisionsByStep = {};
  const learned = weighingJudge(weights);
  const gold = new GoldActors(article.gold, article.passages);
  const first = ORDER.findIndex((step) => phase.includes(step));
  const judge: Judge = {
    choose: (step, about, options) => {
      if (ORDER.indexOf(step) < first) return learned.choose(step, about, options);
      const right = gold.right(step, about, options);
      if (phase.includes(step) && right !== null && right.length > 0 && options.length > 1) {
        (decisions[step] ??= []).push(exampleOf(step, options, right, article.weight));
      }
      return asMarked(step, options, right);
    },
  };
  findCast(article.text, article.passages, article.tags, judge);
  return decisions;
}

/** @param right numbers of the right options, at least one */
function exampleOf(
  step: Step,
  options: readonly Option<unknown>[],
  right: readonly number[],
  weight: number,
): ChoiceExample {
  const ofMissing = WEIGHT_OF_MISSING[step]?.(options[right[0] ?? 0]?.value) ?? 1;
  return {
    options: options.map(({ features }) => features),
    right: new Set(right),
    weight: ofMissing * weight,
  };
}

/** Chooses the first right option, the first of all where what is right was not marked. */
function asMarked<T>(
  step: Step,
  options: readonly Option<T>[],
  right: readonly number[] | null,
): Choice<T> {
  const option = options[right?.[0] ?? 0] ?? options[0];
  if (option === undefined) throw new RangeError(`No option to choose from (${step}).`);
  return { value: option.value, probability: 1 };
}
