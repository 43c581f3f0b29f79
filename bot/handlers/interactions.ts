import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { deliver } from '../discord/delivery.js';
import { parseCustomId } from '../render/custom-id.js';
import { FOLLOW_UP_INPUT, FOLLOW_UP_MODAL } from '../render/follow-up-modal.js';
import { apologyFor } from './apology.js';
import { pressButton } from './buttons.js';
import { MESSAGE_MENU, SLASH_COMMANDS } from './commands.js';
import { addComment } from './feedback.js';
import { askByInteraction } from './interaction-question.js';
import { replyAlone } from './reply-alone.js';
import type { Services } from './services.js';

/** Discord forgets an interaction after three seconds; one this old, in milliseconds, is let go. */
const MOST_AGE = 2500;

/** Answers an interaction; its failure ends as one message, with a reference into the log. */
export async function answerInteraction(
  interaction: Interaction,
  services: Services,
): Promise<void> {
  if (Date.now() - interaction.createdTimestamp > MOST_AGE) {
    services.log.debug({ interaction: interaction.id }, 'interaction came too late');
    return;
  }
  try {
    await route(interaction, services);
  } catch (error) {
    if (!interaction.isRepliable()) throw error;
    await apologise(interaction, apologyFor(error, nameOf(interaction), services.log));
  }
}

async function route(interaction: Interaction, services: Services): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const handler = SLASH_COMMANDS.get(interaction.commandName);
    return handler?.(interaction, services) ?? unknownCommand(interaction);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const handler = MESSAGE_MENU.get(interaction.commandName);
    return handler?.(interaction, services) ?? unknownCommand(interaction);
  }
  if (interaction.isButton()) return pressButton(interaction, services);
  if (!interaction.isModalSubmit()) return;
  if (interaction.customId === FOLLOW_UP_MODAL) {
    const question = {
      text: interaction.fields.getTextInputValue(FOLLOW_UP_INPUT),
      isPrivate: interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false,
      repliesTo: interaction.message?.id ?? null,
    };
    return askByInteraction(interaction, question, services);
  }
  const id = parseCustomId(interaction.customId);
  if (id?.action === 'comment') return addComment(interaction, id, services);
}

async function unknownCommand(interaction: RepliableInteraction): Promise<void> {
  await replyAlone(
    interaction,
    'I no longer know this command; whoever runs me can register the commands anew.',
  );
}

/** In place of the deferred response, or as a message for the person alone. */
async function apologise(interaction: RepliableInteraction, content: string): Promise<void> {
  if (interaction.replied) {
    await deliver(() => interaction.followUp({ content, flags: MessageFlags.Ephemeral }));
  } else if (interaction.deferred) {
    await deliver(() => interaction.editReply({ content }));
  } else {
    await replyAlone(interaction, content);
  }
}

function nameOf(interaction: RepliableInteraction): string {
  if (interaction.isCommand()) return `/${interaction.commandName}`;
  return 'customId' in interaction ? `component ${interaction.customId}` : 'an interaction';
}
