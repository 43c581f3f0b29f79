import { config } from 'dotenv';
import envPaths from 'env-paths';

config({ quiet: true });

/** Folder for saved indexes: `VERBATIM_CACHE`, else the user's cache directory. */
export function cacheFolder(): string {
  return process.env['VERBATIM_CACHE'] ?? envPaths('verbatim', { suffix: '' }).cache;
}
