import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../corpus/package-root.js';
import { readGradedQuestions } from '../scripts/evaluation/question-file.js';
import { temporaryFolder } from './temporary-folder.js';

/** Building and indexing take half a minute on two cores that others use as well. */
const BUILD_TIME = 180_000;

/**
 * What git would check out, from the working tree, in a folder that is empty but for the packages:
 * whoever runs these tests has just installed them (`npm ci && npm test`).
 */
async function cloneWorkingTree(): Promise<string> {
  const clone = await temporaryFolder();
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', list, { cwd: packageRoot, encoding: 'utf8' }).split('\0');
  for (const file of new Set(files.filter((name) => name !== ''))) {
    await mkdir(dirname(join(clone, file)), { recursive: true });
    await cp(join(packageRoot, file), join(clone, file));
  }
  await symlink(join(packageRoot, 'node_modules'), join(clone, 'node_modules'));
  return clone;
}

/** Another processor may round to another percentage. */
function anyShare(text: string): string {
  return text.trim().replace(/\d+ %/g, 'N %');
}

/** Without line breaks, of which the README has others for reading. */
function flat(text: string): string {
  return anyShare(text).replace(/\s+/g, ' ');
}

/** For JSON.parse: another processor may round otherwise; offsets are whole numbers. */
function anyFraction(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? 'a fraction' : value;
}

describe('the README', () => {
  it(
    'has a first command that prints a cited answer in a fresh clone',
    { timeout: BUILD_TIME },
    async () => {
      const readme = await readFile(join(packageRoot, 'README.md'), 'utf8');
      const ask = /^npm ci && (npm run ask -- .+)$/m.exec(readme)?.[1];
      if (ask === undefined) throw new Error('The README has no such command.');
      const clone = await cloneWorkingTree();
      // `npm ci` runs "prepare" once it has installed
      const { stdout } = await promisify(execFile)('bash', ['-c', `npm run prepare && ${ask}`], {
        cwd: clone,
        env: { ...process.env, VERBATIM_CACHE: join(clone, 'cache'), NO_COLOR: '1' },
      });
      const shown = /```text\n([\s\S]+?)```/.exec(readme)?.[1]?.trim() ?? '';
      // The README shows this very output, broken into lines for reading.
      expect(shown).not.toBe('');
      expect(flat(stdout)).toContain(flat(shown));
    },
  );

  it.each(['preview', 'actors', 'check'])('shows what `npm run %s` now prints', async (name) => {
    const readme = await readFile(join(packageRoot, 'README.md'), 'utf8');
    const example = new RegExp(
      `^npm run ${name} -- ([^#\\n]+).*\\n\`\`\`\\n\\n\`\`\`text\\n([^]+?)\`\`\`$`,
      'm',
    );
    const [, given, shown = ''] = example.exec(readme) ?? [];
    if (given === undefined) throw new Error('The README has no such example.');
    const { stdout } = await promisify(execFile)(
      'bash',
      ['-c', `node dist/scripts/${name}.js -- ${given}`],
      { cwd: packageRoot, env: { ...process.env, VERBATIM_ARTICLE: '', NO_COLOR: '1' } },
    );
    expect(flat(stdout)).toBe(flat(shown));
    // the terminal breaks the others' lines, Discord its own
    if (name === 'preview') expect(anyShare(stdout)).toBe(anyShare(shown));
  });

  it('shows questions of a set as they are read', async () => {
    const readme = await readFile(join(packageRoot, 'README.md'), 'utf8');
    const shown = /^### Question sets\n[^]+?```json\n([^]+?)```$/m.exec(readme)?.[1] ?? '';
    const file = join(await temporaryFolder(), 'questions.jsonl');
    await writeFile(file, shown);
    const questions = await readGradedQuestions(file);
    expect(questions.map(({ answerable }) => answerable)).toEqual([true, false]);
  });

  it('shows the JSON that `npm run ask` now prints', async () => {
    const readme = await readFile(join(packageRoot, 'README.md'), 'utf8');
    const example = /^npm run --silent ask -- (--json .+)\n```\n\n```json\n([^]+?)```$/m.exec(
      readme,
    );
    const [, given = '', shown = ''] = example ?? [];
    const { stdout } = await promisify(execFile)(
      'bash',
      ['-c', `node dist/scripts/ask.js ${given}`],
      { cwd: packageRoot, env: { ...process.env, VERBATIM_ARTICLE: '' } },
    );
    expect(JSON.parse(stdout, anyFraction)).toEqual(JSON.parse(shown, anyFraction));
  });
});
