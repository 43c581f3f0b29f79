import { EventEmitter } from 'node:events';
import {
  type APIMessage,
  type APIUser,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  type GatewayThreadCreateDispatchData,
} from 'discord-api-types/v10';
import { Channel, type ChannelDetails } from './channel.js';
import { CommandBook } from './command-book.js';
import type { Audience, DispatchEvent } from './gateway/dispatch.js';
import { Guild, type GuildFixture } from './guild.js';
import type { Interaction } from './interaction.js';
import { Message } from './message.js';
import type { LoopbackOptions } from './options.js';
import { ScenarioError } from './scenario-error.js';
import { Snowflakes } from './snowflake.js';
import type { Violations } from './violations.js';

interface WorldEvents {
  /** The gateway passes it on; `delivered` is called when a socket took it. */
  dispatch: [event: DispatchEvent, audience: Audience, delivered?: () => void];
  /** A message appeared that others than one person can see. */
  message: [message: Message];
  typing: [channel: Channel];
}

/** All that Discord remembers: people, guilds, channels, messages, commands, interactions. */
export class World extends EventEmitter<WorldEvents> {
  readonly ids = new Snowflakes();
  readonly bot: APIUser;
  readonly commands: CommandBook;
  readonly users = new Map<string, APIUser>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  readonly #nonces = new Map<string, { readonly message: Message; readonly at: number }>();

  constructor(
    readonly options: LoopbackOptions,
    readonly violations: Violations,
  ) {
    super();
    this.setMaxListeners(0);
    this.bot = this.addUser('Verbatim', true);
    this.commands = new CommandBook(this.bot.id, this.ids, violations);
    this.commands.replace(null, options.commands);
    for (const fixture of options.guilds) this.#addGuild(fixture);
  }

  addUser(name: string, bot = false): APIUser {
    const user: APIUser = {
      id: this.ids.next(),
      username: name,
      discriminator: bot ? '0001' : '0',
      global_name: bot ? null : name,
      avatar: null,
      bot,
      system: false,
    };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(details: Omit<ChannelDetails, 'id'>, id = this.ids.next()): Channel {
    const channel = new Channel({ ...details, id });
    this.channels.set(id, channel);
    return channel;
  }

  /** The conversation between a person and the bot. */
  directChannel(user: APIUser): Channel {
    const known = [...this.channels.values()].find(
      ({ type, recipients }) => type === ChannelType.DM && recipients[0]?.id === user.id,
    );
    return (
      known ?? this.addChannel({ type: ChannelType.DM, name: user.username, recipients: [user] })
    );
  }

  /** A thread, under the id of the message it starts from where there is one. */
  addThread(parent: Channel, name: string, start: Message | null = null): Channel {
    if (parent.guild === null) throw new ScenarioError('Only a channel of a guild has threads.');
    const thread = this.addChannel(
      { type: ChannelType.PublicThread, name, guild: parent.guild, parent },
      start?.id,
    );
    parent.threads.push(thread);
    this.emit(
      'dispatch',
      {
        t: GatewayDispatchEvents.ThreadCreate,
        d: { ...thread.toJSON(), newly_created: true } as GatewayThreadCreateDispatchData,
      },
      this.audience(parent, GatewayIntentBits.Guilds),
    );
    return thread;
  }

  message(channel: Channel, id: string): Message | null {
    return channel.messages.find((message) => message.id === id) ?? null;
  }

  /** Puts a message into its channel and tells the bot, unless only one person sees it. */
  post(data: APIMessage, channel: Channel, visibleTo: string | null = null): Message {
    const message = new Message(data, channel, visibleTo);
    if (visibleTo !== null) return message;
    channel.messages.push(message);
    this.#tell(GatewayDispatchEvents.MessageCreate, message);
    this.emit('message', message);
    return message;
  }

  /** Changes a message in place and tells the bot. */
  edit(message: Message, data: APIMessage): void {
    message.data = data;
    if (message.visibleTo === null) this.#tell(GatewayDispatchEvents.MessageUpdate, message);
  }

  remove(message: Message): void {
    const { messages, guildId, id } = message.channel;
    if (!messages.includes(message)) return;
    messages.splice(messages.indexOf(message), 1);
    this.emit(
      'dispatch',
      {
        t: GatewayDispatchEvents.MessageDelete,
        d: { id: message.id, channel_id: id, ...(guildId === null ? {} : { guild_id: guildId }) },
      },
      this.#messageAudience(message.channel),
    );
  }

  /** Runs `post` unless a message with this nonce is there already. */
  postOnce(channel: Channel, nonce: string, post: () => Message): Message {
    const key = `${channel.id}:${nonce}`;
    const known = this.#nonces.get(key);
    if (known !== undefined && Date.now() - known.at < this.options.limits.nonce) {
      return known.message;
    }
    const message = post();
    this.#nonces.set(key, { message, at: Date.now() });
    return message;
  }

  audience(channel: Channel, intents: number): Audience {
    return { guildId: channel.guildId, intents };
  }

  #messageAudience(channel: Channel): Audience {
    const { GuildMessages, DirectMessages } = GatewayIntentBits;
    return this.audience(channel, channel.guild === null ? DirectMessages : GuildMessages);
  }

  #tell(
    t: GatewayDispatchEvents.MessageCreate | GatewayDispatchEvents.MessageUpdate,
    { data, channel }: Message,
  ): void {
    // The bot hears nothing of where it is not.
    if (channel.type === ChannelType.GroupDM || channel.guild?.hasBot === false) return;
    const { guild } = channel;
    const d: GatewayMessageCreateDispatchData = {
      ...data,
      ...(guild === null
        ? { channel_type: channel.type }
        : { channel_type: channel.type, guild_id: guild.id, member: guild.member(data.author) }),
    };
    this.emit('dispatch', { t, d }, this.#messageAudience(channel));
  }

  #addGuild({ name, channels, hasBot = true }: GuildFixture): void {
    const guild = new Guild(this.ids.nextGuild(), name, hasBot, this.ids.next());
    this.guilds.set(guild.id, guild);
    for (const fixture of channels) {
      const details = typeof fixture === 'string' ? { name: fixture } : fixture;
      guild.channels.push(this.addChannel({ ...details, type: ChannelType.GuildText, guild }));
    }
  }
}
