import { expect, test } from 'vitest';
import { collectGarbage } from '../../../retrieval/encoders/collect-garbage.js';
import { loadEncoder, shippedModel } from '../../../retrieval/encoders/encoder.js';

test('a loaded model keeps no copy of its file', async () => {
  const before = process.memoryUsage().arrayBuffers;
  const encoder = await loadEncoder(shippedModel('verbatim-embedder'));
  await encoder.sha256;
  // What is collected is given back by another thread, a moment later, or when Node collects the
  // next time.
  await expect
    .poll(
      async () => {
        await collectGarbage();
        return process.memoryUsage().arrayBuffers - before;
      },
      { timeout: 2000 },
    )
    .toBeLessThan(10 * 2 ** 20);
});
