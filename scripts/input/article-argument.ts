import type { Article } from '../../corpus/article.js';
import { ArticleError } from '../../corpus/article-error.js';
import { readArticleFile, readArticleStream } from '../../corpus/article-file.js';

/**
 * The article that `--article` names: a file, or standard input for "-".
 *
 * @throws {ArticleError} when it cannot be used; of one that no option
 * names, it says where its name comes from
 */
export async function readArticleArgument(path: string): Promise<Article> {
  if (path === '-') return readArticleStream(process.stdin, 'stdin');
  try {
    return await readArticleFile(path);
  } catch (error) {
    const isSet = path === process.env['VERBATIM_ARTICLE']?.trim();
    if (!isSet || !(error instanceof ArticleError)) throw error;
    throw new ArticleError(`${error.message} VERBATIM_ARTICLE names it.`);
  }
}
