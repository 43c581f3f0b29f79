import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultArticlePath } from '../../corpus/package-root.js';
import { temporaryFolder } from '../temporary-folder.js';
import { runScript } from './run-script.js';

describe('eval', () => {
  it('prints counts as they are and measures to three decimals, a dash for none', async () => {
    const set = join(await temporaryFolder(), 'tiny');
    await mkdir(join(set, 'articles'), { recursive: true });
    await copyFile(defaultArticlePath, join(set, 'articles', 'talks.txt'));
    const question = {
      ...{ id: 1, article: 'talks', question: 'who is meeting Umerov in Florida?' },
      ...{
        answerable: true,
        evidence: ['After an hours-long meeting in the Kremlin'],
        answers: [],
      },
    };
    await writeFile(join(set, 'questions.jsonl'), JSON.stringify(question));
    const { stdout } = await runScript('eval', [set], {});
    expect(stdout).toMatch(
      /^set +tiny\nquestions +1\nP@1 +[01]\.000\n(?:.+\n)*unanswerable refused +–\n/,
    );
  });
});

describe('eval-splitter', () => {
  it('measures texts with marked sentences, offsets in code points', async () => {
    const file = join(await temporaryFolder(), 'marked.jsonl');
    const marked = {
      genre: 'news',
      text: '🎉 One came. Two went.',
      sentences: [
        [0, 11],
        [12, 21],
      ],
    };
    await writeFile(file, JSON.stringify(marked));
    const { stdout } = await runScript('eval-splitter', ['--json', file], {});
    const figures = JSON.parse(stdout) as object[];
    expect(figures.at(-1)).toMatchObject({ splitter: 'Verbatim', sentences: 2, f1: 1 });
  });

  it.each([
    ['that cannot be read', null, /nowhere\.jsonl: cannot be read/],
    ['of another form', '{"genre":"news"}', /line 1: must be \{genre, text, sentences/],
  ])('refuses a file %s in one line', async (_, content, line) => {
    const file = join(await temporaryFolder(), 'nowhere.jsonl');
    if (content !== null) await writeFile(file, content);
    const { status, stderr } = await runScript('eval-splitter', [file], {});
    expect(status).toBe(2);
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
