import { join } from 'node:path';
import envPaths from 'env-paths';
import { defaultArticlePath } from '../corpus/package-root.js';

// Read at every start of every command: nothing that takes long to load belongs here.

/** Variables of the environment by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const OWN_FOLDERS = envPaths('verbatim', { suffix: '' });

/** The folder for saved indexes: `VERBATIM_CACHE`, else the user's cache directory. */
export function cacheFolderIn(environment: Environment): string {
  return withoutBlanks(environment)['VERBATIM_CACHE'] ?? OWN_FOLDERS.cache;
}

/** The file that keeps the feedback: `VERBATIM_DATABASE`, else one in the user's data directory. */
export function databasePathIn(environment: Environment): string {
  return withoutBlanks(environment)['VERBATIM_DATABASE'] ?? join(OWN_FOLDERS.data, 'verbatim.db');
}

/** The file of the article: `VERBATIM_ARTICLE`, else the one that comes with Verbatim. */
export function articlePathIn(environment: Environment): string {
  return withoutBlanks(environment)['VERBATIM_ARTICLE'] ?? defaultArticlePath;
}

/** The variables that are set to something: blank ones count as absent. */
export function withoutBlanks(environment: Environment): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(environment)) {
    if (value.trim() !== '') given[name] = value.trim();
  }
  return given;
}
