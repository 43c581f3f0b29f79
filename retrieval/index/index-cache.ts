import { errorMessage } from '../../corpus/shared/error-message.js';
import type { IndexKey } from './index-manifest.js';
import { IndexStore } from './index-store.js';
import { VectorIndex } from './vector-index.js';

export interface OpenIndexOptions {
  readonly key: IndexKey;
  /** The vectors of the article's passages, called only when the index must be built. */
  readonly embed: () => Promise<Float32Array[]>;
  readonly cacheFolder?: string;
  readonly onNotice?: (line: string) => void;
}

/**
 * The vector index of an article: the saved one where it can be trusted, else a new one, which is
 * saved. A cache that cannot be used costs time, never the answer.
 */
export async function openVectorIndex(options: OpenIndexOptions): Promise<VectorIndex> {
  const { key, cacheFolder, onNotice } = options;
  if (cacheFolder === undefined) return build(options);
  const store = new IndexStore(cacheFolder);
  const saved = await store.load(key);
  if (typeof saved !== 'string') return saved;
  onNotice?.(`Building the index (${saved}).`);
  const index = await build(options);
  try {
    await store.save(key, index);
  } catch (error) {
    const reason = errorMessage(error);
    onNotice?.(
      `The index cannot be kept for next time (${reason}); set VERBATIM_CACHE to a folder that can be written.`,
    );
  }
  return index;
}

async function build({ key, embed }: OpenIndexOptions): Promise<VectorIndex> {
  return VectorIndex.build(await embed(), key.dimension);
}
