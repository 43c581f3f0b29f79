import type { Citation } from '../../retrieval/answer.js';
import type { Candidate } from '../../retrieval/ranking.js';
import type { Answered } from '../evaluation/predictor.js';
import type { GradedQuestion } from '../evaluation/question-file.js';
import { answerSet } from '../evaluation/question-set.js';
import { isRightPassage } from '../evaluation/text-match.js';

/**
 * Passages read for each question: more than the answerer reads, so that more wrong ones teach the
 * ranking. All of them come back, neighbours with the same answer as one.
 */
const READ_PASSAGES = 16;

/** A question with the passages that were read for it. */
export interface ReadQuestion {
  readonly answerable: boolean;
  /** Share of its content words that the article nowhere holds, 0..1. */
  readonly unknown: number;
  readonly candidates: readonly Candidate[];
  /** For each candidate whether it is right; none is where the article has no answer. */
  readonly right: readonly boolean[];
}

/** Reads passages for the questions of a set (see `answerSet`). */
export async function readQuestionSet(folder: string): Promise<ReadQuestion[]> {
  const { answers } = await answerSet(folder, {
    topK: READ_PASSAGES,
    readPassages: READ_PASSAGES,
  });
  return answers.map(readQuestionOf);
}

function readQuestionOf({ question, answer }: Answered<GradedQuestion>): ReadQuestion {
  const { answerable, evidence } = question;
  const passages = answer.passages.filter(({ scores }) => scores.relevance !== null);
  return {
    answerable,
    unknown: answer.features.unknown,
    candidates: passages.map(candidateOf),
    right: passages.map(({ text }) => answerable && isRightPassage(text, evidence)),
  };
}

function candidateOf({ sentence, scores }: Citation): Candidate {
  const { retrieval, dense, lexical, coverage, relevance, margin } = scores;
  return {
    found: { index: sentence - 1, score: retrieval, dense, lexical, coverage },
    reading: { relevance: relevance ?? NaN, margin: margin ?? NaN, span: null, nextSpans: [] },
  };
}
