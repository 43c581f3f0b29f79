import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../corpus/package-root.js';
import { CLS_ID, SEP_ID } from '../../retrieval/encoders/encoder.js';
import { type Figure, figureOf } from './figure.js';
import { QUESTIONS } from './questions.js';
import { alternately, median, timed } from './timing.js';

const STARTS = 7;

/** Arguments of Node with which `ask` answers a question. */
const ASK: readonly string[] = [join(packageRoot, 'dist/scripts/ask.js'), QUESTIONS[0]];

/** Arguments of Node with which it loads both models, runs each once, and does nothing else. */
const LOAD_MODELS: readonly string[] = [
  '--input-type=module',
  '-e',
  `const { loadEncoder, shippedModel } = await import(${JSON.stringify(join(packageRoot, 'dist/retrieval/encoders/encoder.js'))});
   const models = await Promise.all(
     ['verbatim-embedder', 'verbatim-reader'].map((name) => loadEncoder(shippedModel(name))));
   for (const model of models) await model.run([{ ids: [${String(CLS_ID)}, ${String(SEP_ID)}] }]);`,
];

/**
 * Process start to printed answer, its index saved before; bare: Node
 * loading both models and running them once.
 */
export async function measureCold(): Promise<Figure[]> {
  const cache = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  try {
    await runNode(ASK, cache);
    const [cold = [], bare = []] = await alternately(STARTS, [
      () => timed(() => runNode(ASK, cache)),
      () => timed(() => runNode(LOAD_MODELS, cache)),
    ]);
    return [figureOf('cold ask, median', median(cold), 'ms', median(bare))];
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

/** Resolves at the end of a process of Node that keeps saved indexes in `cache`. */
function runNode(args: readonly string[], cache: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: 'ignore',
      env: { ...process.env, VERBATIM_CACHE: cache },
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A measured process ended with status ${String(code)}.`));
    });
  });
}
