import {
  type APIChannel,
  type APIUser,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import type { Guild } from './guild.js';
import type { Message } from './message.js';

type Kind = ChannelType.GuildText | ChannelType.PublicThread | ChannelType.DM | ChannelType.GroupDM;

export interface ChannelDetails {
  readonly id: string;
  readonly type: Kind;
  readonly name: string;
  readonly guild?: Guild;
  /** The channel a thread belongs to. */
  readonly parent?: Channel;
  /** Those who take part in a direct or group conversation. */
  readonly recipients?: readonly APIUser[];
  /** The bot sees the channel and may not write in it. */
  readonly readOnly?: boolean;
  /** The bot lacks "Read Message History" there. */
  readonly hidesHistory?: boolean;
}

/** A text channel, thread, direct or group conversation with what was written in it. */
export class Channel {
  readonly id: string;
  readonly type: Kind;
  readonly name: string;
  readonly guild: Guild | null;
  readonly parent: Channel | null;
  readonly recipients: readonly APIUser[];
  readonly readOnly: boolean;
  readonly hidesHistory: boolean;
  /** Oldest first; ephemeral messages are not among them. */
  readonly messages: Message[] = [];
  readonly threads: Channel[] = [];

  constructor(details: ChannelDetails) {
    this.id = details.id;
    this.type = details.type;
    this.name = details.name;
    this.guild = details.guild ?? null;
    this.parent = details.parent ?? null;
    this.recipients = details.recipients ?? [];
    this.readOnly = details.readOnly ?? details.parent?.readOnly ?? false;
    this.hidesHistory = details.hidesHistory ?? details.parent?.hidesHistory ?? false;
  }

  get guildId(): string | null {
    return this.guild?.id ?? null;
  }

  get isThread(): boolean {
    return this.type === ChannelType.PublicThread;
  }

  toJSON(): APIChannel {
    const shared = { id: this.id, last_message_id: this.messages.at(-1)?.id ?? null };
    switch (this.type) {
      case ChannelType.DM:
        return { ...shared, type: this.type, name: null, recipients: [...this.recipients] };
      case ChannelType.GroupDM:
        return { ...shared, type: this.type, name: this.name, recipients: [...this.recipients] };
      case ChannelType.PublicThread:
        return {
          ...shared,
          type: this.type,
          name: this.name,
          guild_id: this.#guild.id,
          ...(this.parent === null ? {} : { parent_id: this.parent.id }),
          owner_id: this.#guild.ownerId,
          message_count: this.messages.length,
          total_message_sent: this.messages.length,
          member_count: 2,
          rate_limit_per_user: 0,
          applied_tags: [],
          thread_metadata: {
            archived: false,
            auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
            archive_timestamp: new Date().toISOString(),
            locked: false,
          },
        };
      case ChannelType.GuildText:
        return {
          ...shared,
          type: this.type,
          name: this.name,
          guild_id: this.#guild.id,
          parent_id: null,
          position: 0,
          nsfw: false,
          topic: null,
          permission_overwrites: this.readOnly
            ? [
                {
                  id: this.#guild.id,
                  type: OverwriteType.Role,
                  allow: '0',
                  deny: String(
                    PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads,
                  ),
                },
              ]
            : [],
        };
    }
  }

  get #guild(): Guild {
    if (this.guild === null) throw new TypeError(`Channel ${this.name} belongs to no guild.`);
    return this.guild;
  }
}
