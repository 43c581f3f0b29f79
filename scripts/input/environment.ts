import { config } from 'dotenv';
import { cacheFolderIn } from '../../bot/environment.js';
import { defaultArticlePath } from '../../corpus/package-root.js';

config({ quiet: true });
// Commander would take a blank one for a mode.
if (process.env['VERBATIM_MODE']?.trim() === '') delete process.env['VERBATIM_MODE'];

/** Folder for saved indexes. */
export function cacheFolder(): string {
  return cacheFolderIn(process.env);
}

/** The article that the bot is set to answer about; a blank setting counts as absent. */
export function articlePath(): string {
  const path = process.env['VERBATIM_ARTICLE']?.trim() ?? '';
  return path === '' ? defaultArticlePath : path;
}
