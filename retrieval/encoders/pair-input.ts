import { CLS_ID, type EncoderInput, SEP_ID } from './encoder.js';

/**
 * Longest parts of an input, in word pieces: what is beyond is not read. As the models were
 * trained.
 */
export const MAX_QUESTION_TOKENS = 40;
const MAX_SENTENCE_TOKENS = 108;
const MAX_PREVIOUS_TOKENS = 40;

/**
 * Word pieces that two windows on a long sentence share: an answer that
 * one of them cuts is whole in the other.
 */
const OVERLAP = 36;

/**
 * Characters of a passage that are tokenised at most; longer ones are
 * cut into several before they are read.
 */
export const MAX_TOKENISED_LENGTH = 2048;

/**
 * A question or claim with a sentence, built as in training:
 *
 *     tokens    [CLS] question [SEP] sentence [SEP] sentence before it [SEP]
 *     segments    0      0       0      1       1           0            0
 */
export interface PairInput extends EncoderInput {
  readonly segments: readonly number[];
  /** Where the sentence's own pieces begin. */
  readonly first: number;
}

/** A stretch of a sentence's word pieces, `[from, to)`, that is read at once. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * The windows that a sentence of so many word pieces is read in: one, but for those that are too
 * long.
 */
export function windowsOn(pieces: number): Window[] {
  const windows: Window[] = [];
  let from = 0;
  while (from + MAX_SENTENCE_TOKENS < pieces) {
    windows.push({ from, to: from + MAX_SENTENCE_TOKENS });
    from += MAX_SENTENCE_TOKENS - OVERLAP;
  }
  const last = Math.max(0, pieces - MAX_SENTENCE_TOKENS);
  return [...windows, { from: Math.min(from, last), to: pieces }];
}

/**
 * @param question word pieces
 * @param sentence word pieces, or a window on them
 * @param before word pieces of the sentence before it; null where there is none
 */
export function pairInput(
  question: readonly number[],
  sentence: readonly number[],
  before: readonly number[] | null,
): PairInput {
  const head = [CLS_ID, ...question.slice(0, MAX_QUESTION_TOKENS), SEP_ID];
  const body = [...sentence.slice(0, MAX_SENTENCE_TOKENS), SEP_ID];
  const tail = before === null ? [] : [...before.slice(0, MAX_PREVIOUS_TOKENS), SEP_ID];
  return {
    ids: [...head, ...body, ...tail],
    segments: [...head.map(() => 0), ...body.map(() => 1), ...tail.map(() => 0)],
    first: head.length,
  };
}
