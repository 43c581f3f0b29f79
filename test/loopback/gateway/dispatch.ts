import type { GatewayDispatchPayload } from 'discord-api-types/v10';

type NameAndData<Payload> = Payload extends GatewayDispatchPayload
  ? Pick<Payload, 't' | 'd'>
  : never;

/** An event for the bot, before it gets a sequence number. */
export type DispatchEvent = NameAndData<GatewayDispatchPayload>;

/** Who hears of an event. */
export interface Audience {
  /** Where it happened; null in direct messages. */
  readonly guildId: string | null;
  /** Intents of which one is needed; 0 for what everybody gets. */
  readonly intents: number;
}
