import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, REST, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import { errorMessage } from '../../corpus/shared/error-message.js';
import { backoff } from '../backoff.js';
import { ConfigurationError } from '../configuration-error.js';
import { TOKEN_REFUSED } from './fatal-close-codes.js';

const PAUSES = { first: 1000, longest: 60_000 };

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
 * @throws {ConfigurationError} when Discord refuses the token
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
      const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
      const { remaining, reset_after: resetAfter } = gateway.session_start_limit;
      if (remaining > 0) return gateway.shards;
      wait = { reason: 'no sessions left for this bot', pause: resetAfter + backoff(1, PAUSES) };
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status === 401) {
        throw new ConfigurationError(TOKEN_REFUSED);
      }
      wait = { reason: errorMessage(error), pause: backoff(tries, PAUSES) };
    }
    onWait(wait.reason, wait.pause);
    await sleep(wait.pause, undefined, { signal });
  }
}
