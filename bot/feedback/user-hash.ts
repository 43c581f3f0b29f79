import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const KEY_BYTES = 32;

/**
 * The key for the hashes of user ids, made on first use and kept beside the database rather than in
 * it: whoever is given the feedback cannot try out ids, of which there are too few to hide behind a
 * plain hash.
 *
 * @param file readable by its owner alone
 */
export function openHashKey(file: string): Buffer {
  try {
    // Fails where there is one, also when another process has just made it.
    writeFileSync(file, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
  }
  return readFileSync(file);
}

/** Keyed hash of a user id, in hex. */
export function userHash(key: Buffer, userId: string): string {
  return createHmac('sha256', key).update(userId).digest('hex');
}
