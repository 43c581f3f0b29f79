import { readFile } from 'node:fs/promises';
import { errorMessage } from '../../corpus/shared/error-message.js';
import { UsageError } from '../input/usage-error.js';

/**
 * What a JSON file holds.
 *
 * @throws {UsageError} naming the file that cannot be read or is no JSON
 */
export async function readJson(path: string): Promise<unknown> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`${path}: cannot be read; name a JSON file.`);
  }
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new UsageError(`${path}: not valid JSON (${errorMessage(error)}).`);
  }
}
