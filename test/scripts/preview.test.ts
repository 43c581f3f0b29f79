import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { runScript } from './run-script.js';

it.each<[string, string[], string]>([
  ['an empty question', ['who resigned?', ''], 'The question is empty'],
  ['a question too long', ['why '.repeat(501)], 'has 2004 characters, more than the limit of 2000'],
  ['an article without a name', ['--article', ' ', 'x'], 'must name a file'],
])('preview refuses %s in one line with exit 2', async (_, args, message) => {
  const cache = await temporaryFolder();
  const { stdout, stderr, status } = await runScript('preview', args, { cache });
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toContain(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

it('preview greets whoever greets, with what can be asked', async () => {
  const cache = await temporaryFolder();
  const { stdout } = await runScript('preview', ['hello'], { cache });
  expect(stdout).toMatch(/^Hello! .+ For example:\n- What did .+ say\?\n- .+\?\n\n$/);
});
