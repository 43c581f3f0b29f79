import { readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findCast } from '../../../corpus/actors/actors.js';
import { createArticle } from '../../../corpus/article.js';
import { readArticleFile } from '../../../corpus/article-file.js';
import { defaultArticlePath, packageRoot } from '../../../corpus/package-root.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { openCast } from '../../../retrieval/index/cast-cache.js';
import { CastStore, finderFiles } from '../../../retrieval/index/cast-store.js';
import { tagger } from '../../models.js';
import { temporaryFolder } from '../../temporary-folder.js';

const article = await readArticleFile(defaultArticlePath);
const passages = passagesOf(article.text);
const cast = findCast(article.text, passages, await tagger.tag(passages));

let folder: string;
let file: string;
let store: CastStore;

beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, article.sha256.slice(0, 32), 'cast.json');
  store = new CastStore(folder);
});

function passagesOf(text: string, maxTokens = 10_000): Passage[] {
  return splitPassages(text, { maxTokens, countTokens: (part) => part.length });
}

describe('a saved cast', () => {
  it('is what was saved, every text the article’s own', async () => {
    await store.save(article, passages, cast);
    const loaded = await store.load(article, passages);
    expect(loaded).toEqual(cast);
    for (const { mentions, says } of loaded?.actors ?? []) {
      for (const { text, start, end } of [...mentions, ...says.flatMap(({ quotes }) => quotes)]) {
        expect(article.text.slice(start, end)).toBe(text);
      }
    }
  });

  it('is none before it is saved, of another article, or of other passages', async () => {
    expect(await store.load(article, passages)).toBeNull();
    await store.save(article, passages, cast);
    const other = createArticle(`${article.text} The end.`, { id: 'other' });
    expect(await store.load(other, passagesOf(other.text))).toBeNull();
    expect(await store.load(article, passagesOf(article.text, 100))).toBeNull();
  });

  it.each<[string, (content: string) => string]>([
    ['cut off', (content) => content.slice(0, -20)],
    ['changed by one digit', (content) => content.replace(/\d(?=\D*$)/u, '~')],
    ['of other finders', (content) => content.replace(/^\w/u, 'x')],
    ['empty', () => ''],
    ['no cast at all', (content) => content.split('\n').slice(0, 2).join('\n')],
  ])('is not believed when its file is %s', async (_, damage) => {
    await store.save(article, passages, cast);
    const content = await readFile(file, 'utf8');
    expect(damage(content)).not.toBe(content);
    await writeFile(file, damage(content));
    expect(await store.load(article, passages)).toBeNull();
    // It is then found anew, and saved again.
    expect(await openCast(article, passages, { cacheFolder: folder })).toEqual(cast);
    expect(await store.load(article, passages)).toEqual(cast);
  });
});

/** A file with all that it imports from this project, and they in turn. */
async function withImports(file: string, known = new Set<string>()): Promise<Set<string>> {
  if (known.has(file)) return known;
  known.add(file);
  if (extname(file) !== '.ts') return known;
  for (const [, path] of (await readFile(file, 'utf8')).matchAll(/from '(\.[^']+)'/g))
    await withImports(join(dirname(file), String(path).replace(/\.js$/, '.ts')), known);
  return known;
}

describe('what finds a cast', () => {
  it('is every file that has a say in it, and no article', async () => {
    const files = await finderFiles();
    const inProject = (path: string): string => join(packageRoot, path);
    for (const file of await withImports(inProject('corpus/actors/actors.ts')))
      expect(files).toContain(file);
    const own = ['encoders/tagger', 'encoders/word-pieces', 'encoders/encoder'];
    for (const name of [...own, 'index/cast-cache', 'index/cast-store'])
      expect(files).toContain(inProject(`retrieval/${name}.ts`));
    expect(files.filter((file) => !/\.(?:ts|json)$/.test(file) || file.includes('.meta.'))).toEqual(
      [],
    );
  });
});

describe('a cast that is found', () => {
  it('is told of as the passages are tagged, and while it is found among them', async () => {
    const told: [number, number][] = [];
    await openCast(article, passages, { tagger, onProgress: (...progress) => told.push(progress) });
    const done = told.map(([count]) => count);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done[0]).toBeLessThan(passages.length);
    expect(told.filter(([count]) => count === passages.length).length).toBeGreaterThan(2);
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([passages.length]));
  });
});

describe('a cast that cannot be kept', () => {
  it('is found all the same', async () => {
    const blocked = join(folder, 'file');
    await writeFile(blocked, '');
    expect(await openCast(article, passages, { cacheFolder: blocked, tagger })).toEqual(cast);
    expect(await openCast(article, passages)).toEqual(cast);
  });
});
