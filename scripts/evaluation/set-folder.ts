import { basename, join, resolve } from 'node:path';

/** What a set is called: its folder's own name, however the folder was written. */
export function nameOf(folder: string): string {
  return basename(resolve(folder));
}

/** The folder of the articles that a set is about. */
export function articlesOf(folder: string): string {
  return join(folder, 'articles');
}
