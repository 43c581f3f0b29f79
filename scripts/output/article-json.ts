import type { Article } from '../../corpus/article.js';

/** The JSON form of the article that something printed is about. */
export function articleJson({ id, title, sha256 }: Article): object {
  return { id, title, sha256 };
}
