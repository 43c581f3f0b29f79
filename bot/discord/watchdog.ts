import { type Client, Status } from 'discord.js';

export interface WatchdogOptions {
  /** Milliseconds that a shard may be without a ready session and acknowledged heartbeats. */
  readonly patience: number;
  /** Milliseconds between two looks. */
  readonly interval: number;
  /** Called once, with why, when a shard stays dead. */
  readonly onDead: (reason: string) => void;
}

/** Seven heartbeats: well over any outage that the client itself gets over. */
export const WATCHDOG_DEFAULTS = { patience: 5 * 60_000, interval: 15_000 };

/**
 * Watches over the client's shards, from before the login on: that waits for a connection without limit, and
 * `isReady()` stays true on a dead one.
 *
 * @returns ends the watch
 */
export function watchShards(client: Client, options: WatchdogOptions): () => void {
  const { patience, interval, onDead } = options;
  /** When each shard was last seen with a ready session. */
  const ready = new Map<number, number>();
  const started = Date.now();
  const deadShard = (now: number): string | null => {
    if (client.ws.shards.size === 0 && now - started > patience)
      return `No shard has been opened for ${seconds(now - started)} s.`;
    for (const shard of client.ws.shards.values()) {
      if (shard.status === Status.Ready) ready.set(shard.id, now);
      const heartbeat = Math.max(started, shard.lastPingTimestamp);
      const alive = Math.min(heartbeat, ready.get(shard.id) ?? started);
      if (now - alive > patience)
        return `Shard ${shard.id} has been dead for ${seconds(now - alive)} s (status ${Status[shard.status]}).`;
    }
    return null;
  };
  const timer = setInterval(() => {
    const reason = deadShard(Date.now());
    if (reason === null) return;
    clearInterval(timer);
    onDead(reason);
  }, interval);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
