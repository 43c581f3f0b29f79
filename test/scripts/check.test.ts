import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../corpus/package-root.js';
import { sharedFolder, temporaryFolder } from '../temporary-folder.js';
import { runScript, type ScriptResult } from './run-script.js';

const articles = join(packageRoot, 'test/fixtures/seed-dev/articles');

interface PassageJson {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface ClaimJson extends PassageJson {
  readonly label: string;
  readonly passages: PassageJson[];
}

const cache = await sharedFolder();

describe('check', () => {
  it('gives the agreed JSON, every place exact', async () => {
    const message = 'lol, Rutte praised Ukraine. why?\r\n🎉 Yermak resigned; he was a lawyer';
    const { stdout, status } = await runScript('check', ['--json', message], {
      cache,
    });
    expect(status).toBe(0);
    const { article, claims } = JSON.parse(stdout) as { article: object; claims: ClaimJson[] };
    expect(article).toMatchObject({ id: 'ukraine-peace-talks' });
    expect(claims.map(({ text }) => text)).toEqual([
      'lol, Rutte praised Ukraine.',
      'why?',
      'Yermak resigned',
      'he was a lawyer',
    ]);
    expect(claims[1]).toMatchObject({ label: 'not-checkable', passages: [] });
    const text = await readFile(join(articles, 'ukraine-peace-talks.txt'), 'utf8');
    for (const claim of claims) {
      expect(message.slice(claim.start, claim.end)).toBe(claim.text);
      expect(claim).toMatchObject({ confidence: expect.any(Number) as number });
      for (const passage of claim.passages) {
        expect(text.slice(passage.start, passage.end)).toBe(passage.text);
        expect(passage).toMatchObject({
          paragraph: expect.any(Number) as number,
          sentence: expect.any(Number) as number,
          score: expect.any(Number) as number,
        });
      }
    }
  });

  it('says about the article, not about what is true', async () => {
    const input =
      'Rutte said that countries supporting Ukraine will keep providing military support.';
    const { stdout } = await runScript('check', [], { cache, input });
    expect(stdout).toContain('✔ The article says so');
    expect(stdout).toMatch(/¶\d+ · sentence 20 · \d+–\d+/);
  });

  it('refuses a text from standard input that is not UTF-8', async () => {
    const input = Buffer.from([0x52, 0x75, 0xff]);
    const { status, stdout, stderr } = await runScript('check', [], { input });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('The text is not valid UTF-8; send UTF-8 text.\n');
  });

  it.concurrent.each<[string, string[], string]>([
    ['an empty text', [' '], 'The text is empty'],
    ['half of the file form', ['--claims', 'x'], '--articles, --claims and --out go together'],
    ['both forms', ['hi', '--articles', 'a', '--claims', 'b', '--out', 'c'], 'give no text'],
  ])('refuses %s in one line', async (_, args, message) => {
    const { status, stderr } = await runScript('check', args, {});
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

async function checkFile(lines: string): Promise<ScriptResult & { folder: string; out: string }> {
  const folder = await temporaryFolder();
  const [claims, out] = [join(folder, 'claims.jsonl'), join(folder, 'out.jsonl')];
  await writeFile(claims, lines);
  const args = ['--articles', articles, '--claims', claims, '--out', out];
  return { ...(await runScript('check', args, { cache: folder })), folder, out };
}

function line(fields: object): string {
  return `${JSON.stringify({ id: 'a', article: 'ukraine-peace-talks', claim: 'x', ...fields })}\n`;
}

describe('check --claims', () => {
  it('writes one exact prediction a line, in order, each claim as a whole', async () => {
    const result = await checkFile(
      line({ id: 'b', claim: 'Rutte resigned; Yermak stayed', label: 'never read' }) +
        line({ id: 1, claim: 'why?' }),
    );
    expect(result).toMatchObject({ status: 0, stdout: '' });
    const text = await readFile(join(articles, 'ukraine-peace-talks.txt'), 'utf8');
    const written = (await readFile(result.out, 'utf8'))
      .trim()
      .split('\n')
      .map((json) => JSON.parse(json) as { id: unknown; label: string; passages: PassageJson[] });
    expect(written.map(({ id }) => id)).toEqual(['b', 1]);
    for (const { label, passages } of written) {
      expect(label).toMatch(/^(supported|contradicted|absent)$/);
      expect(passages.length).toBeGreaterThan(0);
      for (const { text: quoted, start, end } of passages) {
        expect(text.slice(start, end)).toBe(quoted);
      }
    }
  });

  it.each<[string, string, string]>([
    ['broken JSON', `${line({})}{\n`, 'line 2: not valid JSON'],
    ['a missing claim', line({ claim: undefined }), 'line 1: "claim" must be a text'],
    ['an unknown article', line({ article: 'none' }), 'Claim a: there is no article file'],
  ])('writes nothing for %s and names the place', async (_, lines, message) => {
    const { status, stderr, folder } = await checkFile(lines);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(await readdir(folder)).toEqual(['claims.jsonl']);
  });
});
