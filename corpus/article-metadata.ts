import { ArticleError } from './article-error.js';

/** What may be said about an article in the file beside it. Everything is optional. */
export interface ArticleMetadata {
  readonly id?: string;
  readonly title?: string;
  readonly source?: string;
  readonly date?: string;
  readonly url?: string;
  readonly licence?: string;
}

const FIELDS = ['id', 'title', 'source', 'date', 'url', 'licence'] as const;

/** Where the metadata of an article file stands: `news.txt` → `news.meta.json`. */
export function metadataPath(articlePath: string): string {
  return `${articlePath.replace(/\.[^./\\]*$/, '')}.meta.json`;
}

/**
 * Metadata from the content of a metadata file.
 *
 * @param json a JSON object with any of the fields of ArticleMetadata, each a non-empty string
 * @param path named in errors
 * @throws {ArticleError} on malformed JSON, an unknown field or a value that is no string
 */
export function parseMetadata(json: string, path: string): ArticleMetadata {
  let value: unknown;
  try {
    // Some editors put a byte order mark before it, as before an article.
    value = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch {
    throw new ArticleError(`${path}: not valid JSON; mend it or remove the file.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ArticleError(`${path}: must be a JSON object with any of ${FIELDS.join(', ')}.`);
  }
  for (const [field, content] of Object.entries(value)) {
    if (!FIELDS.some((known) => known === field)) {
      throw new ArticleError(`${path}: unknown field "${field}"; known are ${FIELDS.join(', ')}.`);
    }
    if (typeof content !== 'string' || content.trim() === '') {
      throw new ArticleError(
        `${path}: "${field}" must be a non-empty text; leave it out if unknown.`,
      );
    }
  }
  return value;
}
