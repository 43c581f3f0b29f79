import type { Article } from '../../corpus/article.js';
import { readArticleFile } from '../../corpus/article-file.js';
import { groupBy } from '../../corpus/shared/group-by.js';
import { Progress } from '../output/progress.js';
import { articleFile } from './articles-folder.js';
import type { AboutArticle } from './json-lines.js';

/**
 * Works through lines about many articles, one article after the other, so that each is read and
 * indexed once; a progress bar on stderr counts the lines.
 *
 * @param folder holds `<article>.txt`
 * @param label stands before the progress bar
 * @param work tells `done` what came of each of an article's lines
 * @returns what came of the lines, in their order
 */
export async function articleByArticle<Line extends AboutArticle, Outcome>(
  folder: string,
  lines: readonly Line[],
  label: string,
  work: (
    article: Article,
    lines: readonly Line[],
    done: (line: Line, outcome: Outcome) => void,
  ) => Promise<void>,
): Promise<Outcome[]> {
  const outcomes = new Map<Line, Outcome>();
  using progress = new Progress(label);
  for (const [name, group] of groupBy(lines, ({ article }) => article)) {
    const article = await readArticleFile(articleFile(folder, name));
    await work(article, group, (line, outcome) => {
      outcomes.set(line, outcome);
      progress.update(outcomes.size, lines.length);
    });
  }
  return lines.flatMap((line) => outcomes.get(line) ?? []);
}
