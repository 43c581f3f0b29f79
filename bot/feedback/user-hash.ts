import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { FeedbackError } from './feedback-error.js';

const KEY_BYTES = 32;

/**
 * The key for the hashes of user ids, made on first use and kept beside the database rather than in
 * it: whoever is given the feedback cannot try out ids, of which there are too few to hide behind a
 * plain hash.
 *
 * @param file readable by its owner alone
 * @param alone runs what no other process may do meanwhile: each would make a key of its own
 * @throws {FeedbackError} when what stands in the file is no key
 */
export function openHashKey(file: string, alone: (work: () => Buffer) => Buffer): Buffer {
  return readKey(file) ?? alone(() => readKey(file) ?? makeKey(file));
}

/** Null where there is none: no file, or one whose writer was cut off before it wrote. */
function readKey(file: string): Buffer | null {
  const key = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (key.length === 0) return null;
  if (key.length === KEY_BYTES) return key;
  throw new FeedbackError(
    `${file}: this key is damaged; put a copy of it in its place, or move it away for a new one, which takes everybody for somebody new.`,
  );
}

function makeKey(file: string): Buffer {
  const key = randomBytes(KEY_BYTES);
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}

/** Keyed hash of a user id, in hex. */
export function userHash(key: Buffer, userId: string): string {
  return createHmac('sha256', key).update(userId).digest('hex');
}
