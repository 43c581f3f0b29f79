/** Pause after the second death in a row, in milliseconds; doubled with each further one. */
const FIRST_DELAY = 250;
const LONGEST_DELAY = 30_000;

/**
 * Milliseconds to wait before a process that died is started again: none after a single death,
 * then between half and the whole of a pause that doubles, so that many bots on one machine do not
 * start all at once.
 *
 * @param deaths in a row, this one included
 * @param random 0..1
 */
export function restartDelay(deaths: number, random = Math.random()): number {
  if (deaths < 2) return 0;
  const pause = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (deaths - 2));
  return pause * (0.5 + random / 2);
}
