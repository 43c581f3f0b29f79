import type { Passage } from '../../corpus/passage.js';
import { overlap, type Span } from '../../corpus/span.js';
import { BEHIND_ALL, lowered, type RankedPassage } from '../ranking.js';
import type { Finding } from './finding.js';
import { plainQuestion } from './plain-question.js';

const ELSE =
  /(?:^| )(?:(?:any|some)(?:thing|one|body|where)|how|wh(?:at|en|ere|o|om|y)) else(?: |$)/u;

/** Tells what was given as the answer before from what is new. */
export interface GivenBefore {
  readonly isGiven: (passage: RankedPassage) => boolean;
  /** Whether any of it was given. */
  readonly isPartGiven: (passage: Passage) => boolean;
  /** What is new of a finding; nothing where all of it was given. */
  readonly newOf: (finding: Finding) => Finding;
}

/**
 * What cannot answer a question for more: "what else did she say?" is not answered with the same
 * again.
 *
 * @param given what was given as the answer to the questions that it goes on from
 * @returns null where the question asks for no more than is given, or nothing was given
 */
export function givenBefore(
  question: string,
  given: readonly Span[],
  passages: readonly Passage[],
): GivenBefore | null {
  if (given.length === 0 || !asksForMore(question)) return null;
  const overlaps = (words: Span | undefined): boolean =>
    words !== undefined && given.some((known) => overlap(known, words));
  return {
    isGiven: ({ found, reading }) => overlaps(reading?.span ?? passages[found.index]),
    isPartGiven: overlaps,
    newOf: ({ passages: found, confidence }) => {
      const left = found.filter(({ index }) => !overlaps(passages[index]));
      return { passages: left, confidence: left.length === 0 ? 0 : confidence };
    },
  };
}

/** Whether a question asks for more than was given: "what else did she say?" */
export function asksForMore(question: string): boolean {
  return ELSE.test(plainQuestion(question));
}

/** Passages with those behind that say the same again, best first. */
export function givenLast(
  ranked: readonly RankedPassage[],
  { isGiven }: GivenBefore,
): RankedPassage[] {
  return lowered(ranked, isGiven, BEHIND_ALL);
}
