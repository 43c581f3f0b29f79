import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** An empty folder that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await newFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * An empty folder for all tests of a file, outside of which it is called:
 * what is indexed there is indexed once.
 */
export async function sharedFolder(): Promise<string> {
  const folder = await newFolder();
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'verbatim-test-'));
}
