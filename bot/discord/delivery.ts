import { setTimeout as sleep } from 'node:timers/promises';
import {
  DiscordAPIError,
  HTTPError,
  type InteractionDeferReplyOptions,
  type RepliableInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import { isServerError, UNAUTHORIZED } from './http-status.js';

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
  try {
    return await persist(send);
  } catch (error) {
    if (isSettled(error)) return null;
    throw error;
  }
}

/**
 * Tells Discord that an answer comes, which then takes the place of this.
 *
 * @returns whether anybody still waits for it, and the message that will carry it, where it is
 * known
 */
export async function defer(
  interaction: RepliableInteraction,
  options: InteractionDeferReplyOptions,
): Promise<{ readonly isAwaited: boolean; readonly messageId: string | null }> {
  try {
    const response = await persist(() =>
      interaction.deferReply({ ...options, withResponse: true }),
    );
    return { isAwaited: true, messageId: response.resource?.message?.id ?? null };
  } catch (error) {
    if (!isSettled(error)) throw error;
    const isAwaited =
      error instanceof DiscordAPIError &&
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    // A try has arrived whose own reply was lost: discord.js would not know.
    interaction.deferred ||= isAwaited;
    return { isAwaited, messageId: null };
  }
}

/** Tries again after a pause while Discord fails; settled or refused, it throws. */
async function persist<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await send();
    } catch (error) {
      if (isSettled(error) || !isPassing(error)) throw error;
      await sleep(pause);
    }
  }
  return send();
}

/** True when Discord refuses the bot's token. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === UNAUTHORIZED && !isSettled(error);
}

function isSettled(error: unknown): boolean {
  return error instanceof DiscordAPIError && SETTLED.has(error.code);
}

/** True for a failure of Discord or of the way to it, false for a refusal. */
function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError || error instanceof DiscordAPIError)
    return isServerError(error.status);
  if (!(error instanceof Error)) return false;
  // Of the connection (Node, undici), or given up on as too slow.
  const code = 'code' in error ? String(error.code) : '';
  return /^(?:E[A-Z_]+|UND_ERR_\w+)$/.test(code) || error.name === 'AbortError';
}
