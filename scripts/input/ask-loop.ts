import { createInterface } from 'node:readline/promises';
import type { Answerer } from '../../retrieval/answerer.js';
import { historyAfter } from '../../retrieval/conversation.js';
import { isSmallTalk } from '../../retrieval/questions/small-talk.js';
import { isCountUpTo, printError } from './command-line.js';
import { refuseTooLong } from './question.js';
import { UsageError } from './usage-error.js';

/** Passages shown at most. */
export const MOST_PASSAGES = 100;

const COMMANDS = ':top N, :explain, :help and :quit';

/** Prints the answer to a question on stdout; a greeting is greeted, as in Discord. */
export type PrintAnswer = (
  question: string,
  top: number,
  explain: boolean,
  history?: readonly string[],
) => Promise<void>;

/** What commands change. */
interface Settings {
  /** Passages shown. */
  readonly top: number;
  readonly explain: boolean;
}

export interface AskLoopOptions extends Settings {
  readonly print: PrintAnswer;
}

/**
 * Asks for questions on the terminal until Ctrl-D or :quit. An error ends one question, not the
 * loop.
 */
export async function runAskLoop(answerer: Answerer, options: AskLoopOptions): Promise<void> {
  const { print } = options;
  let settings: Settings = options;
  let history: readonly string[] = [];
  const terminal = createInterface({ input: process.stdin, output: process.stderr, prompt: '? ' });
  tell(
    `${answerer.article.title} · ${String(answerer.passages.length)} sentences. Ask away; :help, :quit or Ctrl-D.`,
  );
  terminal.prompt();
  for await (const line of terminal) {
    const [word = '', argument] = line.trim().split(/\s+/, 2);
    if (word === ':quit' || word === ':q') break;
    try {
      if (word.startsWith(':')) settings = settingsAfter(word, argument, settings);
      else if (word !== '') {
        refuseTooLong(line);
        await print(line, settings.top, settings.explain, history);
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

/**
 * Does what a command says, `:top 5` for example.
 *
 * @throws {UsageError} where there is no such command, or no such number of passages
 */
function settingsAfter(
  command: string,
  argument: string | undefined,
  settings: Settings,
): Settings {
  switch (command) {
    case ':help':
      tell(`Type a question, or ${COMMANDS}.`);
      return settings;
    case ':explain': {
      const explain = !settings.explain;
      tell(`Explanations ${explain ? 'on' : 'off'}.`);
      return { ...settings, explain };
    }
    case ':top': {
      const top = parseTop(argument);
      tell(`Passages shown: ${String(top)}.`);
      return { ...settings, top };
    }
    default:
      throw new UsageError(`Unknown command ${command}; there are ${COMMANDS}.`);
  }
}

/** On stderr, as it is no answer: the answers may go into a file. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
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
