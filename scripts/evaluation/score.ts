import { partitionPoint } from '../../corpus/shared/partition-point.js';
import { calibrationError } from './calibration-error.js';
import { meanOrNull } from './mean.js';
import type { Prediction } from './predictor.js';
import type { GradedQuestion } from './question-file.js';
import { exactMatch, isRightPassage, tokenF1 } from './text-match.js';

/** Figures of one question set; null where the set has no such questions. */
export interface SetScore {
  readonly questions: number;
  readonly answerable: number;
  /** Share of the answerable questions whose first passage is right. */
  readonly p1: number | null;
  /** Mean reciprocal rank of the first right passage among ten. */
  readonly mrr10: number | null;
  /** Share with a right passage among the first three. */
  readonly recall3: number | null;
  readonly spanEm: number | null;
  readonly spanF1: number | null;
  /** Chance that an answerable question has the higher confidence than an unanswerable one. */
  readonly auroc: number | null;
  /** Share of all questions that are answered. */
  readonly answered: number | null;
  /** Share of the answered ones whose first passage is right. */
  readonly accuracyOfAnswered: number | null;
  /** Share of the unanswerable ones that are refused. */
  readonly refused: number | null;
  /** Share decided rightly: answered with the right passage, or unanswerable and refused. */
  readonly decisionAccuracy: number | null;
  /** Expected calibration error of the confidence, ten bins. */
  readonly ece: number | null;
}

interface Graded {
  readonly question: GradedQuestion;
  readonly prediction: Prediction;
  /** For each of ten passages whether it is right; empty for unanswerable questions. */
  readonly right: readonly boolean[];
}

/** Scores the predictions of one set; agrees with the reference scorer to three decimals. */
export function scoreSet(
  answers: readonly { readonly question: GradedQuestion; readonly prediction: Prediction }[],
): SetScore {
  const all = answers.map(grade);
  const answerable = all.filter(({ question }) => question.answerable);
  const unanswerable = all.filter(({ question }) => !question.answerable);
  const answered = all.filter(({ prediction }) => prediction.answered);
  const spans = answerable.filter(({ question }) => question.answers.length > 0);
  const confidences = (graded: readonly Graded[]): number[] =>
    graded.map(({ prediction }) => prediction.confidence);
  const hasBoth = answerable.length > 0 && unanswerable.length > 0;
  return {
    questions: all.length,
    answerable: answerable.length,
    p1: meanOrNull(answerable, isFirstRight),
    mrr10: meanOrNull(answerable, reciprocalRank),
    recall3: meanOrNull(answerable, ({ right }) => right.slice(0, 3).includes(true)),
    spanEm: meanOrNull(spans, ({ question, prediction }) =>
      exactMatch(prediction.answer?.text ?? '', question.answers),
    ),
    spanF1: meanOrNull(spans, ({ question, prediction }) =>
      tokenF1(prediction.answer?.text ?? '', question.answers),
    ),
    auroc: hasBoth ? auroc(confidences(answerable), confidences(unanswerable)) : null,
    answered: meanOrNull(all, ({ prediction }) => prediction.answered),
    accuracyOfAnswered: meanOrNull(answered, isFirstRight),
    refused: meanOrNull(unanswerable, ({ prediction }) => !prediction.answered),
    decisionAccuracy: unanswerable.length > 0 ? meanOrNull(all, isRightlyDecided) : null,
    ece: calibrationError(
      all.map((one) => ({ confidence: one.prediction.confidence, isRight: isFirstRight(one) })),
    ),
  };
}

function grade(answer: { question: GradedQuestion; prediction: Prediction }): Graded {
  const { question, prediction } = answer;
  const passages = question.answerable ? prediction.passages.slice(0, 10) : [];
  return { ...answer, right: passages.map(({ text }) => isRightPassage(text, question.evidence)) };
}

function isFirstRight({ right }: Graded): boolean {
  return right[0] === true;
}

function reciprocalRank({ right }: Graded): number {
  const rank = right.indexOf(true);
  return rank === -1 ? 0 : 1 / (rank + 1);
}

function isRightlyDecided(graded: Graded): boolean {
  const { question, prediction } = graded;
  return question.answerable ? prediction.answered && isFirstRight(graded) : !prediction.answered;
}

/** Mann-Whitney U over the number of pairs; equal values count half. */
function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = negatives.toSorted((a, b) => a - b);
  const below = (value: number, orEqual: boolean): number =>
    partitionPoint(sorted, (other) => (orEqual ? other <= value : other < value));
  const wins = positives.reduce((sum, v) => sum + (below(v, false) + below(v, true)) / 2, 0);
  return wins / (positives.length * negatives.length);
}
