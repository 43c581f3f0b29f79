import { backoff } from '../backoff.js';

const PAUSES = { first: 250, longest: 30_000 };

/**
 * Milliseconds to wait before a process that died is started again: none after a single death, for
 * a question waits for it.
 *
 * @param deaths in a row, this one included
 * @param random 0..1
 */
export function restartDelay(deaths: number, random?: number): number {
  return deaths < 2 ? 0 : backoff(deaths - 1, PAUSES, random);
}
