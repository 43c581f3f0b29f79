import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../input/usage-error.js';
import type { AboutArticle } from './json-lines.js';

/** Where an article lies in a folder of articles. */
export function articleFile(folder: string, article: string): string {
  return join(folder, `${article}.txt`);
}

/**
 * Makes sure that the article of every line is there.
 *
 * @param noun what a line is, as in "Claim 7: …"
 * @throws {UsageError} naming the first whose file is missing
 */
export async function requireArticles(
  folder: string,
  lines: readonly AboutArticle[],
  noun: string,
): Promise<void> {
  for (const { id, article } of lines) {
    const path = articleFile(folder, article);
    try {
      await access(path);
    } catch {
      throw new UsageError(`${noun} ${String(id)}: there is no article file ${path}.`);
    }
  }
}
