import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A name that no other process gives its draft. */
export function draftName(): string {
  return `${randomUUID()}.draft`;
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
