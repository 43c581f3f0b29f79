import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { errorMessage } from '../corpus/error-message.js';
import type { Mode } from '../retrieval/confidence.js';
import { commandNamed, runCommand } from './command-line.js';
import { answerAll, predictionOf } from './evaluation/predictor.js';
import { readQuestions } from './evaluation/question-file.js';
import { modeOption } from './mode-option.js';
import { UsageError } from './usage-error.js';

interface PredictOptions {
  readonly articles: string;
  readonly questions: string;
  readonly out: string;
  readonly mode: Mode;
}

async function predict(options: PredictOptions): Promise<void> {
  const questions = await readQuestions(options.questions);
  const answers = await answerAll(options.articles, questions, 'Answering', {
    mode: options.mode,
  });
  const lines = answers.map(({ question, answer }) =>
    JSON.stringify(predictionOf(question.id, answer)),
  );
  await writeWhole(options.out, lines.map((line) => `${line}\n`).join(''));
}

/** Writes a file whole or not at all. */
async function writeWhole(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = errorMessage(error);
    throw new UsageError(
      `${path}: cannot be written (${reason}); name a file in a folder that exists.`,
    );
  }
}

await runCommand(
  commandNamed('predict', 'Answers a file of questions about a folder of articles.')
    .requiredOption('--articles <dir>', 'folder with <article>.txt files')
    .requiredOption('--questions <file>', 'JSON Lines of {id, article, question, history?}')
    .requiredOption('--out <file>', 'JSON Lines written here, one a question')
    .addOption(modeOption())
    .action(predict),
);
