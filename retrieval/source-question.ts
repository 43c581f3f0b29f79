import { attributionAt, type Cast } from '../corpus/actors/cast.js';
import type { Passage } from '../corpus/passage.js';
import { plainQuestion } from '../corpus/plain-question.js';
import { isWithin } from '../corpus/span.js';
import type { AnsweredPlace } from './answered-places.js';
import { type Finding, FINDING_CONFIDENCE } from './finding.js';

const SAYS_WHO =
  /^(?:(?:and|but|so|ok|okay)[, ]+)*(?:(?:says?|said|according to) whom?|who (?:says|said|claims|claimed) (?:so|that|this|it)|(?:what|who)(?:'s| is) (?:the|your|their) source(?: (?:for|of) (?:that|this|it))?)$/u;

/**
 * Answers "says who?" with whom the last answer is said from; where the article says it itself, nobody else does, and
 * where nothing was answered there is nothing to ask it of.
 *
 * @param last where the question before was answered
 * @returns null where the question is another
 */
export function findSource(
  question: string,
  last: AnsweredPlace,
  passages: readonly Passage[],
  cast: Cast,
): Finding | null {
  if (!SAYS_WHO.test(plainQuestion(question))) return null;
  const passage = passages[last.at ?? -1];
  if (passage === undefined) return { passages: [], confidence: 0 };
  const found = attributionAt(cast, passage.index, last.answer);
  const { index } = passage;
  if (found === null) return { passages: [{ index, answer: null }], confidence: 0 };
  const { source: text, start, end } = found;
  const answer = isWithin(found, passage) ? { text, start, end } : null;
  return { passages: [{ index, answer }], confidence: FINDING_CONFIDENCE };
}
