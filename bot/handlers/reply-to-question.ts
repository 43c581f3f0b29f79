import { MAX_QUESTION_LENGTH } from '../../retrieval/questions/question-length.js';
import { isSmallTalk } from '../../retrieval/questions/small-talk.js';
import type { Place } from '../conversation/conversations.js';
import { answerMessage } from '../render/answer-message.js';
import type { BotMessage } from '../render/bot-message.js';
import { greetingMessage } from '../render/greeting-message.js';
import { tooLongMessage } from '../render/too-long-message.js';
import type { Services } from './services.js';

/** A question from Discord. */
export interface DiscordQuestion {
  readonly text: string;
  readonly place: Place;
  readonly guildId: string | null;
  /** The bot's message that is gone on with; null for a new question. */
  readonly repliesTo: string | null;
  /** The message that will carry the answer, where it is known beforehand. */
  readonly answerId: string | null;
  /** False where everybody sees the question anyway. */
  readonly showsQuestion: boolean;
}

/**
 * Answers a question and remembers it under the message that carries the answer.
 *
 * @param send sends the reply; resolves to the id of its message, null where it could not be sent
 */
export async function replyToQuestion(
  question: DiscordQuestion,
  { asker, conversations, inference, examples }: Services,
  send: (reply: BotMessage) => Promise<string | null>,
): Promise<void> {
  const { text, place, guildId, repliesTo, answerId, showsQuestion } = question;
  if (isSmallTalk(text)) {
    await send(greetingMessage(text, examples));
    return;
  }
  if (text.length > MAX_QUESTION_LENGTH) {
    await send(tooLongMessage(text.length));
    return;
  }
  const history = conversations.historyOf(place, repliesTo);
  const answer = await asker.ask(text, { userId: place.userId, guildId, history });
  const asked = showsQuestion ? text : null;
  const passage = answer.passages[0] ?? null;
  const { confidence } = answer;
  const exchange = { question: text, history, passage, answer: answer.answer, confidence };
  // Beforehand where it can be done: the next question may come as soon as the answer is seen. Of
  // the place never afterwards: a later question may have been answered meanwhile.
  conversations.remember(place, exchange);
  if (answerId !== null) conversations.rememberAnswer(answerId, exchange);
  const messageId = await send(answerMessage(answer, inference.article, asked));
  if (messageId !== null) conversations.rememberAnswer(messageId, exchange);
}
