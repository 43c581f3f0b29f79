import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { CustomId } from '../render/custom-id.js';
import { FOLLOW_UP_INPUT } from '../render/follow-up-modal.js';
import { addComment } from './feedback.js';
import { askByInteraction } from './interaction-question.js';
import type { Services } from './services.js';

/** What a form of the bot does when it is sent. */
export async function submitForm(
  interaction: ModalSubmitInteraction,
  id: CustomId,
  services: Services,
): Promise<void> {
  if (id.action === 'comment') {
    await addComment(interaction, id, services);
  } else if (id.action === 'follow-up') {
    const question = {
      text: interaction.fields.getTextInputValue(FOLLOW_UP_INPUT),
      isPrivate: interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false,
      repliesTo: interaction.message?.id ?? null,
    };
    await askByInteraction(interaction, question, services);
  }
}
