import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Shard, ShardingManager } from 'discord.js';
import type { Configuration } from '../configuration.js';
import { EXIT_REFUSED } from '../configuration-error.js';
import type { Logger } from '../log.js';

/** The bot's own entry point, started once a shard. */
const ENTRY = fileURLToPath(new URL('../main.js', import.meta.url));

/** Milliseconds before a shard that died is started again, and between the starts of two. */
const PAUSE = 5500;

/**
 * Runs the bot in one process a shard, each with a model of its own, until `signal` stops them or
 * one is refused for good.
 *
 * @param totalShards Discord's recommendation where the configuration leaves it to that. (Counting
 *   them discord.js's own way asks discord.com, whatever the configured address.)
 * @returns the exit status: 2 when a shard was refused, else 0
 */
export async function runShards(
  { token }: Configuration,
  totalShards: number,
  log: Logger,
  signal: AbortSignal,
): Promise<number> {
  // Its own way to start a shard again knows no pause, and no refusal.
  const manager = new ShardingManager(ENTRY, {
    token,
    totalShards,
    mode: 'process',
    respawn: false,
  });
  const refused = new AbortController();
  const stop = AbortSignal.any([signal, refused.signal]);
  let status = 0;
  const isStopped = (): boolean => stop.aborted;
  const keepRunning = async (shard: Shard): Promise<void> => {
    while (!isStopped()) {
      const exit = await runOnce(shard, stop);
      if (exit === EXIT_REFUSED) {
        status = EXIT_REFUSED;
        refused.abort();
      }
      if (isStopped()) return;
      log.error(`shard ${shard.id} ended (${exit ?? 'killed'}); it is started again`);
      await sleep(PAUSE, undefined, { signal: stop }).catch(() => undefined);
    }
  };
  const running: Promise<void>[] = [];
  for (let id = 0; id < totalShards && !isStopped(); id++) {
    log.info(`shard ${id} of ${totalShards} starts`);
    running.push(keepRunning(manager.createShard(id)));
    // Discord takes one identification in five seconds.
    const isLast = id + 1 === totalShards;
    if (!isLast) await sleep(PAUSE, undefined, { signal: stop }).catch(() => undefined);
  }
  await Promise.all(running);
  return status;
}

/** @returns the exit status; null when a signal ended the process */
async function runOnce(shard: Shard, signal: AbortSignal): Promise<number | null> {
  const child = await shard.spawn(-1);
  if (!('exitCode' in child)) throw new Error('A shard runs in a process of its own.');
  const end = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', end);
  const exit = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  signal.removeEventListener('abort', end);
  return exit;
}
