import type {
  ButtonInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { deliver } from '../discord/delivery.js';
import type { Feedback, Opinion } from '../feedback/feedback.js';
import type { CustomId } from '../render/custom-id.js';
import { COMMENT_INPUT, feedbackModal } from '../render/feedback-modal.js';
import { replyAlone } from './reply-alone.js';
import type { Services } from './services.js';

const THANKS = 'Thank you. Whoever runs me can see this.';

type FeedbackId = Extract<CustomId, { readonly action: 'feedback' | 'comment' }>;

/** Keeps a verdict; of a wrong answer it asks what would have been right. */
export async function giveFeedback(
  interaction: ButtonInteraction,
  id: Extract<CustomId, { readonly action: 'feedback' }>,
  services: Services,
): Promise<void> {
  // Also when the form that follows is closed without a word.
  record(interaction, id, services, null);
  if (id.verdict === 'down') {
    await deliver(() =>
      interaction.showModal(feedbackModal(id.sentence, services.inference.article)),
    );
    return;
  }
  await replyAlone(interaction, THANKS);
}

/** Adds what would have been right to the verdict. */
export async function addComment(
  interaction: ModalSubmitInteraction,
  id: Extract<CustomId, { readonly action: 'comment' }>,
  services: Services,
): Promise<void> {
  const comment = interaction.fields.getTextInputValue(COMMENT_INPUT).trim();
  record(interaction, id, services, comment === '' ? null : comment);
  await replyAlone(interaction, THANKS);
}

function record(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  id: FeedbackId,
  services: Services,
  comment: string | null,
): void {
  const { message } = interaction;
  if (message === null) return;
  const { article, passages } = services.inference;
  const exchange = services.conversations.answeredBy(message.id);
  // The id tells the first sentence; what was cited may begin there and go on.
  const passage =
    id.sentence === null ? null : (exchange?.passage ?? passages[id.sentence - 1] ?? null);
  const verdict: Opinion = id.action === 'feedback' && id.verdict === 'up' ? 'right' : 'wrong';
  const feedback: Feedback = {
    time: new Date().toISOString(),
    guildId: interaction.guildId,
    channelId: interaction.channelId ?? message.channelId,
    messageId: message.id,
    article: { id: article.id, sha256: article.sha256 },
    question: exchange?.question ?? null,
    history: exchange?.history ?? [],
    passage,
    // Of an article that does not say, no words are the answer.
    answer: passage === null ? null : (exchange?.answer ?? null),
    confidence: exchange?.confidence ?? null,
    verdict,
    comment,
  };
  services.feedback.record(interaction.user.id, feedback);
}
