import type { Passage } from '../../corpus/passage.js';
import { splitPassages } from '../../corpus/passages.js';
import type { OnProgress } from '../../corpus/shared/on-progress.js';
import { batchesByLength } from './batches.js';
import {
  CLS_ID,
  type Encoder,
  type EncoderInput,
  type EncoderOutput,
  loadEncoder,
  SEP_ID,
  shippedModel,
} from './encoder.js';

/** Longest text it reads, in word pieces without the two special tokens; the rest is cut off. */
export const MAX_EMBEDDED_TOKENS = 254;

/**
 * Word pieces in one forward pass, padding included: larger batches gain nothing and cost memory.
 */
const BATCH_TOKENS = 1024;

/** Characters that are tokenised at most; more than MAX_EMBEDDED_TOKENS of any written language. */
const MAX_TOKENISED_LENGTH = 8 * MAX_EMBEDDED_TOKENS;

/** Turns texts into unit vectors whose inner product says how near they are in meaning. */
export interface Embedder {
  readonly dimension: number;
  /** Hex SHA-256 of the model: vectors of different models must not be compared. */
  readonly modelSha256: Promise<string>;
  /** The words that it knows whole, in lower case, the most frequent first. */
  readonly vocabulary: ReadonlySet<string>;
  /** Word pieces in a text, special tokens not counted. */
  countTokens(text: string): number;
  /**
   * One vector a text, in order, each of `dimension` numbers and length 1.
   *
   * @param onProgress told after each batch how many of the texts are done
   */
  embed(texts: readonly string[], onProgress?: OnProgress): Promise<Float32Array[]>;
}

/** Loads the sentence embedder: MiniLM, 384 dimensions, int8 (see its model card). */
export async function createEmbedder(
  directory = shippedModel('verbatim-embedder'),
): Promise<Embedder> {
  return embedderOver(await loadEncoder(directory));
}

/** Splits an article into passages that the embedder reads whole. */
export function splitForEmbedder(text: string, embedder: Pick<Embedder, 'countTokens'>): Passage[] {
  return splitPassages(text, {
    maxTokens: MAX_EMBEDDED_TOKENS,
    countTokens: (part) => embedder.countTokens(part),
  });
}

function embedderOver(encoder: Encoder): Embedder {
  return {
    dimension: 384,
    modelSha256: encoder.sha256,
    vocabulary: new Set(encoder.words()),
    countTokens: (text) => encoder.tokenize(text).length,
    embed: async (texts, onProgress) => {
      const inputs = texts.map((text) => inputFor(encoder, text));
      const vectors: Float32Array[] = [];
      let done = 0;
      for (const batch of batchesByLength(inputs, BATCH_TOKENS)) {
        const output = await encoder.run(batch.map((row) => inputs[row] ?? { ids: [] }));
        batch.forEach((row, position) => {
          vectors[row] = rowOf(output['sentence_embedding'], position);
        });
        done += batch.length;
        onProgress?.(done, texts.length);
      }
      return vectors;
    },
  };
}

function inputFor(encoder: Encoder, text: string): EncoderInput {
  const pieces = encoder.tokenize(text.slice(0, MAX_TOKENISED_LENGTH));
  return { ids: [CLS_ID, ...pieces.slice(0, MAX_EMBEDDED_TOKENS), SEP_ID] };
}

/** The model pools and normalises itself: its output is one row a text. */
function rowOf(output: EncoderOutput | undefined, row: number): Float32Array {
  const dimension = output?.dims[1];
  if (output === undefined || dimension === undefined) {
    throw new TypeError('The embedding model gives no "sentence_embedding".');
  }
  return output.data.slice(row * dimension, (row + 1) * dimension);
}
