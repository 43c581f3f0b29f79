import Database from 'libsql';
import { z } from 'zod';
import { errorMessage } from '../../corpus/shared/error-message.js';

/**
 * The feedback database cannot be used; the message says what to do, on one
 * line. `cause`: SQLite's error, if any.
 */
export class FeedbackError extends Error {
  override readonly name = 'FeedbackError';
}

const ELSEWHERE = 'set VERBATIM_DATABASE to another file';

/** What SQLite says by its result codes (https://sqlite.org/rescode.html), and what to do. */
const MENDS: Readonly<Record<string, string>> = {
  SQLITE_BUSY:
    'another program keeps this feedback database locked; end that program, or try again.',
  SQLITE_NOTADB: `this file is no feedback database; ${ELSEWHERE}.`,
  SQLITE_CORRUPT: `this feedback database is damaged; put a copy of it in its place, or ${ELSEWHERE}.`,
  SQLITE_FULL: `no room is left for feedback; make some, or ${ELSEWHERE}.`,
};

/** True where another process holds a lock that was waited for in vain, or not waited for. */
export function isBusy(thrown: unknown): boolean {
  return codeOf(thrown) === 'SQLITE_BUSY';
}

/** Anything thrown while the database in `file` was in use, as an error that says what to do. */
export function feedbackErrorOf(file: string, thrown: unknown): FeedbackError {
  if (thrown instanceof FeedbackError) return thrown;
  // A row that is none: written by something else.
  const code = thrown instanceof z.ZodError ? 'SQLITE_CORRUPT' : codeOf(thrown);
  const mend =
    MENDS[code] ??
    `the feedback cannot be kept there (${reasonOf(thrown)}); set VERBATIM_DATABASE to a file that can be written, or move this one away.`;
  return new FeedbackError(`${file}: ${mend}`, { cause: thrown });
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Database.SqliteError ? thrown.code : '';
}

function reasonOf(thrown: unknown): string {
  const message = errorMessage(thrown);
  // The library's own words for a file that cannot be opened repeat the path in Rust's notation.
  return message.startsWith('ConnectionFailed') ? 'it cannot be opened' : message;
}
