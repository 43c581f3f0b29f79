import { config } from 'dotenv';
import { articlePathIn, cacheFolderIn } from '../../bot/environment.js';

config({ quiet: true });
// Commander would take a blank one for a mode.
if (process.env['VERBATIM_MODE']?.trim() === '') delete process.env['VERBATIM_MODE'];

/** Folder for saved indexes. */
export function cacheFolder(): string {
  return cacheFolderIn(process.env);
}

/** The article that the bot is set to answer about; a blank setting counts as absent. */
export function articlePath(): string {
  return articlePathIn(process.env);
}
