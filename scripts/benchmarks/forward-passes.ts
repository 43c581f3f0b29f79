import type { Answerer } from '../../retrieval/answerer.js';
import { batchesByLength } from '../../retrieval/encoders/batches.js';
import {
  CLS_ID,
  type Encoder,
  type EncoderInput,
  SEP_ID,
} from '../../retrieval/encoders/encoder.js';
import { pairInput } from '../../retrieval/encoders/pair-input.js';
import { READER_BATCH_TOKENS } from '../../retrieval/encoders/reader.js';
import type { Models } from './models.js';

/** What the models are run on to answer a question. */
export interface ForwardPasses {
  readonly question: EncoderInput;
  /** Question and passage, of those that the answerer reads, in the batches it makes of them. */
  readonly reading: readonly EncoderInput[][];
}

export async function forwardPassesOf(
  question: string,
  answerer: Answerer,
  { bareEmbedder, bareReader }: Models,
): Promise<ForwardPasses> {
  const inputs = await readerInputs(question, answerer, bareReader);
  return {
    question: { ids: [CLS_ID, ...bareEmbedder.tokenize(question), SEP_ID] },
    reading: batchesByLength(inputs, READER_BATCH_TOKENS).map((batch) =>
      batch.flatMap((row) => inputs[row] ?? []),
    ),
  };
}

async function readerInputs(
  question: string,
  answerer: Answerer,
  encoder: Encoder,
): Promise<EncoderInput[]> {
  const { passages } = answerer;
  const answer = await answerer.answer(question, { topK: passages.length });
  const asked = encoder.tokenize(question);
  return answer.passages
    .filter(({ scores }) => scores.relevance !== null)
    .map(({ text, sentence }) => {
      const before = passages[sentence - 2];
      return pairInput(
        asked,
        encoder.tokenize(text),
        before === undefined ? null : encoder.tokenize(before.text),
      );
    });
}

/** Runs the bare models on what a question takes, and on nothing else. */
export async function runForward(
  { question, reading }: ForwardPasses,
  { bareEmbedder, bareReader }: Models,
): Promise<void> {
  await bareEmbedder.run([question]);
  for (const batch of reading) await bareReader.run(batch);
}
