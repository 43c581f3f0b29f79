import type { ButtonInteraction } from 'discord.js';
import { deliver } from '../discord/delivery.js';
import { contextMessage } from '../render/context-message.js';
import type { CustomId } from '../render/custom-id.js';
import { followUpModal } from '../render/follow-up-modal.js';
import { passagesPage } from '../render/passages-page.js';
import { giveFeedback } from './feedback.js';
import { replyAlone } from './reply-alone.js';
import type { Services } from './services.js';

/** What a button of the bot does; all that it needs stands in its id. */
export async function pressButton(
  interaction: ButtonInteraction,
  id: CustomId,
  services: Services,
): Promise<void> {
  const { passages, article } = services.inference;
  switch (id.action) {
    case 'context':
      await replyAlone(interaction, contextMessage(passages, id.sentence, article));
      break;
    case 'more':
      await replyAlone(interaction, passagesPage(passages, id.sentences, 1, article));
      break;
    case 'page': {
      const message = passagesPage(passages, id.sentences, id.page, article);
      await deliver(() => interaction.update(message));
      break;
    }
    case 'follow-up':
      await deliver(() => interaction.showModal(followUpModal(article)));
      break;
    case 'feedback':
      await giveFeedback(interaction, id, services);
      break;
    case 'comment':
      // The id of a form, never of a button.
      break;
  }
}
