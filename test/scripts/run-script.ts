import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../corpus/package-root.js';

export interface ScriptResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a compiled command as `npm run NAME` does, with `input` on its standard input. */
export function runScript(
  name: string,
  args: readonly string[],
  options: {
    input?: string | Uint8Array;
    cache?: string;
    env?: Readonly<Record<string, string>>;
  },
): Promise<ScriptResult> {
  const child = spawn(
    process.execPath,
    [join(packageRoot, 'dist/scripts', `${name}.js`), ...args],
    {
      cwd: packageRoot,
      env: {
        ...process.env,
        ...options.env,
        ...(options.cache === undefined ? {} : { VERBATIM_CACHE: options.cache }),
        NO_COLOR: '1',
      },
    },
  );
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  child.stdin.on('error', () => {
    // a command that refuses its arguments ends without reading
  });
  child.stdin.end(options.input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, ...output });
    });
  });
}
