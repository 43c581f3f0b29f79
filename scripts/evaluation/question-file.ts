import { readFile } from 'node:fs/promises';
import { errorMessage } from '../../corpus/error-message.js';
import { UsageError } from '../usage-error.js';

/** A question about one of several articles. */
export interface ArticleQuestion {
  readonly id: string | number;
  /** The article's file name without `.txt`. */
  readonly article: string;
  readonly question: string;
  /** Earlier questions of the same conversation, oldest first. */
  readonly history: readonly string[];
}

/** A question with what a right answer to it is. */
export interface GradedQuestion extends ArticleQuestion {
  readonly answerable: boolean;
  /** Sentences of the article, any of which is the right passage. */
  readonly evidence: readonly string[];
  /** Spans of the article, any of which is the right answer. */
  readonly answers: readonly string[];
}

/**
 * Reads a JSON Lines file of questions; further fields are ignored.
 *
 * @throws {UsageError} naming the file and the line that is wrong
 */
export async function readQuestions(path: string): Promise<ArticleQuestion[]> {
  return readLines(path, parseQuestion);
}

/** The same for a question set with its right answers (`questions.jsonl`). */
export async function readGradedQuestions(path: string): Promise<GradedQuestion[]> {
  return readLines(path, (value) => ({
    ...parseQuestion(value),
    answerable: booleanField(value, 'answerable'),
    evidence: stringsField(value, 'evidence'),
    answers: stringsField(value, 'answers'),
  }));
}

type Fields = Readonly<Record<string, unknown>>;

async function readLines<T>(path: string, parse: (fields: Fields) => T): Promise<T[]> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`${path}: cannot be read; name a JSON Lines file of questions.`);
  }
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

function parseQuestion(fields: Fields): ArticleQuestion {
  const { id, article, question } = fields;
  if (typeof id !== 'string' && typeof id !== 'number') {
    throw new UsageError('"id" must be a text or a number.');
  }
  if (typeof article !== 'string' || article === '' || /[/\\\0]/.test(article)) {
    throw new UsageError('"article" must name a file of the articles folder, without its ending.');
  }
  if (typeof question !== 'string') throw new UsageError('"question" must be a text.');
  const history = fields['history'] === undefined ? [] : stringsField(fields, 'history');
  return { id, article, question, history };
}

function stringsField(fields: Fields, name: string): string[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new UsageError(`"${name}" must be a list of texts.`);
  }
  return value;
}

function booleanField(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== 'boolean') throw new UsageError(`"${name}" must be true or false.`);
  return value;
}
