import {
  type APIModalInteractionResponseCallbackData,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Article } from '../../corpus/article.js';
import { textForm } from './text-form.js';

export const COMMENT_INPUT = 'comment';

const MAX_COMMENT = 1000;

/**
 * The form that asks what would have been right.
 *
 * @param sentence the one that the answer gave; null where the article did not say
 */
export function feedbackModal(
  sentence: number | null,
  article: Article,
): APIModalInteractionResponseCallbackData {
  return textForm(
    {
      id: { action: 'comment', sentence },
      title: 'Thanks. What would have been right?',
      label: 'What would have been right?',
      description: 'The sentence of the article, its number, or why there is none.',
      input: {
        custom_id: COMMENT_INPUT,
        style: TextInputStyle.Paragraph,
        required: false,
        max_length: MAX_COMMENT,
      },
    },
    article,
  );
}
