/**
 * Why the inference process cannot start, or a question got no answer, on one line.
 * `cause` is an ArticleError or a ModelError where one of these is at fault.
 */
export class InferenceError extends Error {
  override readonly name = 'InferenceError';
}
