import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Readable } from 'node:stream';
import { type Article, createArticle, MAX_ARTICLE_LENGTH } from './article.js';
import { ArticleError } from './article-error.js';
import { type ArticleMetadata, metadataPath, parseMetadata } from './article-metadata.js';
import { errorMessage } from './shared/error-message.js';

/** How a saved web page begins. */
const LOOKS_LIKE_HTML =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)[\s>]/iu;

/**
 * A UTF-16 code unit takes at most three bytes of UTF-8: more bytes than this is too long for
 * certain.
 */
const MAX_BYTES = 3 * MAX_ARTICLE_LENGTH + 3;

/**
 * The Article in a UTF-8 text file, with the metadata file beside it where there is one.
 *
 * @throws {ArticleError} when the file is missing, unreadable, too long,
 * binary, empty, a web page or not UTF-8
 */
export async function readArticleFile(path: string): Promise<Article> {
  const bytes = await readBytes(path);
  const metadata = await readMetadataBeside(path);
  const id = metadata.id ?? stem(path);
  return createArticle(decodeUtf8(bytes, path), { ...metadata, id }, path);
}

/**
 * The Article that a stream gives, standard input for example.
 *
 * @param name the article's id, also named in errors
 * @throws {ArticleError} as readArticleFile; it stops reading when the limit is passed
 */
export async function readArticleStream(stream: Readable, name: string): Promise<Article> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    size += bytes.length;
    refuseTooManyBytes(size, name);
    chunks.push(bytes);
  }
  return createArticle(decodeUtf8(Buffer.concat(chunks), name), { id: name });
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    refuseTooManyBytes((await stat(path)).size, path);
    return await readFile(path);
  } catch (error) {
    if (error instanceof ArticleError) throw error;
    throw new ArticleError(`${path}: ${reasonFor(error)}`);
  }
}

async function readMetadataBeside(articlePath: string): Promise<ArticleMetadata> {
  const path = metadataPath(articlePath);
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    throw new ArticleError(`${path}: ${reasonFor(error)}`);
  }
  return parseMetadata(json, path);
}

function refuseTooManyBytes(size: number, name: string): void {
  if (size > MAX_BYTES) {
    throw new ArticleError(
      `${name}: the article is longer than the limit of ${String(MAX_ARTICLE_LENGTH)} characters; split it into parts.`,
    );
  }
}

function decodeUtf8(bytes: Buffer, name: string): string {
  if (!isUtf8(bytes)) {
    const offset = firstInvalidByte(bytes);
    const hint = startsLikeUtf16(bytes) ? ' (it looks like UTF-16)' : '';
    throw new ArticleError(
      `${name}: not valid UTF-8 at byte ${String(offset)}${hint}; save it as UTF-8 text.`,
    );
  }
  const text = bytes.toString('utf8');
  if (LOOKS_LIKE_HTML.test(text)) {
    throw new ArticleError(
      `${name}: this looks like a web page (HTML); save its text alone, or paste it into a text file.`,
    );
  }
  return text;
}

/**
 * Offset of the first byte that belongs to no valid UTF-8 sequence, in bytes that are not valid
 * UTF-8.
 */
function firstInvalidByte(bytes: Buffer): number {
  const REPLACEMENT = '\uFFFD';
  const decoded = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = decoded.indexOf(REPLACEMENT, from);
    if (at === -1) return offset;
    offset += Buffer.byteLength(decoded.slice(from, at));
    // A replacement character may also be a genuine one, written in the file as EF BF BD.
    const genuine =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!genuine) return offset;
    offset += 3;
    from = at + 1;
  }
}

function startsLikeUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function stem(path: string): string {
  return basename(path, extname(path));
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function reasonFor(error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOENT':
      return 'no such file; check the path.';
    case 'EISDIR':
      return 'this is a folder; name a text file in it.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; check its permissions.';
    default:
      return `cannot be read (${errorMessage(error)}).`;
  }
}
