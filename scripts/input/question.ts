import { MAX_QUESTION_LENGTH } from '../../retrieval/questions/question-length.js';
import { UsageError } from './usage-error.js';

/** @throws {UsageError} for a question, given as an argument, that has no text or is too long */
export function refuseUnusable(question: string): void {
  if (question.trim() === '') {
    throw new UsageError('The question is empty; write it in quotes, such as "Who resigned?".');
  }
  refuseTooLong(question);
}

/** @throws {UsageError} for a question longer than what is read of one */
export function refuseTooLong(question: string): void {
  if (question.length <= MAX_QUESTION_LENGTH) return;
  throw new UsageError(
    `The question has ${String(question.length)} characters, more than the limit of ${String(MAX_QUESTION_LENGTH)}; ask a shorter one.`,
  );
}
