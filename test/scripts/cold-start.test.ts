import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { packageRoot } from '../../corpus/package-root.js';

/** Packages loaded with a compiled module; those that are CommonJS, as discord.js is. */
async function packagesOf(module: string): Promise<Set<string>> {
  const script = `import('./dist/${module}.js').then(() => console.log(JSON.stringify(Object.keys(require.cache))))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], {
    cwd: packageRoot,
  });
  const files = JSON.parse(stdout) as string[];
  return new Set(
    files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
  );
}

it.each([
  'scripts/input/environment',
  'scripts/output/render-check',
  'scripts/output/render-message',
])("%s is loaded without Discord's client, which takes as long as an answer", async (module) => {
  expect(await packagesOf(module)).not.toContain('discord.js');
});

it('tells packages that are loaded', async () => {
  expect(await packagesOf('bot/command-definitions')).toContain('discord.js');
});
