import type { Article } from '../../corpus/article.js';
import { readArticleFile, readArticleStream } from '../../corpus/article-file.js';

/** The article that `--article` names: a file, or standard input for "-". */
export function readArticleArgument(path: string): Promise<Article> {
  return path === '-' ? readArticleStream(process.stdin, 'stdin') : readArticleFile(path);
}
