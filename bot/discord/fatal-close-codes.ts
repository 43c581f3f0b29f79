import { GatewayCloseCodes } from 'discord-api-types/v10';

/** What a token that Discord refuses means for the person who runs the bot. */
export const TOKEN_REFUSED =
  'Discord refuses DISCORD_TOKEN; press "Reset Token" under "Bot" in the developer portal and copy the new one into .env.';

/** Close codes of the gateway after which no further try can succeed, and what to do. */
export const FATAL_CLOSE_CODES: ReadonlyMap<number, string> = new Map([
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
