import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { GuildFixture } from './guild.js';

/** Discord's time limits, in milliseconds; tests shorten them. */
interface Limits {
  /** From the creation of an interaction to its first response. */
  readonly firstResponse: number;
  /** How long an interaction's token can be used after that. */
  readonly interactionToken: number;
  /** How long a nonce is remembered. */
  readonly nonce: number;
  /** How long a scenario waits for the bot before it fails the test. */
  readonly patience: number;
}

export interface LoopbackOptions {
  readonly token: string;
  readonly guilds: readonly GuildFixture[];
  /** Global commands registered beforehand; else the bot registers its own. */
  readonly commands: RESTPutAPIApplicationCommandsJSONBody;
  /** The shard count that /gateway/bot recommends. */
  readonly shards: number;
  /** What HELLO asks for, in milliseconds. */
  readonly heartbeatInterval: number;
  /** Privileged intents switched on in the developer portal, as a bit field. */
  readonly privilegedIntents: number;
  /** Requests a second that are not about interactions; above it comes a global 429. */
  readonly globalRequestsPerSecond: number;
  /** Whether a plain message without an enforced nonce counts as a violation. */
  readonly requireNonce: boolean;
  readonly limits: Limits;
}

/** What `startLoopbackDiscord` takes: everything optional, limits too. */
export type LoopbackSettings = Partial<Omit<LoopbackOptions, 'limits'>> & {
  readonly limits?: Partial<Limits>;
};

/** Discord's own figures where it has them. */
const DEFAULT_LIMITS: Limits = {
  firstResponse: 3_000,
  interactionToken: 15 * 60_000,
  nonce: 3 * 60_000,
  patience: 15_000,
};

const DEFAULT_OPTIONS: Omit<LoopbackOptions, 'limits'> = {
  token: 'loopback-token',
  guilds: [{ name: 'Newsroom', channels: ['general'] }],
  commands: [],
  shards: 1,
  heartbeatInterval: 41_250,
  privilegedIntents: 0,
  globalRequestsPerSecond: 50,
  requireNonce: true,
};

export function completeOptions(settings: LoopbackSettings): LoopbackOptions {
  return {
    ...DEFAULT_OPTIONS,
    ...settings,
    limits: { ...DEFAULT_LIMITS, ...settings.limits },
  };
}
