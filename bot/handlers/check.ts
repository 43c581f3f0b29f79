import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { CLAIM_OPTION, MAX_CLAIM, PRIVATE_OPTION } from '../command-definitions.js';
import { defer, deliver } from '../discord/delivery.js';
import type { BotMessage } from '../render/bot-message.js';
import { checkMessages } from '../render/check-message.js';
import { replyAlone } from './reply-alone.js';
import type { Services } from './services.js';

/**
 * Messages that Discord takes of one interaction where no server added the bot: the first and five
 * more.
 */
const MOST_MESSAGES = 6;

/** /check: a text of the person's own. */
export async function check(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const text = interaction.options.getString(CLAIM_OPTION, true);
  const isPrivate = interaction.options.getBoolean(PRIVATE_OPTION) ?? false;
  await checkByInteraction(interaction, text, isPrivate, services);
}

/** The entry in a message's menu: for the person alone, so that nobody is shown up. */
export async function checkAgainstTheArticle(
  interaction: MessageContextMenuCommandInteraction,
  services: Services,
): Promise<void> {
  const text = interaction.targetMessage.content.slice(0, MAX_CLAIM);
  if (text.trim() === '') {
    await replyAlone(interaction, 'That message has no text to check.');
    return;
  }
  await checkByInteraction(interaction, text, true, services);
}

/**
 * @param most messages that can be sent
 * @returns what the article says of a text, in as many messages as it takes
 * @throws {InferenceError} when it cannot be checked
 */
export async function checked(
  text: string,
  asking: { readonly userId: string; readonly guildId: string | null },
  { asker, inference }: Services,
  most = Infinity,
): Promise<BotMessage[]> {
  return checkMessages(await asker.check(text, asking), inference.article, most);
}

async function checkByInteraction(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  text: string,
  isPrivate: boolean,
  services: Services,
): Promise<void> {
  const { id: userId } = interaction.user;
  const refusal = services.asker.admit(userId);
  if (refusal !== null) {
    await replyAlone(interaction, refusal);
    return;
  }
  const flags = isPrivate ? ({ flags: MessageFlags.Ephemeral } as const) : {};
  const { isAwaited } = await defer(interaction, flags);
  if (!isAwaited) return;
  const isOfServer = interaction.authorizingIntegrationOwners.guildId !== null;
  const [first, ...further] = await checked(
    text,
    { userId, guildId: interaction.guildId },
    services,
    isOfServer ? Infinity : MOST_MESSAGES,
  );
  if (first === undefined) return;
  await deliver(() => interaction.editReply(first));
  const hidden = [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds] as const;
  for (const message of further) {
    // Not by `deliver`: Discord heeds no nonce here, so that a second try might
    // show the message twice. (discord.js makes one all the same where Discord is
    // slow to say that it took the message.)
    await interaction.followUp(isPrivate ? { ...message, flags: hidden } : message);
  }
}
