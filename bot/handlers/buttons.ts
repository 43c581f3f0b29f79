import type { ButtonInteraction } from 'discord.js';
import { deliver } from '../discord/delivery.js';
import { actorMessage } from '../render/actor-message.js';
import { actorsMessage } from '../render/actors-message.js';
import { contextMessage } from '../render/context-message.js';
import type { CustomId } from '../render/custom-id.js';
import { followUpModal } from '../render/follow-up-modal.js';
import { passagesPage } from '../render/passages-page.js';
import { quotesMessage } from '../render/quotes-message.js';
import { actorById, NO_SUCH_ACTOR } from './actors.js';
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
    case 'context': {
      const { sentence, lastSentence } = id;
      await replyAlone(interaction, contextMessage(passages, sentence, article, lastSentence));
      break;
    }
    case 'more':
      await replyAlone(interaction, passagesPage(passages, id.sentences, 1, article));
      break;
    case 'page': {
      const message = passagesPage(passages, id.sentences, id.page, article);
      await deliver(() => interaction.update(message));
      break;
    }
    case 'actor': {
      const found = actorById(id.actor, services);
      if (found === null) await replyAlone(interaction, NO_SUCH_ACTOR);
      else await deliver(() => interaction.update(actorMessage(found, id.page, article)));
      break;
    }
    case 'actors': {
      const message = actorsMessage(services.directory.actors, id.page, article);
      await deliver(() => interaction.update(message));
      break;
    }
    case 'quotes': {
      const only = id.actor === null ? null : actorById(id.actor, services);
      if (id.actor !== null && only === null) await replyAlone(interaction, NO_SUCH_ACTOR);
      else {
        const message = quotesMessage(services.directory.actors, only, id.page, article);
        await deliver(() => interaction.update(message));
      }
      break;
    }
    case 'follow-up':
      await deliver(() => interaction.showModal(followUpModal(article)));
      break;
    case 'feedback':
      await giveFeedback(interaction, id, services);
      break;
    case 'choose-actor':
    case 'comment':
      // Ids of a menu and a form, never of a button.
      break;
  }
}
