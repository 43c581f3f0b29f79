import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { formatCustomId } from './custom-id.js';

export const COMMENT_INPUT = 'comment';

const MAX_COMMENT = 1000;

/**
 * The form that asks what would have been right.
 *
 * @param sentence the one that the answer gave; null where the article did not say
 */
export function feedbackModal(sentence: number | null): APIModalInteractionResponseCallbackData {
  return {
    custom_id: formatCustomId({ action: 'comment', sentence }),
    title: 'Thanks. What would have been right?',
    components: [
      {
        type: ComponentType.Label,
        label: 'What would have been right?',
        description: 'The sentence of the article, its number, or why there is none.',
        component: {
          type: ComponentType.TextInput,
          custom_id: COMMENT_INPUT,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: MAX_COMMENT,
        },
      },
    ],
  };
}
