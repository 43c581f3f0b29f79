import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.js';

/**
 * What a file holds that somebody named.
 *
 * @param kind what it should be, as in "name a JSON file"
 * @throws {UsageError} naming the file that cannot be read
 */
export async function readTextFile(path: string, kind: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`${path}: cannot be read; name a ${kind} file.`);
  }
}
