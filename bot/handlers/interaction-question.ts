import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { defer, deliver } from '../discord/delivery.js';
import { replyAlone } from './reply-alone.js';
import { replyToQuestion } from './reply-to-question.js';
import type { Services } from './services.js';

type Asking =
  ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ModalSubmitInteraction;

export interface InteractionQuestion {
  readonly text: string;
  /** Only the person who asked sees the answer. */
  readonly isPrivate: boolean;
  /** The bot's message that is gone on with; null for a new question. */
  readonly repliesTo: string | null;
}

/** Defers at once, asks, and puts the answer in place of the deferral. */
export async function askByInteraction(
  interaction: Asking,
  { text, isPrivate, repliesTo }: InteractionQuestion,
  services: Services,
): Promise<void> {
  const refusal = services.asker.admit(interaction.user.id);
  if (refusal !== null) {
    await replyAlone(interaction, refusal);
    return;
  }
  const flags = isPrivate ? ({ flags: MessageFlags.Ephemeral } as const) : {};
  const deferral = await defer(interaction, flags);
  if (!deferral.isAwaited) return;
  await replyToQuestion(
    {
      text,
      place: {
        channelId: interaction.channelId ?? interaction.user.id,
        isThread: interaction.channel?.isThread() ?? false,
        userId: interaction.user.id,
        isPrivate,
      },
      guildId: interaction.guildId,
      repliesTo,
      answerId: deferral.messageId,
      showsQuestion: !isPrivate,
    },
    services,
    async (reply) => {
      const message = await deliver(() => interaction.editReply(reply));
      return message?.id ?? null;
    },
  );
}
