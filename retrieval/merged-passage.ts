import type { Passage } from '../corpus/passage.js';
import { plainWords } from '../corpus/shared/plain-letters.js';
import type { RankedPassage } from './ranking.js';

/**
 * Passages cited as one: those from `first` to `last`, indexes in the article, ranked as the best
 * of them.
 */
export interface MergedPassage {
  readonly ranked: RankedPassage;
  readonly first: number;
  readonly last: number;
}

/** Passages cited as one at most: more would bury the answer. */
const MOST_MERGED = 3;

/**
 * Neighbours of one paragraph that the reader takes to answer, with the same words, become one; all
 * others stay what they are.
 *
 * @param ranked passages, best first
 * @returns best first
 */
export function mergeNeighbours(
  ranked: readonly RankedPassage[],
  passages: readonly Passage[],
): MergedPassage[] {
  const merged: MergedPassage[] = [];
  for (const next of ranked) {
    const { index } = next.found;
    const at = merged.findIndex((group) => joins(group, next, passages));
    const group = merged[at];
    if (group === undefined) {
      merged.push({ ranked: next, first: index, last: index });
    } else {
      const [first, last] = [Math.min(group.first, index), Math.max(group.last, index)];
      merged[at] = { ranked: group.ranked, first, last };
    }
  }
  return merged;
}

function joins(
  { ranked, first, last }: MergedPassage,
  next: RankedPassage,
  passages: readonly Passage[],
): boolean {
  const { index } = next.found;
  const isNeighbour = index === first - 1 || index === last + 1;
  return (
    isNeighbour &&
    last - first + 1 < MOST_MERGED &&
    passages[index]?.paragraph === passages[first]?.paragraph &&
    answers(ranked) &&
    answers(next) &&
    answerOf(ranked) === answerOf(next)
  );
}

/** Whether the reader finds an answer in the passage rather than none. */
function answers({ reading }: RankedPassage): boolean {
  return reading !== null && reading.relevance > 0 && reading.margin > 0;
}

/** The answer in it, for comparing: words in lower case, without accents, articles and marks. */
function answerOf({ reading }: RankedPassage): string {
  const words = plainWords(reading?.span?.text ?? '');
  return words.filter((word) => !/^(?:the|an?)$/u.test(word)).join(' ');
}
