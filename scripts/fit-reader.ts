import { confidenceOf } from '../retrieval/confidence.js';
import { fitConfidenceWeights } from './fitting/confidence-weights.js';
import { modeThresholds } from './fitting/mode-thresholds.js';
import { rankQuestion } from './fitting/ranked-question.js';
import { fitRankWeights } from './fitting/ranking-weights.js';
import { type ReadQuestion, readQuestionSet } from './fitting/read-questions.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';

/**
 * Prints the constants of `retrieval/ranking.ts` and `retrieval/confidence.ts`, fitted on
 * question sets that neither the reader was trained on nor anything is measured on. The modes
 * are chosen on the first set alone, whose questions are like those that people ask of an
 * article; the others may be written to deceive.
 */
async function fitReader(folders: readonly string[]): Promise<void> {
  const sets = await readSets(folders);
  const rankWeights = fitRankWeights(sets.flat());
  print('RANK_WEIGHTS', rankWeights);

  const ranked = sets.map((set) => set.map((question) => rankQuestion(question, rankWeights)));
  const weights = fitConfidenceWeights(ranked.flat());
  print('WEIGHTS', weights);

  const [first = []] = ranked;
  const decided = first.map(({ answerable, features, right }) => ({
    confidence: confidenceOf(features, weights),
    right,
    answerable,
  }));
  print('MODES', modeThresholds(decided));
}

/**
 * @returns the questions of each set that has any
 * @throws {UsageError} where none of them has an answer
 */
async function readSets(folders: readonly string[]): Promise<ReadQuestion[][]> {
  const sets: ReadQuestion[][] = [];
  for (const folder of folders) {
    const questions = await readQuestionSet(folder);
    if (questions.length > 0) sets.push(questions);
  }
  if (!sets.flat().some(({ answerable }) => answerable)) {
    throw new UsageError(
      `There is no answerable question to fit on; fill questions.jsonl in ${folders.join(', ')}.`,
    );
  }
  return sets;
}

function print(name: string, values: Readonly<Record<string, number>>): void {
  const lines = Object.entries(values).map(
    ([key, value]) => `  ${key}: ${Number(value.toFixed(3))},`,
  );
  process.stdout.write(`${name}\n${lines.join('\n')}\n`);
}

await runCommand(
  commandNamed('fit-reader', 'Fits ranking, confidence and modes and prints their constants.')
    .argument(
      '<set...>',
      'folders with articles/ and questions.jsonl; the modes are chosen on the first',
    )
    .action(fitReader),
);
