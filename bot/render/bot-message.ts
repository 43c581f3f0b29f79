import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Article } from '../../corpus/article.js';
import { type CustomId, formatCustomId } from './custom-id.js';

/** Discord's limit of a message's text, in UTF-16 code units. */
export const MAX_CONTENT = 2000;

/** A message as the client takes it, and sees to that it pings nobody; no link in it unfolds. */
export interface BotMessage {
  content: string;
  components: APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>[];
  flags: MessageFlags.SuppressEmbeds;
}

/** @param buttons at most five */
export function botMessage(
  lines: readonly string[],
  buttons: APIButtonComponentWithCustomId[] = [],
): BotMessage {
  return {
    content: lines.join('\n'),
    components:
      buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons }],
    flags: MessageFlags.SuppressEmbeds,
  };
}

/** @param article that the message is about */
export function button(
  label: string,
  id: CustomId,
  article: Article,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: formatCustomId(id, article),
  };
}

/**
 * The buttons that turn a page.
 *
 * @param page shown now, from 1
 * @param article that the message is about
 * @param id of the button that turns to a page
 */
export function turnButtons(
  page: number,
  pages: number,
  article: Article,
  id: (to: number) => CustomId,
): APIButtonComponentWithCustomId[] {
  return [
    ...(page > 1 ? [button('Previous', id(page - 1), article)] : []),
    ...(page < pages ? [button('Next', id(page + 1), article)] : []),
  ];
}

/** Characters left in a message for what stands beside these lines, each with its line break. */
export function roomBeside(lines: readonly string[]): number {
  return MAX_CONTENT - lines.reduce((sum, line) => sum + line.length + 1, 0);
}
