/**
 * An article that cannot be used. The message names it, says what is wrong and what to do, on one
 * line.
 */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
}
