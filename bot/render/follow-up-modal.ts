import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { MAX_QUESTION } from '../command-definitions.js';

export const FOLLOW_UP_MODAL = 'follow-up';
export const FOLLOW_UP_INPUT = 'question';

/** The form for another question about an answer. */
export function followUpModal(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: FOLLOW_UP_MODAL,
    title: 'Follow up',
    components: [
      {
        type: ComponentType.Label,
        label: 'Your question',
        description: '“He”, “that” and the like are read with the questions before.',
        component: {
          type: ComponentType.TextInput,
          custom_id: FOLLOW_UP_INPUT,
          style: TextInputStyle.Short,
          required: true,
          max_length: MAX_QUESTION,
        },
      },
    ],
  };
}
