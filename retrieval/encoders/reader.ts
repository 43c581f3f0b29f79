import type { Passage } from '../../corpus/passage.js';
import type { Span } from '../../corpus/span.js';
import { behindDateline, boundStart, trimAnswer, withWholeNumber } from '../answer-span.js';
import { batchesByLength } from './batches.js';
import { type Encoder, loadEncoder, shippedModel } from './encoder.js';
import {
  MAX_QUESTION_TOKENS,
  MAX_TOKENISED_LENGTH,
  type PairInput,
  pairInput,
  type Window,
  windowsOn,
} from './pair-input.js';
import { locateWordPieces, type WordPiece } from './word-pieces.js';

/** Stands between a question and the one before it, as in training. */
const TURN = ' |';

/** Longest answer, in word pieces. */
const MAX_SPAN_TOKENS = 32;

/**
 * Spans behind the best one that are kept, and by how much they may
 * fall short of it, in sums of two logits.
 */
const NEXT_SPANS = { most: 20, behind: 8 };

/**
 * Word pieces in one forward pass, padding included: larger batches gain nothing and cost memory.
 */
export const READER_BATCH_TOKENS = 1024;

/** What reading a question and a passage together gives. */
export interface Reading {
  /**
   * Log-odds that the passage answers the question: higher is better, comparable between passages.
   */
  readonly relevance: number;
  /** By how much the best span beats "no answer in this sentence", in sums of two logits. */
  readonly margin: number;
  /**
   * The stretch of the passage that answers best, in article offsets; null for a passage without
   * words.
   */
  readonly span: Span | null;
  /** Those that come next, best first: one of them answers where the best cannot. */
  readonly nextSpans: readonly Span[];
}

/** A passage to be read, and the one before it (null for the first), which gives it context. */
export interface PassageInContext {
  readonly passage: Passage;
  readonly before: Passage | null;
  /** Where an answer may begin in the passage, behind whoever says it: `JONES: | Paul wrote it.` */
  readonly from?: number;
  /** Whom or what the passage is about, where neither it nor the one before names them. */
  readonly subject?: string | null;
}

/** A model that reads a question and a passage together. */
export interface Reader {
  /**
   * @param question as asked; only its first 40 word pieces are read
   * @param previous what was asked before it in the same conversation; of both together the last 40
   * are read
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
 * Word pieces of a question; of one asked after another its own last, since they are the ones
 * asked.
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

/** A window on a passage in which an answer is looked for, and what the model is given of it. */
interface Look extends PairInput {
  /** Of the passage among those that are read. */
  readonly number: number;
  readonly passage: Passage;
  readonly from: number;
  readonly window: Window;
}

/** What the model makes of a look. */
interface Logits {
  readonly relevance: number;
  /** What stands for "no answer here". */
  readonly none: number;
  /** Of the pieces in the window, and what comes after them; `ends` alike. */
  readonly starts: Float32Array;
  readonly ends: Float32Array;
}

class EncoderReader implements Reader {
  /**
   * Passages are read again and again, so they are tokenised once, for as long as their article
   * lives.
   */
  private readonly pieces = new WeakMap<Passage, readonly WordPiece[]>();

  constructor(private readonly encoder: Encoder) {}

  async read(
    question: string,
    passages: readonly PassageInContext[],
    previous?: string,
  ): Promise<Reading[]> {
    const asked = questionIds(this.encoder, question, previous);
    const looks = passages.flatMap((read, number) => this.looksAt(read, number, asked));
    const readings: Reading[] = [];
    for (const batch of batchesByLength(looks, READER_BATCH_TOKENS)) {
      const looked = batch.flatMap((row) => looks[row] ?? []);
      const logits = await this.logitsOf(looked);
      looked.forEach((look, i) => {
        const found = logits[i];
        if (found === undefined) return;
        const reading = this.reading(look, found);
        // Of a long passage what the window says that answers best.
        const known = readings[look.number];
        if (known === undefined || reading.relevance > known.relevance)
          readings[look.number] = reading;
      });
    }
    return readings;
  }

  private looksAt(
    { passage, before, from = 0, subject = null }: PassageInContext,
    number: number,
    asked: readonly number[],
  ): Look[] {
    const context = before && [...this.nameIds(subject), ...this.idsOf(before)];
    const ids = this.idsOf(passage);
    return windowsOn(ids.length).map((window) => {
      const input = pairInput(asked, ids.slice(window.from, window.to), context);
      return { number, passage, from, window, ...input };
    });
  }

