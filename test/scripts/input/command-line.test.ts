import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../corpus/package-root.js';
import { temporaryFolder } from '../../temporary-folder.js';

/** Fails every write as a full disk does; Linux has it. */
const FULL = '/dev/full';

/** Runs a compiled command whose standard output has no space left. */
async function runOnFullDisk(
  name: string,
  args: readonly string[],
): Promise<{ status: number | null; stderr: string }> {
  const database = join(await temporaryFolder(), 'none.db');
  await using full = await open(FULL, 'w');
  const child = spawn(
    process.execPath,
    [join(packageRoot, 'dist/scripts', `${name}.js`), ...args],
    {
      stdio: ['ignore', full.fd, 'pipe'],
      env: { ...process.env, VERBATIM_DATABASE: database },
    },
  );
  const status = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { stderr: child.stderr === null ? '' : await text(child.stderr), status: await status };
}

describe.skipIf(!existsSync(FULL))('a command on a full disk', () => {
  it.each<[string, string[]]>([
    ['feedback', []],
    ['actors', ['sibigga']],
    ['ask', ['--help']],
  ])('%s says so in one line and ends with 1', async (name, args) => {
    const { status, stderr } = await runOnFullDisk(name, args);
    // a progress bar may come first where the machine is slow
    expect(stderr).toMatch(
      /^(?:Finding who is in .+\s)*The output cannot be written \(ENOSPC: .+\); see .+\.\n$/,
    );
    expect(status).toBe(1);
  });
});
