import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { emptyMessage } from './compose.js';
import { messageFlags } from './flags.js';
import type { Interaction } from './interaction.js';
import type { Message } from './message.js';
import type { World } from './world.js';

/** The empty message that a response to an interaction fills; `flags` as the bot set them. */
export function emptyResponse(
  world: World,
  { details, followUps, original }: Interaction,
  flags: number,
): APIMessage {
  const { payload, user, channel, source } = details;
  const empty = emptyMessage(world.ids.next(), world.bot, channel);
  const isFollowUp = original !== null || followUps.length > 0;
  return {
    ...empty,
    type: responseType(payload.type, isFollowUp),
    webhook_id: world.bot.id,
    application_id: world.bot.id,
    flags: messageFlags(flags & MessageFlags.Ephemeral),
    interaction_metadata: {
      id: payload.id,
      type: payload.type,
      user,
      authorizing_integration_owners: payload.authorizing_integration_owners,
      ...(source === null ? {} : { interacted_message_id: source.id }),
      ...(isFollowUp && original !== null ? { original_response_message_id: original.id } : {}),
    } as APIMessageInteractionMetadata,
  };
}

/** Puts a response where it can be seen: by one person when it is ephemeral, else by all. */
export function postResponse(world: World, interaction: Interaction, data: APIMessage): Message {
  const { user, channel } = interaction.details;
  const ephemeral = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return world.post(data, channel, ephemeral ? user.id : null);
}

function responseType(type: InteractionType, isFollowUp: boolean): MessageType {
  if (isFollowUp) return MessageType.Reply;
  return type === InteractionType.ApplicationCommand
    ? MessageType.ChatInputCommand
    : MessageType.Default;
}
