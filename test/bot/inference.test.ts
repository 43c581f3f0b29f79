import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createInference } from '../../bot/inference/inference.js';
import { defaultArticlePath } from '../../corpus/package-root.js';
import { temporaryFolder } from '../temporary-folder.js';

describe('the inference process', () => {
  it('is started again when it dies, and the question in hand asked once more', async () => {
    const notices: string[] = [];
    await using inference = await createInference({
      articlePath: defaultArticlePath,
      cacheFolder: await temporaryFolder(),
      onNotice: (line) => notices.push(line),
    });
    const pid = inference.pid ?? NaN;
    // held, so that it cannot answer before it is killed
    process.kill(pid, 'SIGSTOP');
    const pending = inference.answer('what did Rutte say?');
    process.kill(pid, 'SIGKILL');
    expect((await pending).passages[0]?.text).toContain('Rutte');
    expect(notices).toContain('The inference process died; it is started again.');
    expect(inference.pid).not.toBe(pid);
  });

  it('answers many questions at once, each its own', async () => {
    await using inference = await createInference({
      articlePath: defaultArticlePath,
      cacheFolder: await temporaryFolder(),
    });
    const questions = Array.from({ length: 50 }, (_, i) => `question number ${String(i)}`);
    const answers = await Promise.all(questions.map((question) => inference.answer(question)));
    expect(answers.map(({ question }) => question)).toEqual(questions);
  });

  it('says in one line why it cannot start', async () => {
    const folder = await temporaryFolder();
    const articlePath = join(folder, 'none.txt');
    await expect(createInference({ articlePath, cacheFolder: folder })).rejects.toThrow(
      `${articlePath}: no such file; check the path.`,
    );
  });
});
