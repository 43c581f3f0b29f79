import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Article } from '../../corpus/article.js';
import { type CustomId, formatCustomId } from './custom-id.js';

interface TextForm {
  /** What sending it does. */
  readonly id: CustomId;
  readonly title: string;
  readonly label: string;
  /** Small print below the label. */
  readonly description: string;
  readonly input: Omit<APITextInputComponent, 'type'>;
}

/**
 * A form of one text.
 *
 * @param article that it is about
 */
export function textForm(
  form: TextForm,
  article: Article,
): APIModalInteractionResponseCallbackData {
  const { id, title, label, description, input } = form;
  const component = { type: ComponentType.TextInput as const, ...input };
  return {
    custom_id: formatCustomId(id, article),
    title,
    components: [{ type: ComponentType.Label, label, description, component }],
  };
}
