import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `package.json`, from which the files shipped beside the code are found:
 * the same whether the code runs compiled (in `dist/`) or as TypeScript (in tests).
 */
export const packageRoot: string = findUpwards(import.meta.dirname, 'package.json');

/** The article asked when none is named. */
export const defaultArticlePath: string = join(packageRoot, 'corpus', 'article.txt');

function findUpwards(from: string, file: string): string {
  let folder = from;
  while (!existsSync(join(folder, file))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`No ${file} above ${from}; the installation is damaged.`);
    folder = parent;
  }
  return folder;
}
