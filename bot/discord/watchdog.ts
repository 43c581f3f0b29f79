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

/** What `lastPingTimestamp` is before the first heartbeat. */
const NO_PING = -1;

/** When a shard was last seen with a ready session, and with a new heartbeat, in milliseconds. */
interface SignsOfLife {
  readonly ready: number;
  readonly heartbeat: number;
  /** That heartbeat's own time. */
  readonly ping: number;
}

/**
 * Watches over the client's shards, from before the login on: that waits for a connection without
 * limit, and `isReady()` stays true on a dead one.
 *
 * @returns ends the watch
 */
export function watchShards(client: Client, options: WatchdogOptions): () => void {
  const { patience, interval, onDead } = options;
  /** By shard. */
  const signs = new Map<number, SignsOfLife>();
  // On the clock that nobody sets: a heartbeat is as old as the look that first saw its own time.
  let started = performance.now();
  let lastLook = started;
  const deadShard = (now: number): string | null => {
    if (client.ws.shards.size === 0 && now - started > patience)
      return `No shard has been opened for ${seconds(now - started)} s.`;
    for (const { id, status, lastPingTimestamp: ping } of client.ws.shards.values()) {
      const last = signs.get(id) ?? { ready: started, heartbeat: started, ping: NO_PING };
      const ready = status === Status.Ready ? now : last.ready;
      const heartbeat = ping === last.ping ? last.heartbeat : now;
      signs.set(id, { ready, heartbeat, ping });
      const alive = Math.min(ready, heartbeat);
      if (now - alive > patience)
        return `Shard ${id} has been dead for ${seconds(now - alive)} s (status ${Status[status]}).`;
    }
    return null;
  };
  const timer = setInterval(() => {
    const now = performance.now();
    // The machine slept, or the process was stopped: the client needs time to connect again.
    if (now - lastLook > patience / 2) {
      signs.clear();
      started = now;
    }
    lastLook = now;
    const reason = deadShard(now);
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
