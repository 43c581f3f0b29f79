import {
  type AboutArticle,
  booleanField,
  type Fields,
  parseAboutArticle,
  readJsonLines,
  stringField,
  stringsField,
} from './json-lines.js';

/** A question about one of several articles. */
export interface ArticleQuestion extends AboutArticle {
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
  return readJsonLines(path, parseQuestion);
}

/** Reads a question set with its right answers (`questions.jsonl`), as `readQuestions` does. */
export async function readGradedQuestions(path: string): Promise<GradedQuestion[]> {
  return readJsonLines(path, (value) => ({
    ...parseQuestion(value),
    answerable: booleanField(value, 'answerable'),
    evidence: stringsField(value, 'evidence'),
    answers: stringsField(value, 'answers'),
  }));
}

function parseQuestion(fields: Fields): ArticleQuestion {
  const history = fields['history'] === undefined ? [] : stringsField(fields, 'history');
  return { ...parseAboutArticle(fields), question: stringField(fields, 'question'), history };
}