  /** What the model makes of looks, read together. */
  private async logitsOf(looks: readonly Look[]): Promise<Logits[]> {
    const output = await this.encoder.run(looks);
    const { logits, start_logits: starts, end_logits: ends } = output;
    const width = starts?.dims[1];
    if (!logits || !starts || !ends || width === undefined) {
      throw new TypeError('The reader model gives no "logits", "start_logits" and "end_logits".');
    }
    return looks.map((look, row) => {
      const [none, first, end] = [row * width, row * width + look.first, (row + 1) * width];
      return {
        relevance: logits.data[row] ?? NaN,
        none: (starts.data[none] ?? 0) + (ends.data[none] ?? 0),
        starts: starts.data.subarray(first, end),
        ends: ends.data.subarray(first, end),
      };
    });
  }

  /** A name as a sentence of its own: what goes before the context tells whom it is about. */
  private nameIds(name: string | null): number[] {
    return name === null ? [] : this.encoder.tokenize(`${name}.`);
  }

  private idsOf(passage: Passage): number[] {
    return this.piecesOf(passage).map(({ id }) => id);
  }

  private piecesOf(passage: Passage): readonly WordPiece[] {
    let pieces = this.pieces.get(passage);
    if (pieces === undefined) {
      const text = passage.text.slice(0, MAX_TOKENISED_LENGTH);
      pieces = locateWordPieces(text, this.encoder);
      this.pieces.set(passage, pieces);
    }
    return pieces;
  }

  private reading(
    { passage, from: earliest, window }: Look,
    { relevance, none, starts, ends }: Logits,
  ): Reading {
    const pieces = this.piecesOf(passage).slice(window.from, window.to);
    const first = pieces.findIndex(({ word }) => word.start >= earliest);
    const [best, ...next] = first < 0 ? [] : bestSpans(starts, ends, first, pieces.length);
    if (best === undefined) return { relevance, margin: -none, span: null, nextSpans: [] };
    const span = spanShown(passage, pieces, best);
    const shown = [span, ...next.map((other) => spanShown(passage, pieces, other))].filter(
      (other) => other !== null,
    );
    const isNew = ({ start, end }: Span, i: number): boolean =>
      shown.findIndex((other) => other.start === start && other.end === end) === i;
    return {
      relevance,
      margin: best.score - none,
      span,
      nextSpans: shown.filter(
        (other, i) => other !== span && isNew(other, i) && !isFragment(passage, other),
      ),
    };
  }
}

/** What is shown of a span of word pieces; null where that is nothing but punctuation. */
function spanShown(
  passage: Passage,
  pieces: readonly WordPiece[],
  { first, last }: PieceSpan,
): Span | null {
  // Whole words, wherever the span begins: not "ged his flat" of "remortgaged his flat".
  const [from, to] = withWholeNumber(
    passage.text,
    pieces[first]?.word.start ?? 0,
    pieces[last]?.word.end ?? 0,
  );
  const start = behindDateline(passage.text, boundStart(passage.text, from, to), to);
  const found = trimAnswer(passage.text, start, to);
  return (
    found && {
      text: found.text,
      start: passage.start + found.start,
      end: passage.start + found.end,
    }
  );
}

/**
 * Figures cut at a comma, a word at its apostrophe, an article alone: | 9 |,000, isn'| t so |,
 * | a | tiger.
 */
function isFragment({ text, start: from }: Passage, { text: words, start, end }: Span): boolean {
  if (/^(?:an?|the)$/iu.test(words)) return true;
  return [start, end].some((at) => {
    const [before, after] = [text.slice(0, at - from), text.slice(at - from)];
    return (
      (/\d[.,]?$/u.test(before) && /^[.,]?\d/u.test(after)) ||
      (/\p{L}['’]?$/u.test(before) && /^['’]?\p{L}/u.test(after))
    );
  });
}

/** Word pieces `first` to `last`, with the sum of their start and end logits. */
interface PieceSpan {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/**
 * The spans of highest start plus end logit among tokens `[from, count)`,
 * best first; none where there is no token.
 */
function bestSpans(
  starts: Float32Array,
  ends: Float32Array,
  from: number,
  count: number,
): PieceSpan[] {
  const near: PieceSpan[] = [];
  let best = -Infinity;
  for (let first = from; first < count; first++) {
    for (let last = first; last < Math.min(count, first + MAX_SPAN_TOKENS); last++) {
      const score = (starts[first] ?? -Infinity) + (ends[last] ?? -Infinity);
      if (score <= best - NEXT_SPANS.behind) continue;
      near.push({ first, last, score });
      best = Math.max(best, score);
    }
  }
  return near
    .filter(({ score }) => score > best - NEXT_SPANS.behind)
    .sort((a, b) => b.score - a.score)
    .slice(0, 1 + NEXT_SPANS.most);
}
