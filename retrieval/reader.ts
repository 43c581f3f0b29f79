import type { Passage } from '../corpus/passage.js';
import type { Span } from '../corpus/span.js';
import { trimAnswer } from './answer-span.js';
import { CLS_ID, type Encoder, loadEncoder, SEP_ID, shippedModel } from './encoder.js';
import { batchesByLength } from './batches.js';
import { locateWordPieces, type WordPiece } from './word-pieces.js';

/** Longest parts of an input, in word pieces: what is beyond is not read. As the model was trained. */
const MAX_QUESTION_TOKENS = 40;
const MAX_SENTENCE_TOKENS = 108;
const MAX_PREVIOUS_TOKENS = 40;

/** Stands between a question and the one before it, as in training. */
const TURN = ' |';

/** Longest answer, in word pieces. */
const MAX_SPAN_TOKENS = 32;

/** Word pieces in one forward pass, padding included: larger batches gain nothing and cost memory. */
export const READER_BATCH_TOKENS = 1024;

/** Characters that are tokenised at most; more than MAX_SENTENCE_TOKENS of any written language. */
const MAX_TOKENISED_LENGTH = 16 * MAX_SENTENCE_TOKENS;

/** What reading a question and a passage together gives. */
export interface Reading {
  /** Log-odds that the passage answers the question: higher is better, comparable between passages. */
  readonly relevance: number;
  /** By how much the best span beats "no answer in this sentence", in sums of two logits. */
  readonly margin: number;
  /** The stretch of the passage that answers best, in article offsets; null for a passage without words. */
  readonly span: Span | null;
}

/** A passage to be read, and the one before it (null for the first), which gives it context. */
export interface PassageInContext {
  readonly passage: Passage;
  readonly before: Passage | null;
}

/** A model that reads a question and a passage together. */
export interface Reader {
  /**
   * @param question as asked; only its first 40 word pieces are read
   * @param previous what was asked before it in the same conversation; of both together the last 40 are read
   * @returns one Reading a passage, in order
   */
  read(
    question: string,
    passages: readonly PassageInContext[],
    previous?: string,
  ): Promise<Reading[]>;
}

/** Loads the reader: MiniLM with a relevance and a span head, int8 (see its model card). */
export async function createReader(directory = shippedModel('verbatim-reader')): Promise<Reader> {
  return new EncoderReader(await loadEncoder(directory));
}

/**
 * One input, built as in training:
 *
 *     tokens    [CLS] question [SEP] sentence [SEP] sentence before it [SEP]
 *     segments    0      0       0      1       1           0            0
 */
interface ReaderInput {
  readonly ids: readonly number[];
  readonly segments: readonly number[];
  /** Where the sentence's own pieces begin. */
  readonly first: number;
}

/**
 * Word pieces of a question; of one asked after another its own last, since they are the ones asked.
 *
 * @param previous what was asked before it in the same conversation
 */
export function questionIds(
  { tokenize }: Pick<Encoder, 'tokenize'>,
  question: string,
  previous?: string,
): number[] {
  const own = tokenize(question.slice(0, MAX_TOKENISED_LENGTH));
  if (previous === undefined) return own.slice(0, MAX_QUESTION_TOKENS);
  const before = tokenize(previous.slice(-MAX_TOKENISED_LENGTH) + TURN);
  return [...before, ...own].slice(-MAX_QUESTION_TOKENS);
}

/**
 * @param question word pieces, as `questionIds` gives them
 * @param before null where there is none
 */
export function readerInput(
  question: readonly number[],
  sentence: readonly number[],
  before: readonly number[] | null,
): ReaderInput {
  const head = [CLS_ID, ...question, SEP_ID];
  const body = [...sentence.slice(0, MAX_SENTENCE_TOKENS), SEP_ID];
  const tail = before === null ? [] : [...before.slice(0, MAX_PREVIOUS_TOKENS), SEP_ID];
  return {
    ids: [...head, ...body, ...tail],
    segments: [...head.map(() => 0), ...body.map(() => 1), ...tail.map(() => 0)],
    first: head.length,
  };
}

class EncoderReader implements Reader {
  /** Passages are read again and again, so they are tokenised once, for as long as their article lives. */
  private readonly pieces = new WeakMap<Passage, readonly WordPiece[]>();

  constructor(private readonly encoder: Encoder) {}

  async read(
    question: string,
    passages: readonly PassageInContext[],
    previous?: string,
  ): Promise<Reading[]> {
    const asked = questionIds(this.encoder, question, previous);
    const inputs = passages.map(({ passage, before }) =>
      readerInput(asked, this.idsOf(passage), before && this.idsOf(before)),
    );
    const readings: Reading[] = [];
    for (const batch of batchesByLength(inputs, READER_BATCH_TOKENS)) {
      const output = await this.encoder.run(batch.map((row) => inputs[row] ?? { ids: [] }));
      const { logits, start_logits: starts, end_logits: ends } = output;
      const width = starts?.dims[1];
      if (!logits || !starts || !ends || width === undefined) {
        throw new TypeError('The reader model gives no "logits", "start_logits" and "end_logits".');
      }
      batch.forEach((row, position) => {
        const [from, to] = [position * width, (position + 1) * width];
        readings[row] = this.reading(
          passages[row]?.passage,
          inputs[row]?.first ?? 0,
          logits.data[position] ?? NaN,
          starts.data.subarray(from, to),
          ends.data.subarray(from, to),
        );
      });
    }
    return readings;
  }

  private idsOf(passage: Passage): number[] {
    return this.piecesOf(passage).map(({ id }) => id);
  }

  private piecesOf(passage: Passage): readonly WordPiece[] {
    let pieces = this.pieces.get(passage);
    if (pieces === undefined) {
      const text = passage.text.slice(0, MAX_TOKENISED_LENGTH);
      pieces = locateWordPieces(text, this.encoder).slice(0, MAX_SENTENCE_TOKENS);
      this.pieces.set(passage, pieces);
    }
    return pieces;
  }

  private reading(
    passage: Passage | undefined,
    first: number,
    relevance: number,
    starts: Float32Array,
    ends: Float32Array,
  ): Reading {
    const pieces = passage === undefined ? [] : this.piecesOf(passage);
    const none = (starts[0] ?? 0) + (ends[0] ?? 0);
    const best = bestSpan(starts.subarray(first), ends.subarray(first), pieces.length);
    if (passage === undefined || best === null) return { relevance, margin: -none, span: null };
    // Whole words, wherever the span begins: not "ged his flat" of "remortgaged his flat".
    const from = pieces[best.first]?.word.start ?? 0;
    const to = pieces[best.last]?.word.end ?? 0;
    const found = trimAnswer(passage.text, from, to);
    const span = found && {
      text: found.text,
      start: passage.start + found.start,
      end: passage.start + found.end,
    };
    return { relevance, margin: best.score - none, span };
  }
}

/** The span of highest start plus end logit among the first `count` tokens; null where there is no token. */
function bestSpan(
  starts: Float32Array,
  ends: Float32Array,
  count: number,
): { first: number; last: number; score: number } | null {
  let best: { first: number; last: number; score: number } | null = null;
  for (let first = 0; first < count; first++) {
    for (let last = first; last < Math.min(count, first + MAX_SPAN_TOKENS); last++) {
      const score = (starts[first] ?? -Infinity) + (ends[last] ?? -Infinity);
      if (best === null || score > best.score) best = { first, last, score };
    }
  }
  return best;
}
