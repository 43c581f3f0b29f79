import { createHash } from 'node:crypto';
import { ArticleError } from './article-error.js';
import type { ArticleMetadata } from './article-metadata.js';

/** Longest article accepted, in UTF-16 code units. A long novel is about 1 million. */
export const MAX_ARTICLE_LENGTH = 4_000_000;

/** A text that questions are asked of, and what is known about it. */
export interface Article {
  /** Short name: from the metadata, else the file name without its ending. */
  readonly id: string;
  /** From the metadata, else the same as `id`. */
  readonly title: string;
  readonly source: string | null;
  /** As the metadata gives it; no format is imposed. */
  readonly date: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  /** The text without byte order mark, every line ending `\n`, otherwise as it was read. */
  readonly text: string;
  /** Hex SHA-256 of `text` as UTF-8. */
  readonly sha256: string;
}

/**
 * An Article from a string.
 *
 * @param text any text; a byte order mark is removed and line endings become `\n`
 * @param name what errors call it: its file, say
 * @throws {ArticleError} when the text is empty, binary or longer than MAX_ARTICLE_LENGTH
 */
export function createArticle(
  text: string,
  metadata: ArticleMetadata & { id: string },
  name = metadata.id,
): Article {
  const normalised = normaliseText(text);
  refuseUnusable(normalised, name);
  return {
    id: metadata.id,
    title: metadata.title ?? metadata.id,
    source: metadata.source ?? null,
    date: metadata.date ?? null,
    url: metadata.url ?? null,
    licence: metadata.licence ?? null,
    text: normalised,
    sha256: createHash('sha256').update(normalised, 'utf8').digest('hex'),
  };
}

function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function refuseUnusable(text: string, name: string): void {
  if (text.length > MAX_ARTICLE_LENGTH) {
    throw new ArticleError(
      `${name}: the article has ${String(text.length)} characters, more than the limit of ${String(MAX_ARTICLE_LENGTH)}; split it into parts.`,
    );
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    throw new ArticleError(
      `${name}: this looks like a binary file (NUL at character ${String(nul)}); give a plain text file in UTF-8.`,
    );
  }
  if (!/\S/.test(text)) {
    throw new ArticleError(`${name}: the article is empty; give a file with some text in it.`);
  }
}
