/** Wrong usage or bad input. The message says what was wrong and what to do, on one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
