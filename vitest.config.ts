import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The test files that take longest: by turns those that mostly wait, and those that compute. */
const LONGEST = [
  'bot/faults',
  'retrieval/answerer',
  'bot/lifecycle',
  'scripts/ask',
  'inference/inference',
  'readme',
  'load',
  'discord/watchdog',
];

/**
 * Begins with the longest, so that none runs alone at the end. Without its cache, vitest goes by
 * size.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rankOf(a.moduleId) - rankOf(b.moduleId));
  }
}

function rankOf(file: string): number {
  const rank = LONGEST.findIndex((name) => file.endsWith(`${name}.test.ts`));
  return rank === -1 ? LONGEST.length : rank;
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    // Processes, not threads: ONNX Runtime's native module cannot be loaded a second time in one.
    pool: 'forks',
    maxWorkers: 2,
    // A worker loads modules and models once, not for each file; no test changes what is theirs.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
