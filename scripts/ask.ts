import { greetingMessage } from '../bot/render/greeting-message.js';
import { errorMessage } from '../corpus/shared/error-message.js';
import type { Answerer } from '../retrieval/answerer.js';
import type { Mode } from '../retrieval/confidence.js';
import { isSmallTalk } from '../retrieval/questions/small-talk.js';
import { articleOption } from './input/article-option.js';
import { MOST_PASSAGES, type PrintAnswer, runAskLoop } from './input/ask-loop.js';
import {
  commandNamed,
  countUpTo,
  exitStatusOf,
  printError,
  runCommand,
} from './input/command-line.js';
import { modeOption } from './input/mode-option.js';
import { openAnswerer } from './input/open-answerer.js';
import { refuseTooLong, refuseUnusable } from './input/question.js';
import { UsageError } from './input/usage-error.js';
import { utf8Lines } from './input/utf8-lines.js';
import { answerJson } from './output/answer-json.js';
import { terminalLayout } from './output/layout.js';
import { renderAnswer } from './output/render-answer.js';

interface AskOptions {
  readonly article: string;
  readonly json?: true;
  readonly top: number;
  readonly explain?: true;
  readonly mode: Mode;
}

async function ask(question: string | undefined, options: AskOptions): Promise<void> {
  if (question !== undefined) refuseUnusable(question);
  if (question === undefined && options.article === '-') {
    throw new UsageError(
      'The article comes from standard input; give the question as an argument.',
    );
  }
  using answerer = await openAnswerer(options.article, options.mode);
  const print = printerFor(answerer, options);
  if (question !== undefined) {
    await print(question, options.top, options.explain ?? false);
  } else if (process.stdin.isTTY) {
    await runAskLoop(answerer, { top: options.top, explain: options.explain ?? false, print });
  } else {
    await answerLines(print, options);
  }
}

/** Answers as the options have it: in JSON, or as people read them. */
function printerFor(answerer: Answerer, options: AskOptions): PrintAnswer {
  const layout = terminalLayout();
  return async (question, topK, explain, history = []) => {
    if (!options.json && isSmallTalk(question)) {
      process.stdout.write(`${greetingMessage(question, []).content}\n`);
      return;
    }
    const answer = await answerer.answer(question, { topK, history });
    const text = options.json
      ? JSON.stringify(answerJson(answerer.article, answer, explain))
      : renderAnswer(answer, layout, explain);
    process.stdout.write(`${text}\n`);
  };
}

/**
 * One question a line from standard input, named before its answer but in JSON, which holds it. A
 * line that fails is reported, and the next one answered.
 *
 * @throws {UsageError} where there is no line
 */
async function answerLines(print: PrintAnswer, options: AskOptions): Promise<void> {
  const failures: unknown[] = [];
  let number = 0;
  for await (const line of utf8Lines(process.stdin)) {
    number++;
    try {
      const question = questionIn(line);
      if (!options.json) process.stdout.write(`“${question.trim()}”\n`);
      await print(question, options.top, options.explain ?? false);
    } catch (error) {
      failures.push(error);
      printError(new UsageError(`Line ${String(number)}: ${errorMessage(error)}`));
    }
  }
  if (number === 0) {
    throw new UsageError('No question came from standard input; write one a line, or in quotes.');
  }
  if (failures.length === number) process.exitCode = exitStatusOf(failures[0]);
}

/** @throws {UsageError} for a line that cannot be answered */
function questionIn(line: string | null): string {
  if (line === null) throw new UsageError('the question is not valid UTF-8; send UTF-8 text.');
  if (line.trim() === '') throw new UsageError('the question is empty.');
  refuseTooLong(line);
  return line;
}

await runCommand(
  commandNamed('ask', 'Answers questions about an article in its own words.')
    .argument('[question]', 'without one: asked for, or read from standard input, one a line')
    .addOption(articleOption())
    .option('--json', 'one JSON object a question')
    .option('--top <n>', 'passages shown', countUpTo(MOST_PASSAGES), 3)
    .option('--explain', 'show what the scores are made of')
    .addOption(modeOption())
    .action(ask),
);
