import { basename, join, resolve } from 'node:path';
import type { ConfidenceFeatures } from '../retrieval/confidence.js';
import { commandNamed, runCommand } from './command-line.js';
import { type Example, fitLogistic } from './evaluation/logistic.js';
import { answerAll } from './evaluation/predictor.js';
import { readGradedQuestions } from './evaluation/question-file.js';
import { isRightPassage } from './evaluation/text-match.js';

const FEATURES: readonly (keyof ConfidenceFeatures)[] = ['dense', 'lexical', 'lead', 'coverage'];

/** Prints the constants of `retrieval/confidence.ts`, fitted on the sets, each with equal weight. */
async function fitConfidence(folders: readonly string[]): Promise<void> {
  const examples: (Example & { answerable: boolean })[] = [];
  for (const folder of folders) {
    const questions = await readGradedQuestions(join(folder, 'questions.jsonl'));
    const label = basename(resolve(folder));
    const answers = await answerAll(join(folder, 'articles'), questions, label);
    for (const { question, answer } of answers) {
      const first = answer.passages[0]?.text ?? '';
      examples.push({
        inputs: FEATURES.map((name) => answer.features[name]),
        positive: question.answerable && isRightPassage(first, question.evidence),
        answerable: question.answerable,
        weight: 1 / questions.length,
      });
    }
  }
  const model = fitLogistic(examples);
  const decided = examples.map((example) => ({
    ...example,
    confidence: model.probability(example.inputs),
  }));
  const best = Array.from({ length: 99 }, (_, i) => (i + 1) / 100)
    .map((threshold) => ({ threshold, right: rightlyDecided(decided, threshold) }))
    .reduce((a, b) => (b.right > a.right ? b : a));
  const weights = FEATURES.map((name, i) => `  ${name}: ${(model.weights[i] ?? 0).toFixed(3)},`);
  process.stdout.write(
    `${[`  bias: ${model.bias.toFixed(3)},`, ...weights, `threshold ${best.threshold.toFixed(2)}`].join('\n')}\n`,
  );
}

/** Weighted share of questions answered rightly, or unanswerable and refused, at a threshold. */
function rightlyDecided(
  examples: readonly (Example & { answerable: boolean; confidence: number })[],
  threshold: number,
): number {
  return examples
    .filter(({ confidence, positive, answerable }) =>
      confidence >= threshold ? positive : !answerable,
    )
    .reduce((sum, { weight }) => sum + weight, 0);
}

await runCommand(
  commandNamed('fit-confidence', 'Fits the confidence on question sets and prints its constants.')
    .argument('<set...>', 'folders with articles/ and questions.jsonl')
    .action(fitConfidence),
);
