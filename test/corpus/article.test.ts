import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle, MAX_ARTICLE_LENGTH } from '../../corpus/article.js';
import { readArticleFile, readArticleStream } from '../../corpus/article-file.js';
import { defaultArticlePath } from '../../corpus/package-root.js';
import { temporaryFolder } from '../temporary-folder.js';

async function articleFile(content: string | Uint8Array, name = 'news.txt'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

describe('reading an article', () => {
  it('removes a byte order mark and turns every line ending into \\n, nothing else', async () => {
    const article = await readArticleFile(await articleFile('\uFEFFOne.\r\nTwo.\rThree. \n'));
    expect(article.text).toBe('One.\nTwo.\nThree. \n');
  });

  it('reads the default article unchanged, with the id and title beside it', async () => {
    const article = await readArticleFile(defaultArticlePath);
    expect(article).toMatchObject({
      id: 'ukraine-peace-talks',
      source: null,
      sha256: 'd0be66155a4e486121bae009e3930f07730b8cd6a977468a2d06df35f2add03b',
    });
  });

  it('names the file and the byte of invalid UTF-8', async () => {
    const path = await articleFile(Buffer.from([0x61, 0xef, 0xbf, 0xbd, 0xc3, 0x28]));
    await expect(readArticleFile(path)).rejects.toThrow(
      `${path}: not valid UTF-8 at byte 4; save it as UTF-8 text.`,
    );
  });

  it('finds the byte where any text was damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        async (before, after) => {
          const damaged = Buffer.concat([Buffer.from(before), Buffer.of(0xff), Buffer.from(after)]);
          const offset = Buffer.byteLength(before);
          await expect(readArticleStream(Readable.from([damaged]), 'stdin')).rejects.toThrow(
            `stdin: not valid UTF-8 at byte ${String(offset)}`,
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('refuses a saved web page, but no text about one', async () => {
    const page = await articleFile('<!DOCTYPE html>\n<html lang="en"><p>It fell.</p></html>');
    await expect(readArticleFile(page)).rejects.toThrow('looks like a web page (HTML)');
    const text = await articleFile('HTML turns 40.\n<html> opens a page, said Ann Lee.');
    expect((await readArticleFile(text)).text).toContain('<html>');
  });

  it('says when a file looks like UTF-16', async () => {
    const path = await articleFile(Buffer.from('\uFEFFHello', 'utf16le'));
    await expect(readArticleFile(path)).rejects.toThrow('it looks like UTF-16');
  });

  it.each([
    ['an empty text', '', 'is empty'],
    ['only white space', ' \n\t\n', 'is empty'],
    ['a NUL', 'a\0b', 'binary'],
    ['more than the limit', 'a'.repeat(MAX_ARTICLE_LENGTH + 1), 'limit'],
  ])('refuses %s', (_, text, message) => {
    expect(() => createArticle(text, { id: 'x' })).toThrow(message);
  });

  it('takes two million characters', () => {
    expect(createArticle('word '.repeat(400_000), { id: 'x' }).text).toHaveLength(2_000_000);
  });

  it('stops reading a stream that passes the limit', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1_000_000, 'a');
      })(),
    );
    await expect(readArticleStream(endless, 'stdin')).rejects.toThrow('longer than the limit');
  });

  it('says what is wrong with a path', async () => {
    const folder = await temporaryFolder();
    await expect(readArticleFile(join(folder, 'none.txt'))).rejects.toThrow('no such file');
    await expect(readArticleFile(folder)).rejects.toThrow('this is a folder');
  });

  it('names the file that cannot be used, not the id beside it', async () => {
    const path = await articleFile(' \n');
    await writeFile(path.replace('.txt', '.meta.json'), '{"id": "budget-2026"}');
    await expect(readArticleFile(path)).rejects.toThrow(`${path}: the article is empty`);
  });

  it('takes the metadata beside the file and refuses what it does not know', async () => {
    const path = await articleFile('Text.');
    const beside = path.replace('.txt', '.meta.json');
    await writeFile(beside, '{"title": "A title", "url": "https://example.org/a"}');
    expect(await readArticleFile(path)).toMatchObject({
      id: 'news',
      title: 'A title',
      url: 'https://example.org/a',
      date: null,
    });
    await writeFile(beside, '\uFEFF{"title": "Another title"}');
    expect(await readArticleFile(path)).toMatchObject({ title: 'Another title' });
    await writeFile(beside, '{"titel": "A title"}');
    await expect(readArticleFile(path)).rejects.toThrow('unknown field "titel"');
    await writeFile(beside, '{');
    await expect(readArticleFile(path)).rejects.toThrow('not valid JSON');
  });
});
