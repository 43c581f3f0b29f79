import {
  type APIButtonComponent,
  type APIMessage,
  type APIMessageComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Channel } from './channel.js';
import { walkComponents } from './component-tree.js';

/** A message as it stands now: edits change it in place. */
export class Message {
  /** Who alone sees it, by user id; null when everybody in the channel does. */
  readonly visibleTo: string | null;

  constructor(
    public data: APIMessage,
    readonly channel: Channel,
    visibleTo: string | null = null,
  ) {
    this.visibleTo = visibleTo;
  }

  get id(): string {
    return this.data.id;
  }

  get content(): string {
    return this.data.content;
  }

  get ephemeral(): boolean {
    return this.has(MessageFlags.Ephemeral);
  }

  /** Shown as "thinking…" until the deferred response is edited. */
  get loading(): boolean {
    return this.has(MessageFlags.Loading);
  }

  /** Every component in it, nested ones included. */
  get components(): readonly APIMessageComponent[] {
    return [...walkComponents(this.data.components ?? [])];
  }

  /** All that a person reads in it, line by line: content, embeds, text components. */
  get text(): string {
    const embeds = this.data.embeds.flatMap((embed) => [
      embed.author?.name,
      embed.title,
      embed.description,
      ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
      embed.footer?.text,
    ]);
    const texts = this.components.flatMap((component) =>
      component.type === ComponentType.TextDisplay ? [component.content] : [],
    );
    return [this.content, ...embeds, ...texts].filter(Boolean).join('\n');
  }

  get buttons(): readonly APIButtonComponent[] {
    return this.components.filter((component) => component.type === ComponentType.Button);
  }

  /** What the buttons say, emoji first: "👍", "Follow up". */
  get buttonLabels(): readonly string[] {
    return this.buttons.map(labelOf);
  }

  /** The messages in the same channel that answer this one. */
  get replies(): readonly Message[] {
    return this.channel.messages.filter(
      (message) => message.data.message_reference?.message_id === this.id,
    );
  }

  has(flag: MessageFlags): boolean {
    return ((this.data.flags ?? 0) & flag) !== 0;
  }
}

/** What a button says, its emoji included. */
export function labelOf(button: APIButtonComponent): string {
  if (button.style === ButtonStyle.Premium) return '';
  return [button.emoji?.name, button.label].filter(Boolean).join(' ');
}
