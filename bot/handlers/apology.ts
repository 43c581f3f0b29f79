import { randomBytes } from 'node:crypto';
import { QueueFullError } from '../asking/fair-queue.js';
import type { Logger } from '../log.js';

/**
 * Writes a failure to the log and says so in a line for the person, who can name its reference.
 *
 * @param what was being done, for the log
 */
export function apologyFor(error: unknown, what: string, log: Logger): string {
  if (error instanceof QueueFullError) return error.message;
  const reference = randomBytes(3).toString('hex').toUpperCase();
  log.error({ err: error, reference }, `${what} failed`);
  return `Something went wrong. Please try again; if it happens again, tell whoever runs me: reference ${reference}.`;
}
