import { errorMessage } from '../../corpus/shared/error-message.js';
import { writePublished } from '../../retrieval/index/whole-file.js';
import { UsageError } from '../input/usage-error.js';

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
