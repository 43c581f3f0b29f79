import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Bytes of a file that are hashed at a time. */
const HASHED_BYTES = 1024 * 1024;

/**
 * SHA-256 of a file, read in pieces: whole, models would be most of the memory that a question
 * takes.
 */
export async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  const file = await open(path);
  try {
    // One for all pieces: a stream's own would lie about, a model's
    // size together, until they are collected.
    const piece = Buffer.allocUnsafe(HASHED_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(piece);
      if (bytesRead === 0) return hash.digest();
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
