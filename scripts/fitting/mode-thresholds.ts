import type { Mode } from '../../retrieval/confidence.js';

/** A question that is to be answered or refused by its confidence. */
export interface DecidedQuestion {
  /** 0..1. */
  readonly confidence: number;
  /** Whether the first passage is right. */
  readonly right: boolean;
  readonly answerable: boolean;
}

/** Share of what is answered that must be right in "careful" mode. */
const CAREFUL_ACCURACY = 0.9;
/** Share of the questions with the right passage first that "eager" mode answers. */
const EAGER_RECALL = 0.99;

/** Thresholds to choose from. */
const THRESHOLDS = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

/**
 * The confidence from which each mode answers, 0..1: "balanced" decides the most questions rightly,
 * "careful" is the lowest and "eager" the highest that keeps its promise; where none does they are
 * 1 and 0.
 */
export function modeThresholds(questions: readonly DecidedQuestion[]): Record<Mode, number> {
  const answeredAt = (threshold: number): DecidedQuestion[] =>
    questions.filter(({ confidence }) => confidence >= threshold);
  const rightlyDecided = THRESHOLDS.map((threshold) => shareRightlyDecided(questions, threshold));
  return {
    balanced: THRESHOLDS[rightlyDecided.indexOf(Math.max(...rightlyDecided))] ?? 0,
    careful:
      THRESHOLDS.find((threshold) => shareRight(answeredAt(threshold)) >= CAREFUL_ACCURACY) ?? 1,
    eager:
      THRESHOLDS.findLast(
        (threshold) => recall(answeredAt(threshold), questions) >= EAGER_RECALL,
      ) ?? 0,
  };
}

/** Share answered with the right passage, or unanswerable and refused. */
function shareRightlyDecided(questions: readonly DecidedQuestion[], threshold: number): number {
  const rightly = questions.filter(({ confidence, right, answerable }) =>
    confidence >= threshold ? right : !answerable,
  );
  return rightly.length / questions.length;
}

/** Of the questions with the right passage first, the share that is answered. */
function recall(
  answered: readonly DecidedQuestion[],
  questions: readonly DecidedQuestion[],
): number {
  return rightOf(answered) / rightOf(questions);
}

/** Share with the right passage first; NaN of none. */
function shareRight(questions: readonly DecidedQuestion[]): number {
  return rightOf(questions) / questions.length;
}

function rightOf(questions: readonly DecidedQuestion[]): number {
  return questions.filter(({ right }) => right).length;
}
