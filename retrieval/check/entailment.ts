import type { Passage } from '../../corpus/passage.js';
import { batchesByLength } from '../batches.js';
import {
  CLS_ID,
  type Encoder,
  type EncoderInput,
  loadEncoder,
  SEP_ID,
  shippedModel,
} from '../encoder.js';

/** Word pieces of each part that are read; the rest is cut off. As in `scripts/training/reader/features.py`. */
const MAX_CLAIM_TOKENS = 40;
const MAX_SENTENCE_TOKENS = 108;
const MAX_PREVIOUS_TOKENS = 40;

/** Word pieces in one forward pass, padding included. */
const BATCH_TOKENS = 1024;

/** Characters of a claim or passage that are tokenised at most. */
const MAX_TOKENISED_LENGTH = 1500;

/** What a passage says of a claim, as log-odds against saying neither. */
export interface Entailment {
  readonly supports: number;
  readonly contradicts: number;
}

/** A text with the one before it in the article, which tells what "he" or "it" stands for. */
export interface TextInContext {
  readonly text: string;
  readonly before: string | null;
}

/** A model that reads a claim and a passage together. */
export interface EntailmentModel {
  /** One Entailment a text, in order. */
  judge(claim: string, texts: readonly TextInContext[]): Promise<Entailment[]>;
}

/** Loads the entailment model, int8 (see its model card). It is large: load it when it is first needed. */
export async function createEntailmentModel(
  directory = shippedModel('verbatim-checker'),
): Promise<EntailmentModel> {
  return new EncoderEntailment(await loadEncoder(directory));
}

/** A passage with the one before it. */
export function inContext(passages: readonly Passage[], passage: Passage): TextInContext {
  return { text: passage.text, before: passages[passage.index - 1]?.text ?? null };
}

class EncoderEntailment implements EntailmentModel {
  constructor(private readonly encoder: Encoder) {}

  async judge(claim: string, texts: readonly TextInContext[]): Promise<Entailment[]> {
    const claimed = this.tokens(claim);
    const inputs = texts.map(({ text, before }) =>
      pairInput(claimed, this.tokens(text), before === null ? null : this.tokens(before)),
    );
    const found: Entailment[] = [];
    for (const batch of batchesByLength(inputs, BATCH_TOKENS)) {
      const { logits } = await this.encoder.run(batch.map((row) => inputs[row] ?? { ids: [] }));
      if (logits?.dims[1] !== 3) throw new TypeError('The entailment model gives no three logits.');
      batch.forEach((row, position) => {
        const [supports = NaN, contradicts = NaN, neither = NaN] = logits.data.subarray(
          3 * position,
        );
        found[row] = { supports: supports - neither, contradicts: contradicts - neither };
      });
    }
    return found;
  }

  private tokens(text: string): number[] {
    return this.encoder.tokenize(text.slice(0, MAX_TOKENISED_LENGTH));
  }
}

/** `[CLS] claim [SEP] sentence [SEP] sentence before it [SEP]`, the sentence in segment 1. */
function pairInput(
  claim: readonly number[],
  sentence: readonly number[],
  before: readonly number[] | null,
): EncoderInput {
  const head = [CLS_ID, ...claim.slice(0, MAX_CLAIM_TOKENS), SEP_ID];
  const body = [...sentence.slice(0, MAX_SENTENCE_TOKENS), SEP_ID];
  const tail = before === null ? [] : [...before.slice(0, MAX_PREVIOUS_TOKENS), SEP_ID];
  return {
    ids: [...head, ...body, ...tail],
    segments: [...head.map(() => 0), ...body.map(() => 1), ...tail.map(() => 0)],
  };
}
