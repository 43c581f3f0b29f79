import {
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord-api-types/v10';
import type { DispatchEvent } from './dispatch.js';

/** Intents that have to be switched on in the developer portal. */
export const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

export const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** The names of the intents in a bit field. */
export function intentNames(intents: number): readonly string[] {
  return Object.entries(GatewayIntentBits)
    .filter(([, bit]) => typeof bit === 'number' && (intents & bit) !== 0)
    .map(([name]) => name);
}

/** The event as a bot with these intents gets it: without the content that it may not read. */
export function redact(event: DispatchEvent, intents: number, botId: string): DispatchEvent {
  if ((intents & GatewayIntentBits.MessageContent) !== 0) return event;
  if (event.t === GatewayDispatchEvents.MessageCreate) {
    const direct = event.d.channel_type === ChannelType.DM;
    return { t: event.t, d: redactMessage(event.d, direct, botId) };
  }
  if (event.t === GatewayDispatchEvents.MessageUpdate) {
    const direct = event.d.channel_type === ChannelType.DM;
    return { t: event.t, d: redactMessage(event.d, direct, botId) };
  }
  return event;
}

/**
 * A message as a bot without the message content intent gets it, over the gateway or REST. What it
 * says is left out, unless it is a direct message, mentions the bot or is by the bot; so is what
 * the message says that it answers.
 */
export function redactMessage<M extends APIMessage>(message: M, direct: boolean, botId: string): M {
  const mentioned = message.mentions.some(({ id }) => id === botId);
  const readable = direct || message.author.id === botId || mentioned;
  const { referenced_message: answered } = message;
  return {
    ...message,
    ...(readable ? {} : { content: '', embeds: [], attachments: [], components: [] }),
    ...(answered ? { referenced_message: redactMessage(answered, direct, botId) } : {}),
  };
}
