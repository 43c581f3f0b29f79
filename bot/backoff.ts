/**
 * Pauses between tries, in milliseconds: the first, doubled with each further failure up to the
 * longest.
 */
interface Pauses {
  readonly first: number;
  readonly longest: number;
}

/**
 * Milliseconds to wait before the next try: between half and the whole of a pause that doubles, so
 * that many bots do not come back all at once.
 *
 * @param failures in a row, from 1
 * @param random 0..1
 */
export function backoff(
  failures: number,
  { first, longest }: Pauses,
  random = Math.random(),
): number {
  return Math.min(longest, first * 2 ** (failures - 1)) * (0.5 + random / 2);
}
