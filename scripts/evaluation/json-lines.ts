import { errorMessage } from '../../corpus/shared/error-message.js';
import { readTextFile } from '../input/text-file.js';
import { UsageError } from '../input/usage-error.js';

/** Something about one of several articles. */
export interface AboutArticle {
  readonly id: string | number;
  /** The article's file name without `.txt`. */
  readonly article: string;
}

/** A line of the file. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a file of one JSON object a line; blank lines are skipped.
 *
 * @throws {UsageError} naming the file and the line that is wrong
 */
export async function readJsonLines<T>(path: string, parse: (fields: Fields) => T): Promise<T[]> {
  const content = await readTextFile(path, 'JSON Lines');
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [parse(parseObject(line))];
    } catch (error) {
      const reason = errorMessage(error);
      throw new UsageError(`${path}, line ${String(index + 1)}: ${reason}`);
    }
  });
}

function parseObject(line: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError('not valid JSON; each line must be one object.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('each line must be one JSON object.');
  }
  return value as Fields;
}

/** The two fields that every line has. */
export function parseAboutArticle(fields: Fields): AboutArticle {
  const { article } = fields;
  if (typeof article !== 'string' || article === '' || /[/\\\0]/.test(article)) {
    throw new UsageError('"article" must name a file of the articles folder, without its ending.');
  }
  return { id: parseId(fields), article };
}

export function parseId({ id }: Fields): string | number {
  if (typeof id !== 'string' && typeof id !== 'number') {
    throw new UsageError('"id" must be a text or a number.');
  }
  return id;
}

export function stringField(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new UsageError(`"${name}" must be a text.`);
  return value;
}

export function stringsField(fields: Fields, name: string): string[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new UsageError(`"${name}" must be a list of texts.`);
  }
  return value;
}

export function booleanField(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== 'boolean') throw new UsageError(`"${name}" must be true or false.`);
  return value;
}
