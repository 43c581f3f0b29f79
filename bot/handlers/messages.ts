import type { Message, MessageReplyOptions } from 'discord.js';
import { isCheckRequest } from '../conversation/check-request.js';
import { deliver, isUnauthorized } from '../discord/delivery.js';
import { apologyFor } from './apology.js';
import { checked } from './check.js';
import { replyToQuestion } from './reply-to-question.js';
import type { Services } from './services.js';

/** Milliseconds without an answer after which the channel shows that the bot is typing. */
const TYPING_AFTER = 700;

/** In place of a reply's number; short, as a nonce has at most 25 characters and an id takes up to 20. */
const APOLOGY = 'a';

/** Answers a message that is meant for the bot; leaves any other alone. */
export async function answerMessageOf(message: Message, services: Services): Promise<void> {
  const text = questionIn(message);
  if (text === null) return;
  const refusal = services.asker.refusal(message.author.id);
  if (refusal !== null) {
    await reply(message, { content: refusal });
    return;
  }
  const typing = setTimeout(() => void showTyping(message), TYPING_AFTER);
  try {
    const stated = isCheckRequest(text) ? await textRepliedTo(message) : null;
    if (stated !== null) {
      await checkStated(message, stated, services);
      return;
    }
    await replyToQuestion(
      {
        text,
        place: {
          channelId: message.channelId,
          isThread: message.channel.isThread(),
          userId: message.author.id,
          isPrivate: false,
        },
        guildId: message.guildId,
        repliesTo: message.reference?.messageId ?? null,
        answerId: null,
        showsQuestion: false,
      },
      services,
      (answer) => reply(message, answer),
    );
  } catch (error) {
    // Nothing can be said any more.
    if (isUnauthorized(error)) throw error;
    const content = apologyFor(error, 'answering a message', services.log);
    await reply(message, { content }, APOLOGY);
  } finally {
    clearTimeout(typing);
  }
}

/** The question in a message that is meant for the bot; null for any other message. */
function questionIn(message: Message): string | null {
  if (message.author.bot || message.webhookId !== null || message.system) return null;
  const self = message.client.user;
  const isAddressed =
    message.channel.isDMBased() ||
    message.mentions.has(self, { ignoreEveryone: true, ignoreRoles: true });
  if (!isAddressed) return null;
  return message.content.replaceAll(new RegExp(`<@!?${self.id}>`, 'g'), ' ').trim();
}

/** The text that a message replies to, "" where it cannot be read; null of the bot's own words or none. */
async function textRepliedTo(message: Message): Promise<string | null> {
  if (message.reference?.messageId === undefined) return null;
  try {
    const stated = await message.fetchReference();
    return stated.author.id === message.client.user.id ? null : stated.content;
  } catch (error) {
    if (isUnauthorized(error)) throw error;
    return '';
  }
}

async function checkStated(message: Message, stated: string, services: Services): Promise<void> {
  if (stated.trim() === '') {
    // Discord gives the bot only what is addressed to it.
    const content =
      'I cannot read that message from here. Open its menu: Apps, then “Check against the article”.';
    await reply(message, { content });
    return;
  }
  const asking = { userId: message.author.id, guildId: message.guildId };
  const parts = await checked(stated, asking, services);
  for (const [index, part] of parts.entries()) await reply(message, part, index);
}

/** @returns the id of the reply; null where nobody is there to see it */
async function reply(
  message: Message,
  content: MessageReplyOptions,
  part: number | typeof APOLOGY = 0,
): Promise<string | null> {
  // The same nonce with every try: Discord then takes only one.
  const unique = { nonce: `${message.id}-${part}`, enforceNonce: true };
  const sent = await deliver(() => message.reply({ ...content, ...unique }));
  return sent?.id ?? null;
}

async function showTyping(message: Message): Promise<void> {
  // A courtesy: an answer without it is as good.
  if (message.channel.isSendable()) await message.channel.sendTyping().catch(() => undefined);
}
