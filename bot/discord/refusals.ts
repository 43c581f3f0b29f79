import { GatewayCloseCodes } from 'discord-api-types/v10';
import { errorMessage } from '../../corpus/shared/error-message.js';
import { ConfigurationError } from '../configuration-error.js';

/** What a token that Discord refuses means for the person who runs the bot. */
export const TOKEN_REFUSED =
  'Discord refuses DISCORD_TOKEN; press "Reset Token" under "Bot" in the developer portal and copy the new one into .env.';

/** Close codes of the gateway after which no further try can succeed, and what to do. */
const FATAL_CLOSE_CODES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN_REFUSED],
  [GatewayCloseCodes.InvalidShard, 'Discord refuses SHARDS (invalid shard); set SHARDS=auto.'],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in too many servers for one process; set SHARDS=auto.',
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    'Discord does not know the intents of the bot; update the bot.',
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord disallows the intents for DISCORD_TOKEN; switch on "Message Content Intent" under "Bot" in the developer portal, or set VERBATIM_MESSAGE_CONTENT=off.',
  ],
]);

const LOGIN_MESSAGES: readonly (readonly [RegExp, GatewayCloseCodes])[] = [
  [/disallowed intents/i, GatewayCloseCodes.DisallowedIntents],
  [/sharding is required/i, GatewayCloseCodes.ShardingRequired],
  [/authentication failed|invalid token/i, GatewayCloseCodes.AuthenticationFailed],
];

/** What it means that the gateway closed a connection for good; null of any other code. */
export function refusalByClosing(code: number): ConfigurationError | null {
  const refusal = FATAL_CLOSE_CODES.get(code);
  return refusal === undefined ? null : new ConfigurationError(refusal);
}

/** The same of a login: discord.js tells the close code by a message alone. */
export function refusalOfLogin(error: unknown): ConfigurationError | null {
  const message = errorMessage(error);
  const found = LOGIN_MESSAGES.find(([pattern]) => pattern.test(message));
  return found === undefined ? null : refusalByClosing(found[1]);
}

/**
 * What it means for the person who runs the bot that Discord's API is not where it is looked for.
 */
export function notDiscord(api: string): string {
  return `What answers at ${api} is not Discord's API; correct DISCORD_API, or leave it out to use Discord's own.`;
}
