import { GatewayIntentBits, type Message, MessageType } from 'discord.js';
import { isCheckRequest } from '../conversation/check-request.js';
import { isUnauthorized } from '../discord/delivery.js';
import { APOLOGY, reply } from '../discord/message-reply.js';
import { typeLater } from '../discord/typing.js';
import { apologyFor } from './apology.js';
import { checked } from './check.js';
import { replyToQuestion } from './reply-to-question.js';
import type { Services } from './services.js';

/** Answers a message that is meant for the bot; leaves any other alone. */
export async function answerMessageOf(message: Message, services: Services): Promise<void> {
  const text = questionIn(message, services);
  if (text === null) return;
  const { log } = services;
  const refusal = services.asker.admit(message.author.id);
  if (refusal !== null) {
    await reply(message, { content: refusal }, log);
    return;
  }
  const endTyping = typeLater(message);
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
      (answer) => reply(message, answer, log),
    );
  } catch (error) {
    // Nothing can be said any more.
    if (isUnauthorized(error)) throw error;
    const content = apologyFor(error, 'answering a message', log);
    await reply(message, { content }, log, APOLOGY);
  } finally {
    await endTyping();
  }
}

/** The question in a message that is meant for the bot; null for any other message. */
function questionIn(message: Message, services: Services): string | null {
  if (message.author.bot || message.webhookId !== null || message.system) return null;
  const self = message.client.user;
  const isAddressed =
    message.channel.isDMBased() ||
    message.mentions.has(self, { ignoreEveryone: true, ignoreRoles: true }) ||
    repliesToAnswer(message, services);
  if (!isAddressed) return null;
  return message.content.replaceAll(new RegExp(`<@!?${self.id}>`, 'g'), ' ').trim();
}

/**
 * Whether a message replies to an answer that is remembered. Such a reply need not mention the bot,
 * so it counts only where Discord lets the bot read messages that do not.
 */
function repliesToAnswer(message: Message, { conversations }: Services): boolean {
  const { client, type, reference } = message;
  const messageId = reference?.messageId;
  return (
    // A message that is passed on refers to it too.
    type === MessageType.Reply &&
    messageId !== undefined &&
    client.options.intents.has(GatewayIntentBits.MessageContent) &&
    conversations.answeredBy(messageId) !== null
  );
}

/**
 * The text that a message replies to, "" where it cannot be read; null of the bot's own words or
 * none.
 */
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
    await reply(message, { content }, services.log);
    return;
  }
  const asking = { userId: message.author.id, guildId: message.guildId };
  const parts = await checked(stated, asking, services);
  for (const [index, part] of parts.entries()) {
    if ((await reply(message, part, services.log, index)) === null) return;
  }
}
