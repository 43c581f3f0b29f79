import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { deliver } from '../discord/delivery.js';
import { articleTag, parseCustomId } from '../render/custom-id.js';
import { chooseActor, suggestActors } from './actors.js';
import { apologyFor } from './apology.js';
import { pressButton } from './buttons.js';
import { MESSAGE_MENU, SLASH_COMMANDS } from './commands.js';
import { submitForm } from './forms.js';
import { replyAlone } from './reply-alone.js';
import type { Services } from './services.js';

/** Discord forgets an interaction after three seconds; one this old, in milliseconds, is let go. */
export const MOST_AGE = 2500;

const OLDER_VERSION = 'This button is from an older version of me. Please ask again.';
const EARLIER_ARTICLE =
  'That message is about an earlier article; I answer about another one now. Please ask again.';

/** Answers an interaction; its failure ends as one message, with a reference into the log. */
export async function answerInteraction(
  interaction: Interaction,
  services: Services,
): Promise<void> {
  if (Date.now() - interaction.createdTimestamp > MOST_AGE) {
    services.log.warn(
      { interaction: interaction.id },
      'an interaction came too late to be answered; if it happens all the time, this clock is ahead',
    );
    return;
  }
  try {
    await route(interaction, services);
  } catch (error) {
    // An autocompletion: nothing can be said there.
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
  if (interaction.isAutocomplete()) return suggestActors(interaction, services);
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return;
  const read = parseCustomId(interaction.customId);
  if (read === null) return replyAlone(interaction, OLDER_VERSION);
  if (read.tag !== articleTag(services.inference.article)) {
    return replyAlone(interaction, EARLIER_ARTICLE);
  }
  if (interaction.isModalSubmit()) return submitForm(interaction, read.id, services);
  if (interaction.isStringSelectMenu()) return chooseActor(interaction, services);
  if (interaction.isButton()) return pressButton(interaction, read.id, services);
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
