import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.js';
import { runScript } from '../run-script.js';

const ARTICLE = 'The mayor opened the bridge. It cost 3 million euros, said Ann Lee.';

/** Every command about one article, with what it is asked. */
const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['ask', ['how many euros did it cost?']],
  ['preview', ['how many euros did it cost?']],
  ['check', ['The bridge cost 3 million euros.']],
  ['actors', ['Ann Lee']],
];

it.each(COMMANDS)(
  '%s takes the article from standard input, or from VERBATIM_ARTICLE',
  async (name, args) => {
    const cache = await temporaryFolder();
    const path = join(cache, 'bridge.txt');
    await writeFile(path, ARTICLE);
    const env = { VERBATIM_ARTICLE: path };
    const [piped, set] = await Promise.all([
      runScript(name, ['--article', '-', ...args], { cache, input: ARTICLE }),
      runScript(name, args, { cache, env }),
    ]);
    expect(piped.stdout).toContain('3 million euros');
    expect(set.stdout).toBe(piped.stdout);
    expect([piped.status, set.status]).toEqual([0, 0]);
  },
);

it('an article that is named goes before VERBATIM_ARTICLE; one that is missing is named', async () => {
  const env = { VERBATIM_ARTICLE: 'gone.txt' };
  const named = await runScript('actors', ['--article', 'none.txt'], { env });
  expect(named).toMatchObject({ status: 2, stdout: '' });
  expect(named.stderr).toMatch(/^none\.txt: no such file/);
  const set = await runScript('actors', [], { env });
  expect(set.stderr).toMatch(/^gone\.txt: no such file/);
  expect(set.stderr).toMatch(/ VERBATIM_ARTICLE names it\.\n$/);
  expect(named.stderr).not.toContain('VERBATIM_ARTICLE');
});

it.each(['ask', 'check'])(
  '%s does not read article and text both from standard input',
  async (name) => {
    const { status, stderr } = await runScript(name, ['--article', '-'], { input: ARTICLE });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^The article comes from standard input; give the \w+ as an argument\.\n$/,
    );
  },
);

it('check takes VERBATIM_ARTICLE for no article named beside --claims', async () => {
  const args = ['--articles', 'a', '--claims', 'none.jsonl', '--out', 'c'];
  const { stderr } = await runScript('check', args, { env: { VERBATIM_ARTICLE: 'x.txt' } });
  expect(stderr).toMatch(/^none\.jsonl: cannot be read/);
});
