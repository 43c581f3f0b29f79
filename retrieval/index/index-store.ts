import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage } from '../../corpus/shared/error-message.js';
import {
  INDEX_FORMAT,
  indexFileName,
  type IndexKey,
  type IndexManifest,
  parseManifest,
} from './index-manifest.js';
import { sha256 } from './sha256.js';
import { VectorIndex } from './vector-index.js';
import { draftName, publish, removeStaleDrafts, writePublished } from './whole-file.js';

const MANIFEST = 'manifest.json';

/**
 * Saved vector indexes, one folder an article under a cache folder.
 *
 * Files are written under another name, flushed to disk and renamed, and the index file is named
 * after its content: a reader sees an old state or a new one, never a half, and processes that
 * build the same index at once write the same bytes.
 */
export class IndexStore {
  constructor(private readonly cacheFolder: string) {}

  /**
   * @returns the index, or in plain words why there is none to use; nothing unverified reaches the
   * native code, which crashes on damaged files
   */
  async load(key: IndexKey): Promise<VectorIndex | string> {
    const folder = this.folderOf(key);
    let manifest: IndexManifest | string;
    let bytes: Buffer;
    try {
      manifest = parseManifest(await readFile(join(folder, MANIFEST), 'utf8'), key);
      if (typeof manifest === 'string') return manifest;
      bytes = await readFile(join(folder, manifest.file));
    } catch (error) {
      return reasonFor(error);
    }
    if (bytes.length !== manifest.fileBytes) return 'its file is cut off or grown';
    if (sha256(bytes) !== manifest.fileSha256) return 'its file is damaged';
    try {
      const index = VectorIndex.read(join(folder, manifest.file), key.dimension);
      return index.count === key.count ? index : 'it holds another number of passages';
    } catch (error) {
      return reasonFor(error);
    }
  }

  /** Saves an index, in place of an older one of the same article. */
  async save(key: IndexKey, index: VectorIndex): Promise<void> {
    const folder = this.folderOf(key);
    await mkdir(folder, { recursive: true });
    const draft = join(folder, draftName());
    try {
      index.write(draft);
      const bytes = await readFile(draft);
      const fileSha256 = sha256(bytes);
      const file = indexFileName(fileSha256);
      await publish(draft, join(folder, file));
      const manifest: IndexManifest = {
        ...key,
        format: INDEX_FORMAT,
        file,
        fileBytes: bytes.length,
        fileSha256,
      };
      await writePublished(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
      await removeOthers(folder, file);
      await removeStaleDrafts(folder);
    } finally {
      await rm(draft, { force: true });
    }
  }

  private folderOf(key: IndexKey): string {
    return join(this.cacheFolder, key.articleSha256.slice(0, 32));
  }
}

/**
 * Index files of earlier states. One that a process is just reading makes it build again, no worse.
 */
async function removeOthers(folder: string, keep: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names
      .filter((name) => name.endsWith('.hnsw') && name !== keep)
      .map((name) => rm(join(folder, name), { force: true })),
  );
}

function reasonFor(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return 'none is saved yet';
  }
  return `it cannot be read (${errorMessage(error)})`;
}
