import { clausesOf } from './clauses.js';
import { paragraphsOf } from './paragraphs.js';
import type { Passage } from './passage.js';
import { POINTS_BACK } from './sentence-rules.js';
import { sentencesOf } from './sentences.js';
import { spanOf } from './span.js';

/**
 * Raised whenever the same text may be split, or its passages read in context, otherwise than before:
 * saved indexes are then rebuilt.
 */
export const SPLITTER_VERSION = 1;

export interface SplitOptions {
  /** Longest passage, in the tokens of `countTokens`. */
  readonly maxTokens: number;
  /** Tokens of a text; a text never has more tokens than code units in its NFD form. */
  readonly countTokens: (text: string) => number;
}

/**
 * Splits an article into Passages: one a sentence, longer ones cut at clause marks.
 *
 * Every character that is not white space lies in exactly one of them; they are in order, none is
 * empty, and `text.slice(start, end)` is each one's text.
 */
export function splitPassages(text: string, options: SplitOptions): Passage[] {
  const passages: Passage[] = [];
  paragraphsOf(text).forEach((paragraph, number) => {
    const content = text.slice(paragraph.start, paragraph.end);
    for (const sentence of sentencesOf(content)) {
      for (const { start, end } of clausesOf(content, sentence, options)) {
        const span = spanOf(text, paragraph.start + start, paragraph.start + end);
        passages.push({
          ...span,
          index: passages.length,
          paragraph: number + 1,
          sentence: passages.length + 1,
          pointsBack: POINTS_BACK.test(span.text),
        });
      }
    }
  });
  return passages;
}
