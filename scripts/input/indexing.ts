import type { Article } from '../../corpus/article.js';
import type { ArticleIndexOptions } from '../../retrieval/index/article-index.js';
import { Progress } from '../output/progress.js';
import { cacheFolder } from './environment.js';

type IndexingOptions = Pick<ArticleIndexOptions, 'cacheFolder' | 'onProgress' | 'onNotice'>;

/**
 * What `open` opens on an article as commands do: the index is kept in the user's cache, and
 * standard error shows notices, and a progress bar where indexing takes a while.
 */
export async function indexing<T>(
  article: Article,
  open: (options: IndexingOptions) => Promise<T>,
): Promise<T> {
  using progress = new Progress(`Indexing ${article.id}`);
  return await open({
    cacheFolder: cacheFolder(),
    onProgress: (done, total) => {
      progress.update(done, total);
    },
    onNotice: (line) => process.stderr.write(`${line}\n`),
  });
}
