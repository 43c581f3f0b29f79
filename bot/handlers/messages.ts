import type { Message, MessageReplyOptions } from 'discord.js';
import { deliver, isUnauthorized } from '../discord/delivery.js';
import { apologyFor } from './apology.js';
import { replyToQuestion } from './reply-to-question.js';
import type { Services } from './services.js';

/** Milliseconds without an answer after which the channel shows that the bot is typing. */
const TYPING_AFTER = 700;

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
    await replyToQuestion(
      {
        text,
        place: {
          channelId: message.channelId,
          isThread: message.channel.isThread(),
          userId: message.author.id,
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
    await reply(message, { content: apologyFor(error, 'answering a message', services.log) });
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

/** @returns the id of the reply; null where nobody is there to see it */
async function reply(message: Message, content: MessageReplyOptions): Promise<string | null> {
  // The same nonce with every try: Discord then takes only one.
  const unique = { nonce: message.id, enforceNonce: true };
  const sent = await deliver(() => message.reply({ ...content, ...unique }));
  return sent?.id ?? null;
}

async function showTyping(message: Message): Promise<void> {
  // A courtesy: an answer without it is as good.
  if (message.channel.isSendable()) await message.channel.sendTyping().catch(() => undefined);
}
