import { quantile } from '../../corpus/shared/quantile.js';

/** Milliseconds that `run` takes. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * Runs each in turn, round after round, so that a slow spell of the machine hits all alike; a round
 * before the first warms them up.
 *
 * @param runs each gives its own time
 * @returns for each of `runs` its times, one a round
 */
export async function alternately(
  rounds: number,
  runs: readonly (() => Promise<number>)[],
): Promise<number[][]> {
  const times: number[][] = runs.map(() => []);
  for (const run of runs) await run();
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of runs.entries()) times[i]?.push(await run());
  }
  return times;
}

/** The time that this share, 0..1, of the times did not exceed; NaN of none. */
export function percentile(times: readonly number[], share: number): number {
  return quantile(times, share) ?? NaN;
}

export function median(times: readonly number[]): number {
  return percentile(times, 0.5);
}
