import {
  type APIModalInteractionResponseCallbackData,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Article } from '../../corpus/article.js';
import { MAX_QUESTION } from '../command-definitions.js';
import { textForm } from './text-form.js';

export const FOLLOW_UP_INPUT = 'question';

/** The form for another question about an answer. */
export function followUpModal(article: Article): APIModalInteractionResponseCallbackData {
  return textForm(
    {
      id: { action: 'follow-up' },
      title: 'Follow up',
      label: 'Your question',
      description: '“He”, “that” and the like are read with the questions before.',
      input: {
        custom_id: FOLLOW_UP_INPUT,
        style: TextInputStyle.Short,
        required: true,
        max_length: MAX_QUESTION,
      },
    },
    article,
  );
}
