import type { ButtonInteraction } from 'discord.js';
import { deliver } from '../discord/delivery.js';
import { actorMessage } from '../render/actor-message.js';
import { actorsMessage } from '../render/actors-message.js';
import type { BotMessage } from '../render/bot-message.js';
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
    case 'context':
      return replyAlone(
        interaction,
        contextMessage(passages, id.sentence, article, id.lastSentence),
      );
    case 'more':
      return replyAlone(interaction, passagesPage(passages, id.sentences, 1, article));
    case 'page':
      return turnTo(interaction, passagesPage(passages, id.sentences, id.page, article));
    case 'actor': {
      const actor = actorById(id.actor, services);
      if (actor === null) return replyAlone(interaction, NO_SUCH_ACTOR);
      return turnTo(interaction, actorMessage(actor, id.page, article));
    }
    case 'actors':
      return turnTo(interaction, actorsMessage(services.directory.actors, id.page, article));
    case 'quotes': {
      const only = id.actor === null ? null : actorById(id.actor, services);
      if (id.actor !== null && only === null) return replyAlone(interaction, NO_SUCH_ACTOR);
      const quotes = quotesMessage(services.directory.actors, only, id.page, article);
      return turnTo(interaction, quotes);
    }
    case 'follow-up':
      await deliver(() => interaction.showModal(followUpModal(article)));
      return;
    case 'feedback':
      return giveFeedback(interaction, id, services);
    case 'choose-actor':
    case 'comment':
      // Ids of a menu and a form, never of a button.
      return;
  }
}

/** Puts another page in place of the one that the button is under. */
async function turnTo(interaction: ButtonInteraction, page: BotMessage): Promise<void> {
  await deliver(() => interaction.update(page));
}
