import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/** discord.js itself tries four times, within milliseconds: too fast for a server that recovers. */
const PAUSES = [300, 1000, 3000];

/** An interaction's token is good for 15 minutes; `discord.js` has no name for this code. */
const INVALID_WEBHOOK_TOKEN = 50_027;

/** The interaction is gone, or has been answered by a try whose own reply was lost. */
const SETTLED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  INVALID_WEBHOOK_TOKEN,
]);

/**
 * Sends something to Discord, again after a pause while Discord fails. Only for what may be sent
 * twice: responses to interactions, and messages with an enforced nonce.
 *
 * @returns what `send` resolves to; null where there is nobody to answer any more
 */
export async function deliver<T>(send: () => Promise<T>): Promise<T | null> {
  for (const pause of PAUSES) {
    try {
      return await send();
    } catch (error) {
      if (isSettled(error)) return null;
      if (!isPassing(error)) throw error;
      await sleep(pause);
    }
  }
  return send();
}

/** True when Discord refuses the bot's token. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401 && !isSettled(error);
}

function isSettled(error: unknown): boolean {
  return error instanceof DiscordAPIError && SETTLED.has(error.code);
}

/** True for a failure of Discord or of the way to it, false for a refusal. */
function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (error instanceof DiscordAPIError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  // Of the connection (Node, undici), or given up on as too slow.
  const code = 'code' in error ? String(error.code) : '';
  return /^(?:E[A-Z_]+|UND_ERR_\w+)$/.test(code) || error.name === 'AbortError';
}
