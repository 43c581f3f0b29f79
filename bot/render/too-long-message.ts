import { MAX_QUESTION_LENGTH } from '../../retrieval/questions/question-length.js';
import { type BotMessage, botMessage } from './bot-message.js';

/** Refuses a question longer than what is read of one. */
export function tooLongMessage(length: number): BotMessage {
  return botMessage([
    `That question has ${length} characters, and I read at most ${MAX_QUESTION_LENGTH}. Please ask a shorter one.`,
  ]);
}
