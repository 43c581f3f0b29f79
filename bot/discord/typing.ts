import type { Message } from 'discord.js';
import { isUnauthorized } from './delivery.js';

/** Milliseconds without an answer after which the channel shows that the bot is typing. */
const TYPING_AFTER = 700;

/**
 * Shows after a while that the bot is typing.
 *
 * @returns ends it; rejects when Discord refused the bot's token over it
 */
export function typeLater(message: Message): () => Promise<void> {
  let shown = Promise.resolve();
  const timer = setTimeout(() => {
    shown = showTyping(message);
    // Until somebody ends it, nobody listens.
    shown.catch(() => undefined);
  }, TYPING_AFTER);
  return () => {
    clearTimeout(timer);
    return shown;
  };
}

async function showTyping({ channel }: Message): Promise<void> {
  try {
    if (channel.isSendable()) await channel.sendTyping();
  } catch (error) {
    // A courtesy: an answer without it is as good. But the client forgets a token that is refused.
    if (isUnauthorized(error)) throw error;
  }
}
