import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { deliver } from '../discord/delivery.js';
import type { BotMessage } from '../render/bot-message.js';

/** Answers an interaction with a message, or a line, that only the person who caused it sees. */
export async function replyAlone(
  interaction: RepliableInteraction,
  reply: BotMessage | string,
): Promise<void> {
  const message = typeof reply === 'string' ? { content: reply } : reply;
  const flags = [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds] as const;
  await deliver(() => interaction.reply({ ...message, flags }));
}
