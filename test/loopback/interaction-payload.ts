import { randomUUID } from 'node:crypto';
import {
  type APIBaseInteraction,
  type APIInteraction,
  type APIUser,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type InteractionType,
  Locale,
} from 'discord-api-types/v10';
import type { Channel } from './channel.js';
import { MEMBER_PERMISSIONS } from './guild.js';
import type { Message } from './message.js';
import type { World } from './world.js';

const MAX_ATTACHMENT = 10 * 1_024 * 1_024;

/** Who does something, where, in which language. */
export interface Act {
  readonly user: APIUser;
  readonly channel: Channel;
  readonly locale: Locale;
  readonly permissions: bigint;
  /** The message whose component is used. */
  readonly source: Message | null;
}

/** Where a channel is, as commands name it. */
export function contextOf({ type }: Channel): InteractionContextType {
  if (type === ChannelType.DM) return InteractionContextType.BotDM;
  if (type === ChannelType.GroupDM) return InteractionContextType.PrivateChannel;
  return InteractionContextType.Guild;
}

/** An interaction as the gateway delivers it, with a new id and token. */
export function interactionPayload(
  world: World,
  { user, channel, locale, permissions, source }: Act,
  type: InteractionType,
  data: object | undefined,
): APIInteraction {
  const { guild } = channel;
  const id = world.ids.next();
  const ofGuild = guild?.hasBot ? { [ApplicationIntegrationType.GuildInstall]: guild.id } : {};
  const base: APIBaseInteraction<InteractionType, object> = {
    id,
    application_id: world.bot.id,
    type,
    token: `${id}-${randomUUID()}`,
    version: 1,
    channel: channel.toJSON(),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Discord sends it all the same
    channel_id: channel.id,
    app_permissions: String(MEMBER_PERMISSIONS),
    locale,
    entitlements: [],
    authorizing_integration_owners: {
      ...ofGuild,
      ...(guild?.hasBot ? {} : { [ApplicationIntegrationType.UserInstall]: user.id }),
    },
    context: contextOf(channel),
    attachment_size_limit: MAX_ATTACHMENT,
  };
  if (data !== undefined) base.data = data;
  if (source !== null) base.message = source.data;
  if (guild === null) {
    base.user = user;
  } else {
    base.guild = { id: guild.id, locale: Locale.EnglishUS, features: [] };
    base.guild_id = guild.id;
    base.guild_locale = Locale.EnglishUS;
    base.member = { ...guild.member(user), user, permissions: String(permissions) };
  }
  return base as APIInteraction;
}
