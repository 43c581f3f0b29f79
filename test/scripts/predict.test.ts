import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../corpus/package-root.js';
import { temporaryFolder } from '../temporary-folder.js';
import { runScript, type ScriptResult } from './run-script.js';

const articles = join(packageRoot, 'test/fixtures/seed-dev/articles');

async function predict(
  lines: string,
  name = 'out.jsonl',
): Promise<ScriptResult & { folder: string; out: string }> {
  const folder = await temporaryFolder();
  const [questions, out] = [join(folder, 'questions.jsonl'), join(folder, name)];
  await writeFile(questions, lines);
  const args = ['--articles', articles, '--questions', questions, '--out', out];
  return { ...(await runScript('predict', args, { cache: folder })), folder, out };
}

function line(fields: object): string {
  return `${JSON.stringify({ id: 'a', article: 'ukraine-peace-talks', question: 'who?', ...fields })}\n`;
}

describe('predict', () => {
  it('writes one exact prediction a question, in order', async () => {
    const result = await predict(
      line({ id: 'b', question: 'what did Rutte say?', evidence: 'never read' }) +
        line({ id: 1, question: 'and when?', history: ['who resigned?'] }) +
        line({ id: 'c', question: '' }),
    );
    expect(result.status).toBe(0);
    expect(result.stdout).toBe('');
    const text = await readFile(join(articles, 'ukraine-peace-talks.txt'), 'utf8');
    const predictions = (await readFile(result.out, 'utf8'))
      .trim()
      .split('\n')
      .map(
        (json) =>
          JSON.parse(json) as {
            id: unknown;
            passages: { text: string; start: number; end: number }[];
          },
      );
    expect(predictions.map(({ id }) => id)).toEqual(['b', 1, 'c']);
    for (const { passages } of predictions) {
      expect(passages).toHaveLength(10);
      for (const passage of passages) {
        expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      }
    }
  });

  it.each<[string, string, string]>([
    ['broken JSON', `${line({})}{\n`, 'line 2: not valid JSON'],
    ['a missing question', line({ question: undefined }), 'line 1: "question" must be a text'],
    ['a bad history', line({ history: 'x' }), 'line 1: "history" must be a list of texts'],
    ['a path as article', line({ article: '../x' }), 'line 1: "article" must name a file'],
    ['an unknown article', line({ article: 'none' }), 'Question a: there is no article file'],
  ])('writes nothing for %s and names the place', async (_, lines, message) => {
    const { status, stderr, folder } = await predict(lines);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['questions.jsonl']);
  });

  it('refuses a file in a folder that is not there before it answers anything', async () => {
    const { status, stderr, out } = await predict(line({}), 'none/out.jsonl');
    expect(status).toBe(2);
    expect(stderr).toBe(`${out}: cannot be written; name a file in a folder that exists.\n`);
  });
});
