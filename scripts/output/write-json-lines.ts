import { writeWhole } from './write-whole.js';

/**
 * Writes a file of one JSON object a line, whole or not at all.
 *
 * @throws {UsageError} when it cannot be written
 */
export async function writeJsonLines(path: string, objects: readonly object[]): Promise<void> {
  await writeWhole(path, objects.map((object) => `${JSON.stringify(object)}\n`).join(''));
}
