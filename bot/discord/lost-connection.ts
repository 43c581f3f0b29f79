import { type Client, Events } from 'discord.js';
import { refusalByClosing } from './refusals.js';
import { WATCHDOG_DEFAULTS, watchShards } from './watchdog.js';

/**
 * Calls `fail` when the connection to Discord is lost for good; watches it until the signal comes.
 */
export function failForGood(
  client: Client,
  fail: (error: Error) => void,
  signal: AbortSignal,
): void {
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const closed = `Discord closed shard ${shard} for good (${code}); start the bot again.`;
    fail(refusalByClosing(code) ?? new Error(closed));
  });
  client.on(Events.Invalidated, () => {
    fail(new Error('Discord declared the session invalid for good; start the bot again.'));
  });
  const unwatch = watchShards(client, {
    ...WATCHDOG_DEFAULTS,
    onDead: (reason) => {
      fail(new Error(`${reason} The bot ends, to be started again.`));
    },
  });
  signal.addEventListener('abort', unwatch);
}
