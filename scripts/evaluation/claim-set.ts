import { join } from 'node:path';
import { checkAll } from './check-all.js';
import { readGradedClaims } from './claim-file.js';
import type { ScoredClaim } from './score-claims.js';
import { articlesOf, nameOf } from './set-folder.js';

/** The claims of a set, with what was made of them. */
export interface CheckedSet {
  readonly name: string;
  readonly checked: readonly ScoredClaim[];
}

/**
 * Checks the claims of a set, with a progress bar on stderr.
 *
 * @param folder holds `claims.jsonl` and `articles/`
 * @throws {UsageError} naming what is wrong in the folder
 */
export async function checkSet(folder: string): Promise<CheckedSet> {
  const name = nameOf(folder);
  const claims = await readGradedClaims(join(folder, 'claims.jsonl'));
  return { name, checked: await checkAll(articlesOf(folder), claims, name) };
}
