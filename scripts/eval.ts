import type { Mode } from '../retrieval/confidence.js';
import { predictionOf } from './evaluation/predictor.js';
import { answerSet } from './evaluation/question-set.js';
import { scoreSet, type SetScore } from './evaluation/score.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { modeOption } from './input/mode-option.js';
import { printScores } from './output/print-scores.js';

const MEASURES: readonly (readonly [string, keyof SetScore])[] = [
  ['P@1', 'p1'],
  ['MRR@10', 'mrr10'],
  ['R@3', 'recall3'],
  ['span EM', 'spanEm'],
  ['span F1', 'spanF1'],
  ['AUROC', 'auroc'],
  ['answered', 'answered'],
  ['right of answered', 'accuracyOfAnswered'],
  ['unanswerable refused', 'refused'],
  ['decision', 'decisionAccuracy'],
  ['ECE', 'ece'],
];

interface EvalOptions {
  readonly json?: true;
  readonly mode: Mode;
}

async function evaluate(folders: readonly string[], options: EvalOptions): Promise<void> {
  const scores: { set: string; score: SetScore }[] = [];
  for (const folder of folders) {
    const { name, answers } = await answerSet(folder, { mode: options.mode });
    const predictions = answers.map(({ question, answer }) => ({
      question,
      prediction: predictionOf(question.id, answer),
    }));
    scores.push({ set: name, score: scoreSet(predictions) });
  }
  printScores(scores, 'questions', MEASURES, options.json ?? false);
}

await runCommand(
  commandNamed('eval', 'Measures the answers on question sets.')
    .argument('<set...>', 'folders with articles/ and questions.jsonl')
    .option('--json', 'one JSON list of all figures')
    .addOption(modeOption())
    .action(evaluate),
);
