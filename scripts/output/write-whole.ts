import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorMessage } from '../../corpus/shared/error-message.js';
import { writePublished } from '../../retrieval/index/whole-file.js';
import { UsageError } from '../input/usage-error.js';

/**
 * To be asked before what is to be written is worked out, which may take hours.
 *
 * @throws {UsageError} where no file can be made in its folder
 */
export async function refuseUnwritable(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
  } catch {
    throw new UsageError(`${path}: cannot be written; name a file in a folder that exists.`);
  }
}

/**
 * Writes a file that somebody named, whole or not at all.
 *
 * @throws {UsageError} when it cannot be written
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  try {
    await writePublished(path, content);
  } catch (error) {
    const reason = errorMessage(error);
    throw new UsageError(
      `${path}: cannot be written (${reason}); name a file in a folder that exists.`,
    );
  }
}
