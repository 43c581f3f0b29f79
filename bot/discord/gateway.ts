import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { errorMessage } from '../../corpus/shared/error-message.js';
import { backoff } from '../backoff.js';
import { DISCORD_API } from '../configuration.js';
import { ConfigurationError } from '../configuration-error.js';
import { NOT_FOUND, UNAUTHORIZED } from './http-status.js';
import { notDiscord, TOKEN_REFUSED } from './refusals.js';

const PAUSES = { first: 1000, longest: 60_000 };

/** What of Discord's answer is needed. */
const GATEWAY = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});

export interface GatewayOptions {
  /** Base address of Discord's REST API. */
  readonly api: string;
  readonly token: string;
  /** Ends the wait, by an AbortError. */
  readonly signal: AbortSignal;
  /** Told why there is a wait, and of how many milliseconds. */
  readonly onWait: (reason: string, pause: number) => void;
}

/**
 * Waits until Discord can be reached and has a session left for this bot: a client that logs in
 * before gives up for good.
 *
 * @returns how many shards Discord recommends
 * @throws {ConfigurationError} when Discord refuses the token, or something else than Discord
 * answers
 */
export async function awaitGateway({
  api,
  token,
  signal,
  onWait,
}: GatewayOptions): Promise<number> {
  const rest = new REST({ api }).setToken(token);
  for (let tries = 1; ; tries++) {
    let wait: { reason: string; pause: number };
    try {
      const { shards, session_start_limit: sessions } = await gatewayAt(api, rest);
      if (sessions.remaining > 0) return shards;
      const pause = sessions.reset_after + backoff(1, PAUSES);
      wait = { reason: 'no sessions left for this bot', pause };
    } catch (error) {
      if (error instanceof ConfigurationError) throw error;
      wait = { reason: errorMessage(error), pause: backoff(tries, PAUSES) };
    }
    onWait(wait.reason, wait.pause);
    await sleep(wait.pause, undefined, { signal });
  }
}

/** @throws {ConfigurationError} as awaitGateway */
async function gatewayAt(api: string, rest: REST): Promise<z.infer<typeof GATEWAY>> {
  try {
    return GATEWAY.parse(await rest.get(Routes.gatewayBot()));
  } catch (error) {
    const status = error instanceof DiscordAPIError ? error.status : null;
    if (status === UNAUTHORIZED) throw new ConfigurationError(TOKEN_REFUSED);
    if (status !== NOT_FOUND && !(error instanceof z.ZodError)) throw error;
    // At its own address Discord is only out of order, and comes back.
    if (api === DISCORD_API)
      throw new Error(`${api} does not answer as Discord does`, { cause: error });
    throw new ConfigurationError(notDiscord(api));
  }
}
