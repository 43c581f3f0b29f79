import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { ArticleError } from '../../corpus/article-error.js';
import { errorMessage } from '../../corpus/shared/error-message.js';
import { ModelError } from '../../retrieval/encoders/model-error.js';
import { UsageError } from './usage-error.js';

/** Exit status on wrong usage or bad input. */
const EXIT_USAGE = 2;
/** Exit status on anything else that goes wrong. */
const EXIT_FAILURE = 1;

/** A command named as people call it (`npm run NAME`), with errors on one line. */
export function commandNamed(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .showHelpAfterError(false)
    .configureOutput({
      outputError: (text, write) => {
        write(
          `${oneLine(text.replace(/^error: /, ''))} (${hintFor(text)}--help shows the usage)\n`,
        );
      },
    })
    .exitOverride();
}

/** For `npm run ask -- who resigned?`: the shell makes an argument of each word. */
function hintFor(usageError: string): string {
  return usageError.includes('too many arguments. Expected 1')
    ? 'put quotes around all of it; '
    : '';
}

/**
 * Runs a command. Whatever goes wrong is said in one line on stderr and in the exit status; the
 * process then ends by itself, so that native handles close.
 */
export async function runCommand(command: Command): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that goes away (`| head`) is no error of ours.
    if (error.code === 'EPIPE') process.exit(0);
    // At once: whatever else there is to print would fail as well, with a line of its own each
    // time.
    printError(
      new Error(`The output cannot be written (${error.message}); see whether its disk is full.`),
    );
    process.exit(EXIT_FAILURE);
  });
  try {
    await command.parseAsync();
  } catch (error) {
    // commander has already printed its own
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
      return;
    }
    printError(error);
    process.exitCode = exitStatusOf(error);
  }
}

/** One line on stderr for anything thrown. */
export function printError(error: unknown): void {
  process.stderr.write(`${oneLine(errorMessage(error))}\n`);
}

/** Parser for options that are whole numbers from 1 to `most`. */
export function countUpTo(most: number): (value: string) => number {
  return (value) => {
    const count = Number(value);
    if (!isCountUpTo(most, count)) {
      throw new InvalidArgumentError(`It must be a whole number from 1 to ${String(most)}.`);
    }
    return count;
  };
}

/** Parser for options that name a file. */
export function fileName(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It must name a file.');
  return value;
}

/** True for whole numbers from 1 to `most`. */
export function isCountUpTo(most: number, count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= most;
}

/** The exit status of a command that ends with an error. */
export function exitStatusOf(error: unknown): number {
  const isUsersToMend =
    error instanceof UsageError || error instanceof ArticleError || error instanceof ModelError;
  return isUsersToMend ? EXIT_USAGE : EXIT_FAILURE;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
