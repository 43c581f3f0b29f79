import { type Label, LABELS } from '../../retrieval/check/verdict.js';
import { UsageError } from '../input/usage-error.js';
import {
  type AboutArticle,
  type Fields,
  parseAboutArticle,
  readJsonLines,
  stringField,
  stringsField,
} from './json-lines.js';

/** A claim about one of several articles. */
export interface ArticleClaim extends AboutArticle {
  readonly claim: string;
}

/** A claim with its right label. */
export interface GradedClaim extends ArticleClaim {
  readonly label: Label;
  /** Sentences of the article, any of which decides; none where it is absent. */
  readonly evidence: readonly string[];
}

/**
 * Reads a JSON Lines file of claims; further fields are ignored.
 *
 * @throws {UsageError} naming the file and the line that is wrong
 */
export async function readClaims(path: string): Promise<ArticleClaim[]> {
  return readJsonLines(path, parseClaim);
}

/** Reads a set of claims with their right labels (`claims.jsonl`), as `readClaims` does. */
export async function readGradedClaims(path: string): Promise<GradedClaim[]> {
  return readJsonLines(path, (fields) => ({
    ...parseClaim(fields),
    label: parseLabel(fields),
    evidence: stringsField(fields, 'evidence'),
  }));
}

function parseClaim(fields: Fields): ArticleClaim {
  return { ...parseAboutArticle(fields), claim: stringField(fields, 'claim') };
}

function parseLabel(fields: Fields): Label {
  const found = LABELS.find((label) => label === fields['label']);
  if (found === undefined) throw new UsageError(`"label" must be one of ${LABELS.join(', ')}.`);
  return found;
}
