import type { Span } from '../corpus/span.js';
import { wholeWord } from './wording/whole-word.js';

const DATE = '(?:\\p{L}+ )?(?:\\d{1,2} \\p{Lu}\\p{L}+ )?\\d{3,4}|\\d{1,2} \\p{Lu}\\p{L}+';

/** from | 1889 | to | 1894 |, | 1672 |–| 1681 | */
const RANGE = new RegExp(
  `^(?:(?:between|from) )?(?<first>${DATE})(?: (?:and|to|till|until) |\\s?[–-]\\s?)(?<last>${DATE})$`,
  'u',
);

/** Asks for a time, and none that lasts. */
const FOR_TIME = /^(?:when|(?:by|in|on|since|until) (?:what|which)|what year) /u;
const BEGINNING = new RegExp(
  wholeWord('since|begin|began|begun|start(?:ed)?|born|birth|beginning'),
  'u',
);
const END = new RegExp(
  wholeWord('until|end(?:ed)?|finish(?:ed)?|complet(?:ed?|ion)|cease(?:d)?|die(?:d)?|death'),
  'u',
);

/**
 * The end of a stretch of time that a question asks for: of "built between 1889 and 1894" it was
 * completed in | 1894 |, and begun in | 1889 |; all of it where the question does not tell.
 *
 * @param question in small letters
 */
export function endOfRange(question: string, answer: Span): Span {
  const { first = '', last = '' } = RANGE.exec(answer.text)?.groups ?? {};
  const [isBeginning, isEnd] = [BEGINNING.test(question), END.test(question)];
  if (first === '' || !FOR_TIME.test(question) || isBeginning === isEnd) return answer;
  if (isEnd) return { text: last, start: answer.end - last.length, end: answer.end };
  const start = answer.start + answer.text.indexOf(first);
  return { text: first, start, end: start + first.length };
}
