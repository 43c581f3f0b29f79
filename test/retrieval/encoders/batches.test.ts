import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesByLength } from '../../../retrieval/encoders/batches.js';
import type { EncoderInput } from '../../../retrieval/encoders/encoder.js';

function inputsOf(lengths: readonly number[]): EncoderInput[] {
  return lengths.map((length) => ({ ids: Array.from({ length }, () => 1) }));
}

/** The lengths of the inputs that share a batch. */
function lengthsIn(lengths: readonly number[], tokens: number): number[][] {
  return batchesByLength(inputsOf(lengths), tokens).map((batch) =>
    batch.map((row) => lengths[row] ?? NaN),
  );
}

describe('batchesByLength', () => {
  it('puts inputs of like length together, the shortest first', () => {
    expect(lengthsIn([90, 41, 88, 40], 1024)).toEqual([
      [40, 41],
      [88, 90],
    ]);
  });

  it('pads what differs little rather than running the model once more', () => {
    expect(lengthsIn([60, 55, 50], 1024)).toEqual([[50, 55, 60]]);
  });

  it('makes no batch larger than it may be, unless a single input is', () => {
    expect(lengthsIn([50, 50, 50, 300], 100)).toEqual([[50, 50], [50], [300]]);
  });

  it('makes none of nothing', () => {
    expect(batchesByLength([], 100)).toEqual([]);
  });

  it('takes every input once, within the limit, and pads no more than one batch of all would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 192 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 2048 }),
        (lengths, tokens) => {
          const batches = batchesByLength(inputsOf(lengths), tokens);
          const rows = batches.flat().sort((a, b) => a - b);
          expect(rows).toEqual(lengths.map((_, row) => row));
          const sizes = batches.map(
            (batch) => batch.length * Math.max(...batch.map((row) => lengths[row] ?? NaN)),
          );
          for (const [i, size] of sizes.entries()) {
            if (batches[i]?.length !== 1) expect(size).toBeLessThanOrEqual(tokens);
          }
          const padded = sizes.reduce((sum, size) => sum + size, 0);
          expect(padded).toBeLessThanOrEqual(lengths.length * Math.max(0, ...lengths));
        },
      ),
    );
  });
});
