import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import {
  ACTOR,
  ACTORS,
  ARTICLE,
  ASK,
  ASK_THE_ARTICLE,
  CHECK,
  CHECK_AGAINST_THE_ARTICLE,
  HELP,
  NUMBER_OPTION,
  PASSAGE,
  PRIVATE_OPTION,
  QUESTION_OPTION,
  QUOTES,
} from '../command-definitions.js';
import { deliver } from '../discord/delivery.js';
import { articleMessage } from '../render/article-message.js';
import { contextMessage } from '../render/context-message.js';
import { helpMessage } from '../render/help-message.js';
import { actor, actors, quotes } from './actors.js';
import { check, checkAgainstTheArticle } from './check.js';
import { askByInteraction } from './interaction-question.js';
import { replyAlone } from './reply-alone.js';
import type { Services } from './services.js';

type Handler<Interaction> = (interaction: Interaction, services: Services) => Promise<void>;

/** What each slash command does, by its name. */
export const SLASH_COMMANDS: ReadonlyMap<string, Handler<ChatInputCommandInteraction>> = new Map([
  [ASK, ask],
  [ARTICLE, article],
  [PASSAGE, passage],
  [ACTOR, actor],
  [ACTORS, actors],
  [QUOTES, quotes],
  [CHECK, check],
  [HELP, help],
]);

/** What each entry of a message's menu does, by its name. */
export const MESSAGE_MENU: ReadonlyMap<
  string,
  Handler<MessageContextMenuCommandInteraction>
> = new Map([
  [ASK_THE_ARTICLE, askTheArticle],
  [CHECK_AGAINST_THE_ARTICLE, checkAgainstTheArticle],
]);

async function ask(interaction: ChatInputCommandInteraction, services: Services): Promise<void> {
  const question = {
    text: interaction.options.getString(QUESTION_OPTION, true),
    isPrivate: interaction.options.getBoolean(PRIVATE_OPTION) ?? false,
    repliesTo: null,
  };
  await askByInteraction(interaction, question, services);
}

async function article(
  interaction: ChatInputCommandInteraction,
  { inference }: Services,
): Promise<void> {
  const message = articleMessage(inference.article, inference.passages.length);
  await deliver(() => interaction.reply(message));
}

async function passage(
  interaction: ChatInputCommandInteraction,
  { inference }: Services,
): Promise<void> {
  const number = interaction.options.getInteger(NUMBER_OPTION, true);
  const message = contextMessage(inference.passages, number, inference.article);
  await deliver(() => interaction.reply(message));
}

async function help(interaction: ChatInputCommandInteraction): Promise<void> {
  await replyAlone(interaction, helpMessage());
}

async function askTheArticle(
  interaction: MessageContextMenuCommandInteraction,
  services: Services,
): Promise<void> {
  const text = interaction.targetMessage.content.trim();
  if (text === '') {
    await replyAlone(interaction, 'That message has no text to ask about.');
    return;
  }
  await askByInteraction(interaction, { text, isPrivate: false, repliesTo: null }, services);
}
