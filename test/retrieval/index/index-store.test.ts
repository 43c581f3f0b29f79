import { readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openVectorIndex } from '../../../retrieval/index/index-cache.js';
import { type IndexKey, parseManifest } from '../../../retrieval/index/index-manifest.js';
import { IndexStore } from '../../../retrieval/index/index-store.js';
import { VectorIndex } from '../../../retrieval/index/vector-index.js';
import { temporaryFolder } from '../../temporary-folder.js';

const DIMENSION = 8;
const COUNT = 50;

const key: IndexKey = {
  articleSha256: 'a'.repeat(64),
  modelSha256: 'b'.repeat(64),
  splitterVersion: '1',
  dimension: DIMENSION,
  count: COUNT,
};

/** Unit vectors that are the same in every run. */
function vectors(): Float32Array[] {
  return Array.from({ length: COUNT }, (_, row) => {
    const raw = Array.from({ length: DIMENSION }, (_, i) => Math.sin(row * DIMENSION + i));
    const length = Math.hypot(...raw);
    return Float32Array.from(raw, (x) => x / length);
  });
}

const probe = vectors()[7] ?? new Float32Array();

async function savedStore(): Promise<{ store: IndexStore; folder: string; index: string }> {
  const cache = await temporaryFolder();
  const store = new IndexStore(cache);
  await store.save(key, VectorIndex.build(vectors(), DIMENSION));
  const folder = join(cache, key.articleSha256.slice(0, 32));
  const index = (await readdir(folder)).find((name) => name.endsWith('.hnsw')) ?? '';
  return { store, folder, index: join(folder, index) };
}

describe('the vector index', () => {
  it('finds what an exhaustive search finds, in its order', () => {
    const all = vectors();
    const index = VectorIndex.build(all, DIMENSION);
    const exact = all
      .map((vector, i) => ({
        i,
        score: vector.reduce((sum, x, j) => sum + x * (probe[j] ?? 0), 0),
      }))
      .sort((a, b) => b.score - a.score);
    const found = index.search(probe, 10);
    expect(found.map(({ index: i }) => i)).toEqual(exact.slice(0, 10).map(({ i }) => i));
    expect(found[0]?.score).toBeCloseTo(1, 5);
    expect(index.score(probe, 3)).toBeCloseTo(exact.find(({ i }) => i === 3)?.score ?? NaN, 5);
  });

  it.each([
    ['another dimension', new Float32Array(DIMENSION + 1)],
    ['NaN', new Float32Array(DIMENSION).fill(NaN)],
  ])('refuses a vector with %s, which the library would take silently', (_, vector) => {
    expect(() => VectorIndex.build([vector], DIMENSION)).toThrow('8 finite numbers');
  });
});

