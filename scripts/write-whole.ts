import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { errorMessage } from '../corpus/error-message.js';
import { UsageError } from './usage-error.js';

/**
 * Writes a file whole or not at all.
 *
 * @throws {UsageError} when it cannot be written
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = errorMessage(error);
    throw new UsageError(
      `${path}: cannot be written (${reason}); name a file in a folder that exists.`,
    );
  }
}
