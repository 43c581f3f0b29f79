import type { EncoderInput } from './encoder.js';

/**
 * Rows of `inputs` in groups of like length, so that little of a batch is padding.
 *
 * @param tokens in one batch at most, padding included, unless a single input is longer
 */
export function batchesByLength(inputs: readonly EncoderInput[], tokens: number): number[][] {
  const rows = inputs.map((input, row) => ({ row, length: input.ids.length }));
  rows.sort((a, b) => a.length - b.length);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const { row, length } of rows) {
    // In ascending order the newest row is the longest: it sets the width of the whole batch.
    if (batch.length > 0 && (batch.length + 1) * length > tokens) {
      batches.push(batch);
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
