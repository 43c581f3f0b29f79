import type { Entity } from './entity.js';

/** The decisions that are learned, each a choice among options. */
export type Step =
  'name' | 'pronoun' | 'description' | 'speaker' | 'deed' | 'statement' | 'role' | 'actor';

/** One thing that may be chosen, and what speaks for and against it, by name. */
export interface Option<T> {
  readonly value: T;
  readonly features: readonly string[];
}

/** An option chosen, and how sure that is. */
export interface Choice<T> {
  readonly value: T;
  /** Share of the option among all, 0..1. */
  readonly probability: number;
}

/** What a decision is about, as far as it applies. */
export interface Subject {
  /** Offset in the article. */
  readonly offset?: number;
  readonly end?: number;
  readonly entity?: Entity;
  /** Index of a passage. */
  readonly passage?: number;
}

/**
 * Whoever decides: learned weights when articles are read, marked articles when weights are
 * learned.
 */
export interface Judge {
  /**
   * The best of `options`.
   *
   * @param about what is decided on
   */
  choose<T>(step: Step, about: Subject, options: readonly Option<T>[]): Choice<T>;
}

/** For each step the weight of each feature; what has no weight counts nothing. */
export type Weights = Readonly<Record<Step, Readonly<Record<string, number>>>>;

/** Sum of the weights of features. */
export function scoreOf(
  weights: Readonly<Record<string, number>>,
  features: readonly string[],
): number {
  let score = 0;
  for (const feature of features) score += weights[feature] ?? 0;
  return score;
}

/** A decision taken, with the features that counted most for it against the runner-up. */
export interface Decision {
  readonly step: Step;
  readonly about: Subject;
  readonly value: unknown;
  readonly probability: number;
  /** Heaviest first. */
  readonly reasons: readonly string[];
}

/** Features named as reasons at most. */
const MOST_REASONS = 3;

/**
 * The option of the highest sum of weights, the first of equals;
 * undefined where there is none to choose.
 */
export function bestOption<T>(
  weights: Readonly<Record<string, number>>,
  options: readonly Option<T>[],
): (Choice<T> & { readonly option: Option<T> }) | undefined {
  const scores = options.map(({ features }) => scoreOf(weights, features));
  const best = scores.reduce((top, score, i) => (score > (scores[top] ?? 0) ? i : top), 0);
  const option = options[best];
  if (option === undefined) return undefined;
  const top = scores[best] ?? 0;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { option, value: option.value, probability: 1 / total };
}

/**
 * A Judge that goes by weights: the best option of each choice.
 *
 * @param onDecision told of every decision
 */
export function weighingJudge(weights: Weights, onDecision?: (decision: Decision) => void): Judge {
  return {
    choose: (step, about, options) => {
      const best = bestOption(weights[step], options);
      if (best === undefined) throw new RangeError(`No option to choose from (${step}).`);
      const { option, ...choice } = best;
      if (onDecision !== undefined) {
        const weightOf = (feature: string): number => weights[step][feature] ?? 0;
        const reasons = [...option.features].sort((a, b) => weightOf(b) - weightOf(a));
        onDecision({ step, about, ...choice, reasons: reasons.slice(0, MOST_REASONS) });
      }
      return choice;
    },
  };
}
