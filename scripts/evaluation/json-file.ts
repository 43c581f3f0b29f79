import { errorMessage } from '../../corpus/shared/error-message.js';
import { readTextFile } from '../input/text-file.js';
import { UsageError } from '../input/usage-error.js';

/**
 * What a JSON file holds.
 *
 * @throws {UsageError} naming the file that cannot be read or is no JSON
 */
export async function readJson(path: string): Promise<unknown> {
  const content = await readTextFile(path, 'JSON');
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new UsageError(`${path}: not valid JSON (${errorMessage(error)}).`);
  }
}
