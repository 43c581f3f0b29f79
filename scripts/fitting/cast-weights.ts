import { bestOption, type Step, type Weights } from '../../corpus/actors/judge.js';
import { type ChoiceExample, fitChoices, type FitOptions } from './choice-model.js';
import type { MarkedArticle } from './marked-articles.js';
import { decisionsOf, PHASES } from './marked-decisions.js';

/**
 * An article is read with weights fitted without its part, so that later steps see errors as they
 * come.
 */
const PARTS = 4;

/**
 * `ridge` was chosen by the likelihood of the decisions on articles left
 * out, `minExamples` by the F1 of the casts.
 */
const FIT: Readonly<Record<Step, FitOptions>> = {
  name: { ridge: 0.05, minExamples: 6 },
  pronoun: { ridge: 0.03, minExamples: 8 },
  description: { ridge: 0.03, minExamples: 15 },
  speaker: { ridge: 0.05, minExamples: 6 },
  deed: { ridge: 0.1, minExamples: 10 },
  statement: { ridge: 0.15, minExamples: 10 },
  role: { ridge: 0.05, minExamples: 3 },
  actor: { ridge: 0.5, minExamples: 10 },
};

const NO_WEIGHTS = Object.fromEntries(PHASES.flat().map((step) => [step, {}])) as Weights;

/** How a step turned out. */
export interface FittedStep {
  readonly step: Step;
  readonly decisions: number;
  /** Of the decisions, how many weights take rightly that were fitted without the article. */
  readonly right: number;
  /** How many weights it has. */
  readonly weights: number;
}

/** Weights of the steps fitted so far; of the others none. */
export class CastWeights {
  /**
   * @param all fitted on all articles
   * @param withoutPart for each of the PARTS, fitted on the articles of the others
   */
  private constructor(
    readonly all: Weights,
    private readonly withoutPart: readonly Weights[],
  ) {}

  /**
   * Fits the steps phase by phase.
   *
   * @param onStep told of every step, once it is fitted
   */
  static fit(
    articles: readonly MarkedArticle[],
    onStep: (fitted: FittedStep) => void,
  ): CastWeights {
    let weights = new CastWeights(
      NO_WEIGHTS,
      Array.from({ length: PARTS }, () => NO_WEIGHTS),
    );
    for (const phase of PHASES) {
      const decisions = articles.map((article, i) =>
        decisionsOf(article, phase, weights.withoutArticle(i)),
      );
      for (const step of phase) {
        const examples = decisions.map((ofArticle) => ofArticle[step] ?? []);
        weights = weights.withStep(step, examples);
        onStep(weights.outcomeOf(step, examples));
      }
    }
    return weights;
  }

  /** The weights fitted without the part of the article of that number. */
  withoutArticle(article: number): Weights {
    return this.withoutPart[article % PARTS] ?? this.all;
  }

  /** @param examples a list an article */
  private withStep(step: Step, examples: readonly (readonly ChoiceExample[])[]): CastWeights {
    const fittedOn = (isIn: (article: number) => boolean): Record<string, number> =>
      fitChoices(
        examples.flatMap((list, article) => (isIn(article) ? list : [])),
        FIT[step],
      );
    return new CastWeights(
      { ...this.all, [step]: fittedOn(() => true) },
      this.withoutPart.map((weights, part) => ({
        ...weights,
        [step]: fittedOn((article) => article % PARTS !== part),
      })),
    );
  }

  /** @param examples a list an article */
  private outcomeOf(step: Step, examples: readonly (readonly ChoiceExample[])[]): FittedStep {
    const right = examples.map((list, article) => {
      const weights = this.withoutArticle(article)[step];
      return list.filter((example) => isRightlyChosen(example, weights)).length;
    });
    return {
      step,
      decisions: examples.flat().length,
      right: right.reduce((sum, count) => sum + count, 0),
      weights: Object.keys(this.all[step]).length,
    };
  }
}

function isRightlyChosen(
  { options, right }: ChoiceExample,
  weights: Readonly<Record<string, number>>,
): boolean {
  const numbered = options.map((features, value) => ({ value, features }));
  const best = bestOption(weights, numbered);
  return best !== undefined && right.has(best.value);
}
