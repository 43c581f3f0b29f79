import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  Partials,
} from 'discord.js';
import { ARTICLE, ASK } from './commands.js';
import type { Inference } from './inference/inference.js';
import { answerMessage, type BotMessage, contextMessage } from './render/answer-message.js';
import { articleMessage } from './render/article-message.js';
import { parseContextId } from './render/custom-id.js';

export interface BotOptions {
  readonly inference: Inference;
  /** Base address of Discord's REST API. */
  readonly api: string;
  /** One line for the log. */
  readonly onError: (line: string) => void;
}

/** Discord forgets an interaction after three seconds; one this old, in milliseconds, is let go. */
const MOST_AGE = 2500;

const APOLOGY = 'Something went wrong with this question. Please ask it again.';

/** The bot, not yet logged in: it answers commands, messages that mention it, and direct messages. */
export function createBot({ inference, api, onError }: BotOptions): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // direct messages arrive in channels that the client has not seen before
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: true },
    enforceNonce: true,
    rest: { api },
  });
  const guarded = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      onError(error instanceof Error ? error.message : String(error));
    });
  };
  client.on(Events.Error, (error) => {
    onError(error.message);
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (Date.now() - interaction.createdTimestamp > MOST_AGE) return;
    guarded(answerInteraction(interaction, inference));
  });
  client.on(Events.MessageCreate, (message) => {
    const question = questionIn(message);
    if (question === null) return;
    guarded(deliver(question, inference, (answer) => message.reply(answer)));
  });
  return client;
}

async function answerInteraction(interaction: Interaction, inference: Inference): Promise<void> {
  if (interaction.isButton()) return showContext(interaction, inference);
  if (interaction.isMessageContextMenuCommand()) {
    return answerCommand(interaction, interaction.targetMessage.content, false, inference);
  }
  if (!interaction.isChatInputCommand()) return;
  if (interaction.commandName === ASK) {
    const question = interaction.options.getString('question', true);
    const hidden = interaction.options.getBoolean('private') ?? false;
    return answerCommand(interaction, question, hidden, inference);
  }
  if (interaction.commandName === ARTICLE) {
    await interaction.reply(articleMessage(inference.article, inference.passages.length));
  }
}

async function answerCommand(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  question: string,
  hidden: boolean,
  inference: Inference,
): Promise<void> {
  await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
  await deliver(question, inference, (message) => interaction.editReply(message));
}

async function showContext(interaction: ButtonInteraction, inference: Inference): Promise<void> {
  const sentence = parseContextId(interaction.customId);
  if (sentence === null || sentence > inference.passages.length) return;
  await interaction.reply({
    ...contextMessage(inference.passages, sentence),
    flags: MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds,
  });
}

/** The question in a message that is meant for the bot; null for any other message. */
function questionIn(message: Message): string | null {
  if (message.author.bot || message.webhookId !== null) return null;
  const self = message.client.user;
  const mention = new RegExp(`<@!?${self.id}>`, 'g');
  const isAddressed =
    message.channel.isDMBased() ||
    message.mentions.has(self, { ignoreEveryone: true, ignoreRoles: true });
  return isAddressed ? message.content.replace(mention, ' ').trim() : null;
}

/** Sends the answer, or an apology when there is none; the failure itself is thrown on, for the log. */
async function deliver(
  question: string,
  inference: Inference,
  send: (message: BotMessage | { content: string }) => Promise<unknown>,
): Promise<void> {
  try {
    await send(await answerTo(question, inference));
  } catch (error) {
    await send({ content: APOLOGY });
    throw error;
  }
}

async function answerTo(question: string, inference: Inference): Promise<BotMessage> {
  if (question.trim() === '') return articleMessage(inference.article, inference.passages.length);
  return answerMessage(await inference.answer(question), inference.article);
}
