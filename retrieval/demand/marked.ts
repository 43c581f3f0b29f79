import type { Passage } from '../../corpus/passage.js';
import type { Range } from '../../corpus/shared/range.js';

/** Words of a passage that the reader takes for an answer. */
export interface Marked {
  readonly passage: Passage;
  readonly text: string;
  /** What stands in the passage before them, and behind. */
  readonly before: string;
  readonly after: string;
}

/** Whether marked words can be what a question asks for. */
export type Demand = (marked: Marked) => boolean;

/**
 * The words of a passage at a place, with what stands around them. @param
 * range in the article, inside the passage
 */
export function markedIn(passage: Passage, { start, end }: Range): Marked {
  const [from, to] = [start - passage.start, end - passage.start];
  const { text } = passage;
  return {
    passage,
    text: text.slice(from, to),
    before: text.slice(0, from),
    after: text.slice(to),
  };
}

/**
 * A demand that all words of a passage meet or fail alike: it judges the
 * passage once and remembers what it found.
 */
export function ofPassage(isMet: (passage: Passage) => boolean): Demand {
  const known = new Map<Passage, boolean>();
  return ({ passage }) => {
    const met = known.get(passage) ?? isMet(passage);
    known.set(passage, met);
    return met;
  };
}