describe('the index store', () => {
  it('gives back what was saved', async () => {
    const { store } = await savedStore();
    const loaded = await store.load(key);
    if (typeof loaded === 'string') throw new Error(loaded);
    expect(loaded.search(probe, 5)).toEqual(
      VectorIndex.build(vectors(), DIMENSION).search(probe, 5),
    );
  });

  it('leaves no drafts and no older index behind', async () => {
    const { store, folder } = await savedStore();
    await store.save(key, VectorIndex.build(vectors().reverse(), DIMENSION));
    expect((await readdir(folder)).sort()).toEqual([
      'manifest.json',
      expect.stringMatching(/^vectors-[0-9a-f]{32}\.hnsw$/),
    ]);
  });

  it('removes drafts that a process did not live to finish, not those of another that is writing', async () => {
    const { store, folder } = await savedStore();
    const hoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await writeFile(join(folder, 'old.draft'), '');
    await utimes(join(folder, 'old.draft'), hoursAgo, hoursAgo);
    await writeFile(join(folder, 'new.draft'), '');
    await store.save(key, VectorIndex.build(vectors(), DIMENSION));
    const drafts = (await readdir(folder)).filter((name) => name.endsWith('.draft'));
    expect(drafts).toEqual(['new.draft']);
  });

  it.each<[keyof IndexKey, string | number, string]>([
    ['modelSha256', 'c'.repeat(64), 'another model'],
    ['splitterVersion', '2', 'another version of the sentence splitter'],
    ['dimension', 9, 'another dimension'],
    ['count', 49, 'another number of passages'],
  ])('does not use an index whose %s differs', async (field, value, reason) => {
    const { store } = await savedStore();
    expect(await store.load({ ...key, [field]: value })).toContain(reason);
  });

  it('says when nothing is saved', async () => {
    expect(await new IndexStore(await temporaryFolder()).load(key)).toBe('none is saved yet');
  });

  it('never loads a file with a bit flipped, wherever it is', async () => {
    const { store, index } = await savedStore();
    const bytes = await readFile(index);
    for (let i = 0; i < 200; i++) {
      const damaged = Buffer.from(bytes);
      const at = Math.floor((i / 200) * bytes.length);
      damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << (i % 8)), at);
      await writeFile(index, damaged);
      expect(await store.load(key)).toBe('its file is damaged');
    }
  });

  it('never loads a truncated or empty file', async () => {
    const { store, index } = await savedStore();
    for (const length of [1000, 1, 0]) {
      await truncate(index, length);
      expect(await store.load(key)).toBe('its file is cut off or grown');
    }
  });

  it('rebuilds what cannot be used, and says why once', async () => {
    const { index } = await savedStore();
    await truncate(index, 10);
    const notices: string[] = [];
    const options = {
      key,
      cacheFolder: join(index, '../..'),
      embed: () => Promise.resolve(vectors()),
      onNotice: (line: string) => notices.push(line),
    };
    expect((await openVectorIndex(options)).count).toBe(COUNT);
    expect((await openVectorIndex(options)).count).toBe(COUNT);
    expect(notices).toEqual(['Building the index (its file is cut off or grown).']);
  });

  it('works without a cache that can be written, and says so', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const notices: string[] = [];
    const index = await openVectorIndex({
      key,
      cacheFolder: file,
      embed: () => Promise.resolve(vectors()),
      onNotice: (line) => notices.push(line),
    });
    expect(index.count).toBe(COUNT);
    expect(notices.at(-1)).toContain('set VERBATIM_CACHE');
  });

  it('lets many build the same index at once', async () => {
    const cacheFolder = await temporaryFolder();
    const open = (): Promise<VectorIndex> =>
      openVectorIndex({ key, cacheFolder, embed: () => Promise.resolve(vectors()) });
    const indexes = await Promise.all(Array.from({ length: 8 }, open));
    expect(indexes.map(({ count }) => count)).toEqual(Array(8).fill(COUNT));
    expect(typeof (await new IndexStore(cacheFolder).load(key))).toBe('object');
  });
});

describe('the manifest', () => {
  it('is refused with a reason, whatever it holds', () => {
    const jsonObject = fc.record(
      {
        format: fc.oneof(fc.constant(1), fc.jsonValue()),
        articleSha256: fc.oneof(fc.constant(key.articleSha256), fc.jsonValue()),
        modelSha256: fc.oneof(fc.constant(key.modelSha256), fc.jsonValue()),
        splitterVersion: fc.oneof(fc.constant('1'), fc.jsonValue()),
        dimension: fc.oneof(fc.constant(DIMENSION), fc.jsonValue()),
        count: fc.oneof(fc.constant(COUNT), fc.jsonValue()),
        file: fc.oneof(fc.constant('../../etc/passwd'), fc.jsonValue()),
        fileBytes: fc.jsonValue(),
        fileSha256: fc.oneof(fc.constant('d'.repeat(64)), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          jsonObject.map((o) => JSON.stringify(o)),
        ),
        (json) => {
          expect(typeof parseManifest(json, key)).toBe('string');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
