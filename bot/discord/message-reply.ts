import {
  DiscordAPIError,
  type Message,
  type MessageReplyOptions,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Logger } from '../log.js';
import { deliver } from './delivery.js';

/**
 * In place of a reply's number; short, as a nonce has at most 25 characters and an id takes up to
 * 20.
 */
export const APOLOGY = 'a';

/** Nothing can be written in a channel where Discord says so. */
const NO_WRITING: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

/**
 * Replies to a message.
 *
 * @param part which of several replies to the same message it is, from 0
 * @returns the id of the reply; null where nobody is there to see it, or nothing can be written
 */
export async function reply(
  message: Message,
  content: MessageReplyOptions,
  log: Logger,
  part: number | typeof APOLOGY = 0,
): Promise<string | null> {
  // The same nonce with every try: Discord then takes only one.
  const unique = { ...content, nonce: `${message.id}-${part}`, enforceNonce: true };
  try {
    const sent = await deliver(() => replyOrSend(message, unique));
    return sent?.id ?? null;
  } catch (error) {
    if (!(error instanceof DiscordAPIError && NO_WRITING.has(error.code))) throw error;
    log.warn(
      { channel: message.channelId, reason: error.message },
      'nothing can be written where I was asked',
    );
    return null;
  }
}

/**
 * Where what was said before is hidden from the bot, nothing can refer to it: a message then stands
 * alone.
 */
async function replyOrSend(message: Message, content: MessageReplyOptions): Promise<Message> {
  try {
    return await message.reply(content);
  } catch (error) {
    const isHistoryHidden =
      error instanceof DiscordAPIError &&
      error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!isHistoryHidden || !message.channel.isSendable()) throw error;
    return message.channel.send(content);
  }
}
