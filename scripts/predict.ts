import type { Mode } from '../retrieval/confidence.js';
import { answerAll, predictionOf } from './evaluation/predictor.js';
import { readQuestions } from './evaluation/question-file.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { modeOption } from './input/mode-option.js';
import { writeJsonLines } from './output/write-json-lines.js';
import { refuseUnwritable } from './output/write-whole.js';

interface PredictOptions {
  readonly articles: string;
  readonly questions: string;
  readonly out: string;
  readonly mode: Mode;
}

async function predict(options: PredictOptions): Promise<void> {
  const questions = await readQuestions(options.questions);
  await refuseUnwritable(options.out);
  const answers = await answerAll(options.articles, questions, 'Answering', {
    mode: options.mode,
  });
  const predictions = answers.map(({ question, answer }) => predictionOf(question.id, answer));
  await writeJsonLines(options.out, predictions);
}

await runCommand(
  commandNamed('predict', 'Answers a file of questions about a folder of articles.')
    .requiredOption('--articles <dir>', 'folder with <article>.txt files')
    .requiredOption('--questions <file>', 'JSON Lines of {id, article, question, history?}')
    .requiredOption('--out <file>', 'JSON Lines written here, one a question')
    .addOption(modeOption())
    .action(predict),
);
