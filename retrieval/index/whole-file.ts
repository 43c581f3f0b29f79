import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const DRAFT = '.draft';

/**
 * Milliseconds after which a draft is one that its process did not live to
 * finish: writing takes a second at most.
 */
const STALE = 60 * 60 * 1000;

/** A name that no other process gives its draft. */
export function draftName(): string {
  return `${randomUUID()}${DRAFT}`;
}

/** Removes what processes that ended while they wrote have left in a folder. */
export async function removeStaleDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.endsWith(DRAFT));
  for (const draft of drafts) {
    const path = join(folder, draft);
    // Another process may have published it just now.
    const written = await stat(path).catch(() => null);
    if (written !== null && Date.now() - written.mtimeMs > STALE) await rm(path, { force: true });
  }
}

/** Flushes a finished draft to disk, then gives it its name in one step. */
export async function publish(draft: string, path: string): Promise<void> {
  const handle = await open(draft, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path);
}

/** Writes a file so that readers see its old state or its new one, never a half. */
export async function writePublished(path: string, content: string): Promise<void> {
  const draft = join(path, '..', draftName());
  try {
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    await publish(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
