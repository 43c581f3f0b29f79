import {
  type APIMessage,
  type APIUser,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  InteractionType,
  Locale,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import type { Channel } from './channel.js';
import { callData, findCommand, type OptionValues } from './command-call.js';
import { emptyMessage } from './compose.js';
import { type Guild, MEMBER_PERMISSIONS } from './guild.js';
import type { InteractionDesk } from './interaction-desk.js';
import type { Act } from './interaction-payload.js';
import { labelOf, Message } from './message.js';
import { awaitAnswer } from './message-answer.js';
import type { Modal } from './modal.js';
import { Reply } from './reply.js';
import { ScenarioError } from './scenario-error.js';
import type { World } from './world.js';

/** Where a person is; the first channel of the guild, or of the first guild, unless it is said. */
export interface Place {
  readonly guild?: Guild;
  readonly channel?: Channel;
}

export interface UserSettings {
  /** The language of the person's client. */
  readonly locale?: Locale;
  /** What the person may do in every guild. */
  readonly permissions?: bigint;
  /** True for another bot. */
  readonly bot?: boolean;
}

export interface SendOptions {
  /** The message that is answered. */
  readonly replyTo?: Message;
  /** Whether answering pings its author; on in Discord's client unless switched off. */
  readonly ping?: boolean;
}

/** A person: does what people do in Discord and says what they came to see. */
export class LoopbackUser {
  readonly account: APIUser;
  readonly #locale: Locale;
  readonly #permissions: bigint;

  constructor(
    readonly name: string,
    private readonly world: World,
    private readonly desk: InteractionDesk,
    { locale = Locale.EnglishUS, permissions = MEMBER_PERMISSIONS, bot = false }: UserSettings,
  ) {
    this.account = world.addUser(name, bot);
    this.#locale = locale;
    this.#permissions = permissions;
  }

  get id(): string {
    return this.account.id;
  }

  /** The conversation with the bot. */
  get directMessages(): Channel {
    return this.world.directChannel(this.account);
  }

  /** Runs a slash command; words after its name are subcommands: `slash('article load')`. */
  slash(command: string, values: OptionValues = {}, place: Place = {}): Promise<Reply> {
    const [name = '', ...words] = command.split(' ');
    const act = this.#act(place);
    const found = findCommand(this.world, act, ApplicationCommandType.ChatInput, name);
    const data = callData(found, words, values);
    return this.#interact(act, InteractionType.ApplicationCommand, data, `/${command}`);
  }

  /** Types into an option of a slash command; `others` are the options filled in already. */
  autocomplete(
    command: string,
    option: string,
    typed: string,
    others: OptionValues = {},
    place: Place = {},
  ): Promise<Reply> {
    const [name = '', ...words] = command.split(' ');
    const act = this.#act(place);
    const found = findCommand(this.world, act, ApplicationCommandType.ChatInput, name);
    const data = callData(found, words, { ...others, [option]: typed }, option);
    const type = InteractionType.ApplicationCommandAutocomplete;
    return this.#interact(act, type, data, `completion of ${option} in /${command}`);
  }

  /** Picks an entry of a message's menu. */
  messageMenu(name: string, on: Message | Reply): Promise<Reply> {
    const message = messageOf(on);
    this.#mustSee(message);
    const act = this.#act({ channel: message.channel });
    const found = findCommand(this.world, act, ApplicationCommandType.Message, name);
    const data = {
      id: found.id,
      name: found.name,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: message.data } },
    };
    return this.#interact(act, InteractionType.ApplicationCommand, data, `"${name}"`);
  }

  /** Presses a button, by what it says or by its emoji. */
  press(on: Message | Reply, label: string): Promise<Reply> {
    const message = messageOf(on);
    this.#mustSee(message);
    const says = `Message ${JSON.stringify(message.text.slice(0, 40))}`;
    const button = message.buttons.find(
      (it) =>
        labelOf(it) === label ||
        (it.style !== ButtonStyle.Premium && (it.label === label || it.emoji?.name === label)),
    );
    if (button === undefined) {
      const labels = message.buttonLabels.map((it) => `"${it}"`).join(', ') || 'none';
      throw new ScenarioError(`${says} has no button "${label}"; it has ${labels}.`);
    }
    if (button.disabled) throw new ScenarioError(`Button "${label}" cannot be pressed.`);
    if (!('custom_id' in button)) throw new ScenarioError(`Button "${label}" is a link.`);
    const data = { custom_id: button.custom_id, component_type: ComponentType.Button };
    return this.#useComponent(message, data, `button "${label}"`);
  }

  /** Chooses from the menu in a message that offers all these values. */
  select(on: Message | Reply, ...values: readonly string[]): Promise<Reply> {
    const message = messageOf(on);
    this.#mustSee(message);
    const menu = message.components
      .filter((component) => component.type === ComponentType.StringSelect)
      .find(({ options }) =>
        values.every((value) => options.some((option) => option.value === value)),
      );
    if (menu === undefined) throw new ScenarioError(`No menu offers ${values.join(', ')}.`);
    const { custom_id, min_values = 1, max_values = 1 } = menu;
    if (menu.disabled) throw new ScenarioError(`The menu with ${values.join(', ')} is disabled.`);
    if (values.length < min_values || values.length > max_values) {
      throw new ScenarioError(`The menu takes ${min_values} to ${max_values} values.`);
    }
    const data = { custom_id, component_type: ComponentType.StringSelect, values };
    return this.#useComponent(message, data, `choice of ${values.join(', ')}`);
  }

  /** Fills in a modal and submits it; what is not typed stays as it is. */
  submitModal(on: Modal | Reply, values: Readonly<Record<string, string>>): Promise<Reply> {
    const modal = on instanceof Reply ? on.modal : on;
    const { user, channel, source } = modal.openedBy.details;
    if (user !== this.account)
      throw new ScenarioError(`The modal is not on ${this.name}'s screen.`);
    const act = { ...this.#act({ channel }), source };
    const label = `modal "${modal.title}"`;
    return this.#interact(act, InteractionType.ModalSubmit, modal.fill(values), label);
  }

  /** Writes a message; mentions in the text count as they do in Discord. Waits for nothing. */
  send(channel: Channel, text: string, { replyTo, ping = true }: SendOptions = {}): Message {
    const empty = emptyMessage(this.world.ids.next(), this.account, channel);
    const mentioned = [...text.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => id ?? []);
    // The ping reaches the author of a plain message, not the bot behind a command's response.
    const answered = replyTo?.data;
    if (answered !== undefined && ping && answered.interaction_metadata === undefined) {
      mentioned.push(answered.author.id);
    }
    const mentions = [...new Set(mentioned)].flatMap((id) => this.world.users.get(id) ?? []);
    return this.world.post(
      {
        ...empty,
        content: text,
        mentions,
        mention_everyone: /@(everyone|here)\b/.test(text),
        ...(answered === undefined ? {} : referenceTo(answered, channel)),
      },
      channel,
    );
  }

  /** Writes `@bot text` and waits for the bot's answer. */
  mentionBot(channel: Channel, text: string): Promise<Reply> {
    return this.#ask(channel, `<@${this.world.bot.id}> ${text}`, {});
  }

  /** Writes to the bot alone and waits for its answer. */
  dm(text: string): Promise<Reply> {
    return this.#ask(this.directMessages, text, {});
  }

  /** Answers a message, pinging its author, and waits for the bot's answer. */
  replyTo(on: Message | Reply, text: string): Promise<Reply> {
    const message = messageOf(on);
    return this.#ask(message.channel, text, { replyTo: message });
  }

  /** Starts a thread in a channel, or from a message. */
  startThread(on: Channel | Message, name: string): Channel {
    return on instanceof Message
      ? this.world.addThread(on.channel, name, on)
      : this.world.addThread(on, name);
  }

  edit(message: Message, text: string): void {
    const edited_timestamp = new Date().toISOString();
    this.world.edit(message, { ...message.data, content: text, edited_timestamp });
  }

  delete(message: Message): void {
    this.world.remove(message);
  }

  #ask(channel: Channel, text: string, options: SendOptions): Promise<Reply> {
    return awaitAnswer(this.world, `"${text}" by ${this.name}`, channel, () =>
      this.send(channel, text, options),
    );
  }

  #useComponent(message: Message, data: object, label: string): Promise<Reply> {
    const act = { ...this.#act({ channel: message.channel }), source: message };
    return this.#interact(act, InteractionType.MessageComponent, data, label);
  }

  #interact(act: Act, type: InteractionType, data: object, label: string): Promise<Reply> {
    return this.desk.open(act, type, data, `${label} by ${this.name}`);
  }

  #act({ guild, channel }: Place): Act {
    const [first] = this.world.guilds.values();
    const where = channel ?? (guild ?? first)?.channels[0];
    if (where === undefined) throw new ScenarioError('There is no channel to be in.');
    return {
      user: this.account,
      channel: where,
      locale: this.#locale,
      permissions: this.#permissions,
      source: null,
    };
  }

  #mustSee({ visibleTo }: Message): void {
    if (visibleTo === null || visibleTo === this.id) return;
    throw new ScenarioError(`${this.name} does not see another person's ephemeral message.`);
  }
}

function messageOf(on: Message | Reply): Message {
  return on instanceof Reply ? on.message : on;
}

function referenceTo(answered: APIMessage, channel: Channel): Partial<APIMessage> {
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      channel_id: channel.id,
      message_id: answered.id,
      ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    },
    referenced_message: answered,
  };
}
