import { createInterface } from 'node:readline/promises';
import type { Answerer } from '../retrieval/answerer.js';
import { historyAfter } from '../retrieval/conversation.js';
import { isSmallTalk } from '../retrieval/questions/small-talk.js';
import type { PrintAnswer } from './ask.js';
import { isCountUpTo, printError } from './input/command-line.js';
import { refuseTooLong } from './input/question.js';
import { UsageError } from './input/usage-error.js';

/** Passages shown at most. */
export const MOST_PASSAGES = 100;

const COMMANDS = ':top N, :explain, :help and :quit';

export interface AskLoopOptions {
  readonly top: number;
  readonly explain: boolean;
  readonly print: PrintAnswer;
}

/**
 * Asks for questions on the terminal until Ctrl-D or :quit. An error ends one question, not the loop.
 */
export async function runAskLoop(answerer: Answerer, options: AskLoopOptions): Promise<void> {
  let { top, explain } = options;
  let history: readonly string[] = [];
  // What is no answer goes to stderr: the answers may go into a file.
  const terminal = createInterface({ input: process.stdin, output: process.stderr, prompt: '? ' });
  process.stderr.write(
    `${answerer.article.title} · ${String(answerer.passages.length)} sentences. Ask away; :help, :quit or Ctrl-D.\n`,
  );
  terminal.prompt();
  for await (const line of terminal) {
    const [command, argument] = line.trim().split(/\s+/, 2);
    try {
      if (command === ':quit' || command === ':q') break;
      else if (command === ':help') process.stderr.write(`Type a question, or ${COMMANDS}.\n`);
      else if (command === ':explain') {
        explain = !explain;
        process.stderr.write(`Explanations ${explain ? 'on' : 'off'}.\n`);
      } else if (command === ':top') {
        top = parseTop(argument);
        process.stderr.write(`Passages shown: ${String(top)}.\n`);
      } else if (command?.startsWith(':')) {
        throw new UsageError(`Unknown command ${command}; there are ${COMMANDS}.`);
      } else if (command) {
        refuseTooLong(line);
        await options.print(line, top, explain, history);
        // Nothing goes on from a greeting.
        if (!isSmallTalk(line)) history = historyAfter(history, line);
      }
    } catch (error) {
      printError(error);
    }
    terminal.prompt();
  }
  terminal.close();
}

function parseTop(argument: string | undefined): number {
  const top = Number(argument);
  if (!isCountUpTo(MOST_PASSAGES, top)) {
    throw new UsageError(
      `Say how many passages to show, from 1 to ${String(MOST_PASSAGES)}: :top 5`,
    );
  }
  return top;
}
