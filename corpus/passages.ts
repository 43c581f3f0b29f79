import { clausesOf } from './clauses.js';
import { paragraphsOf } from './paragraphs.js';
import { isAsking, type Passage } from './passage.js';
import { POINTS_BACK } from './sentence-rules.js';
import { sentencesOf } from './sentences.js';
import { spanOf } from './span.js';

/**
 * Raised whenever the same text may be split, or its passages read in context, otherwise than
 * before.
 */
const RULES_VERSION = 4;

/**
 * Names how texts are split; an index saved under another is rebuilt. The sentence segmenter comes
 * with Node.js and goes by its Unicode version.
 */
export const SPLITTER_VERSION = `${String(RULES_VERSION)}-unicode-${process.versions['unicode'] ?? ''}`;

/** Smallest limit: one character, taken apart into letter and accents, must be within it. */
const MIN_TOKENS = 8;

export interface SplitOptions {
  /** Longest passage, in the tokens of `countTokens`; at least 8. */
  readonly maxTokens: number;
  /** Tokens of a text; a text never has more tokens than code units in its NFD form. */
  readonly countTokens: (text: string) => number;
}

/**
 * Splits an article into Passages: one a sentence, longer ones cut at clause marks.
 *
 * Every character that is not white space lies in exactly one of them; they are in order, none is
 * empty, and `text.slice(start, end)` is each one's text.
 *
 * @throws {RangeError} when `maxTokens` is below 8
 */
export function splitPassages(text: string, options: SplitOptions): Passage[] {
  if (!(options.maxTokens >= MIN_TOKENS)) {
    throw new RangeError(`maxTokens is ${options.maxTokens}; it must be at least ${MIN_TOKENS}.`);
  }
  const passages: Passage[] = [];
  paragraphsOf(text).forEach((paragraph, number) => {
    const content = text.slice(paragraph.start, paragraph.end);
    const before = passages.at(-1);
    for (const sentence of sentencesOf(content)) {
      // Under a heading that asks, or behind an interviewer's turn.
      const opensAnswer = before !== undefined && isAsking(before) && before === passages.at(-1);
      for (const { start, end } of clausesOf(content, sentence, options)) {
        const span = spanOf(text, paragraph.start + start, paragraph.start + end);
        passages.push({
          ...span,
          index: passages.length,
          paragraph: number + 1,
          sentence: passages.length + 1,
          pointsBack: POINTS_BACK.test(span.text) || opensAnswer,
        });
      }
    }
  });
  return passages;
}
