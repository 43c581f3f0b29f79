/** A model that cannot be loaded. The message says what is wrong and what to do, on one line. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
