import {
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  PermissionFlagsBits,
  type RoleFlags,
} from 'discord-api-types/v10';
import type { Channel } from './channel.js';
import { ScenarioError } from './scenario-error.js';

/** A text channel as a test describes it. */
interface ChannelFixture {
  readonly name: string;
  /** The bot sees it and may not write in it. */
  readonly readOnly?: boolean;
  /** The bot lacks "Read Message History" there. */
  readonly hidesHistory?: boolean;
}

/** A server as a test describes it. */
export interface GuildFixture {
  readonly name: string;
  /** Text channels; by name, where there is nothing else to say of them. */
  readonly channels: readonly (string | ChannelFixture)[];
  /** False for a server that did not add the bot, where people use their own installation of it. */
  readonly hasBot?: boolean;
}

/** What any member may do. */
export const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands;

/** A server with its channels; everybody is a member of it. */
export class Guild {
  readonly channels: Channel[] = [];

  constructor(
    readonly id: string,
    readonly name: string,
    readonly hasBot: boolean,
    readonly ownerId: string,
  ) {}

  channel(name: string): Channel {
    const found = this.channels.find((channel) => channel.name === name);
    if (found === undefined) throw new ScenarioError(`${this.name} has no channel "${name}".`);
    return found;
  }

  member(user: APIUser): APIGuildMember {
    return {
      user,
      nick: null,
      avatar: null,
      banner: null,
      roles: [],
      joined_at: '2024-01-01T00:00:00.000Z',
      premium_since: null,
      deaf: false,
      mute: false,
      flags: GuildMemberFlags.CompletedOnboarding,
      pending: false,
      communication_disabled_until: null,
    };
  }

  toJSON(): APIGuild {
    return {
      id: this.id,
      name: this.name,
      icon: null,
      splash: null,
      discovery_splash: null,
      banner: null,
      description: null,
      owner_id: this.ownerId,
      afk_channel_id: null,
      afk_timeout: 300,
      verification_level: GuildVerificationLevel.None,
      default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
      explicit_content_filter: GuildExplicitContentFilter.Disabled,
      roles: [
        {
          id: this.id,
          name: '@everyone',
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- Discord still sends it
          color: 0,
          colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
          hoist: false,
          position: 0,
          permissions: String(MEMBER_PERMISSIONS),
          managed: false,
          mentionable: false,
          flags: 0 as unknown as RoleFlags,
        },
      ],
      emojis: [],
      stickers: [],
      features: [],
      mfa_level: GuildMFALevel.None,
      application_id: null,
      system_channel_id: null,
      system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
      rules_channel_id: null,
      vanity_url_code: null,
      premium_tier: GuildPremiumTier.None,
      preferred_locale: Locale.EnglishUS,
      public_updates_channel_id: null,
      nsfw_level: GuildNSFWLevel.Default,
      premium_progress_bar_enabled: false,
      safety_alerts_channel_id: null,
      incidents_data: null,
      hub_type: null,
    };
  }

  /** What GUILD_CREATE says. */
  toGateway(bot: APIUser): GatewayGuildCreateDispatchData {
    return {
      ...this.toJSON(),
      joined_at: '2024-01-01T00:00:00.000Z',
      large: false,
      unavailable: false,
      member_count: 2,
      voice_states: [],
      members: [this.member(bot)],
      channels: this.channels.map(
        (channel) => channel.toJSON() as GatewayGuildCreateDispatchData['channels'][number],
      ),
      threads: this.channels.flatMap((channel) =>
        channel.threads.map(
          (thread) => thread.toJSON() as GatewayGuildCreateDispatchData['threads'][number],
        ),
      ),
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    };
  }
}
