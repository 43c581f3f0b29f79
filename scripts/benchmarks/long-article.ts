import { type Article, createArticle } from '../../corpus/article.js';
import { readArticleFile } from '../../corpus/article-file.js';
import { defaultArticlePath } from '../../corpus/package-root.js';

/** Sentences of the article that comes with Verbatim. */
export const DEFAULT_LENGTH = 23;

/**
 * The default article over and over with a number in each line, so that no two sentences are equal.
 *
 * @param sentences how many it has at least: copies are whole
 */
export async function longArticle(sentences: number): Promise<Article> {
  const { text } = await readArticleFile(defaultArticlePath);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const copies = Math.ceil(sentences / DEFAULT_LENGTH);
  const copy = (number: number): string =>
    lines.map((line) => (number === 0 ? line : `In year ${String(number)}, ${line}`)).join('\n');
  return createArticle(Array.from({ length: copies }, (_, i) => copy(i)).join('\n'), {
    id: `bench-${String(sentences)}`,
  });
}
