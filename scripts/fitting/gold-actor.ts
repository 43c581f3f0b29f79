import type { Range } from '../../corpus/shared/range.js';
import { readJson } from '../evaluation/json-file.js';
import { UsageError } from '../input/usage-error.js';

/** An actor marked by hand, offsets half-open in UTF-16 code units. */
export interface GoldActor {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly role: string;
  readonly mentions: readonly Range[];
  readonly says: readonly Range[];
  readonly does: readonly Range[];
  readonly quotes: readonly Range[];
}

/** @throws {UsageError} naming the file that is no list of actors */
export async function readGold(path: string): Promise<GoldActor[]> {
  const actors = await readJson(path);
  if (!Array.isArray(actors)) throw new UsageError(`${path}: must hold a list of actors.`);
  return actors as GoldActor[];
}
