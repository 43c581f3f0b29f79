import { config } from 'dotenv';
import { cacheFolderIn } from '../bot/configuration.js';

config({ quiet: true });

/** Folder for saved indexes. */
export function cacheFolder(): string {
  return cacheFolderIn(process.env);
}
