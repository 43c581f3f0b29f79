/** The feedback database cannot be used; the message says what to do, in one line. */
export class FeedbackError extends Error {
  override readonly name = 'FeedbackError';
}
