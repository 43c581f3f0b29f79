import { randomUUID } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { shardOf } from '../snowflake.js';
import type { Connection } from './connection.js';
import type { Audience, DispatchEvent } from './dispatch.js';
import { redact } from './intents.js';

interface Sent {
  readonly sequence: number;
  readonly event: DispatchEvent;
  readonly delivered: (() => void) | undefined;
}

/** What the bot sees through one shard; it outlives its sockets, so that it can be resumed. */
export class Session {
  readonly id = randomUUID();
  /** The socket that carries it; null while there is none. */
  connection: Connection | null = null;
  readonly #sent: Sent[] = [];

  constructor(
    readonly shard: readonly [id: number, count: number],
    readonly intents: number,
    private readonly botId: string,
  ) {}

  get sequence(): number {
    return this.#sent.length;
  }

  hears({ guildId, intents }: Audience): boolean {
    const [id, count] = this.shard;
    return shardOf(guildId, count) === id && (intents === 0 || (intents & this.intents) !== 0);
  }

  /** Sends an event now, or keeps it for a resume. */
  dispatch(event: DispatchEvent, delivered?: () => void): void {
    const sent = {
      sequence: this.#sent.length + 1,
      event: redact(event, this.intents, this.botId),
      delivered,
    };
    this.#sent.push(sent);
    this.#deliver(sent);
  }

  /** Sends again what came after a sequence number. */
  replay(after: number): void {
    for (const sent of this.#sent.slice(after)) this.#deliver(sent);
  }

  #deliver({ sequence, event, delivered }: Sent): void {
    const payload = { op: GatewayOpcodes.Dispatch as const, s: sequence, ...event };
    if (this.connection?.send(payload)) delivered?.();
  }
}
