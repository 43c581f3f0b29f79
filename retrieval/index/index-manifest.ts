/** What must agree for a saved index to be used again. */
export interface IndexKey {
  readonly articleSha256: string;
  readonly modelSha256: string;
  readonly splitterVersion: string;
  readonly dimension: number;
  /** Number of vectors: of passages, equal ones counted once. */
  readonly count: number;
}

/** Raised whenever the layout of the saved files changes. */
export const INDEX_FORMAT = 1;

/** The file `manifest.json` beside a saved index: it is believed only when every field agrees. */
export interface IndexManifest extends IndexKey {
  readonly format: number;
  /** Name of the index file in the same folder. */
  readonly file: string;
  readonly fileBytes: number;
  readonly fileSha256: string;
}

const KEY_FIELDS: readonly (readonly [keyof IndexKey, string])[] = [
  ['articleSha256', 'the article changed'],
  ['modelSha256', 'it was built with another model'],
  ['splitterVersion', 'it was built with another version of the sentence splitter'],
  ['dimension', 'its vectors have another dimension'],
  ['count', 'it holds another number of passages'],
];

/** The file an index of this content is saved in: equal names mean equal bytes. */
export function indexFileName(sha256: string): string {
  return `vectors-${sha256.slice(0, 32)}.hnsw`;
}

/**
 * Reads a manifest and says whether the index it describes may be used.
 *
 * @returns the manifest, or in plain words why not ("the article changed")
 */
export function parseManifest(json: string, key: IndexKey): IndexManifest | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'its manifest is damaged';
  }
  if (typeof value !== 'object' || value === null) return 'its manifest is damaged';
  const manifest = value as Partial<Record<keyof IndexManifest, unknown>>;
  if (manifest.format !== INDEX_FORMAT) return 'it has another format version';
  for (const [field, reason] of KEY_FIELDS) {
    if (manifest[field] !== key[field]) return reason;
  }
  const { file, fileBytes, fileSha256 } = manifest;
  if (
    typeof fileBytes !== 'number' ||
    typeof fileSha256 !== 'string' ||
    file !== indexFileName(fileSha256)
  ) {
    return 'its manifest is damaged';
  }
  return { ...key, format: INDEX_FORMAT, file, fileBytes, fileSha256 };
}
