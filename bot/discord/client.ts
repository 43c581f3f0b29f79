import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InteractionType,
  Options,
  Partials,
} from 'discord.js';

/**
 * Requests a second, all together. Discord counts 50, leaving out those that answer interactions,
 * while the client counts them all: two for each question.
 */
const REQUESTS_PER_SECOND = 100;

/**
 * Milliseconds after which a request is given up and made again; under its nonce it counts once.
 */
const REQUEST_TIMEOUT = 5000;

/** Messages kept a channel: only those that answers reply to are ever needed again. */
const KEPT_MESSAGES = 20;

/**
 * discord.js's client as this bot needs it, not yet logged in.
 *
 * @param api base address of Discord's REST API
 * @param readsMessages whether to ask for messages that are not addressed to the bot
 */
export function createClient(api: string, readsMessages = false): Client {
  // The client itself would read it as JSON; what it means here was decided before.
  if (!('SHARDING_MANAGER' in process.env)) delete process.env['SHARDS'];
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // direct messages arrive in channels that the client has not seen before
    partials: [Partials.Channel],
    // article text and questions are nobody's to ping with
    allowedMentions: { parse: [] },
    // a reply to what was deleted meanwhile becomes a plain message
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: KEPT_MESSAGES,
    }),
    enforceNonce: true,
    rest: { api, globalRequestsPerSecond: REQUESTS_PER_SECOND, timeout: REQUEST_TIMEOUT },
  });
  client.on(Events.Raw, disarm);
  return client;
}

const WITHOUT_DATA = new Set<unknown>([InteractionType.Ping]);

/** An interaction without its data ends the process inside discord.js: nothing is to handle it. */
function disarm(packet: unknown): void {
  if (!isObject(packet) || packet['t'] !== GatewayDispatchEvents.InteractionCreate) return;
  const interaction = packet['d'];
  const isWhole =
    isObject(interaction) &&
    (isObject(interaction['data']) || WITHOUT_DATA.has(interaction['type']));
  if (!isWhole) packet['t'] = 'MALFORMED_INTERACTION';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
