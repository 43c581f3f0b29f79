import type { MarkedText } from './marked-text-file.js';

/** Offsets in a paragraph where sentences begin. */
export type Splitter = (paragraph: string) => number[];

/** How well a splitter finds where sentences begin. */
export interface BoundaryScore {
  /** Sentences marked. */
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function scoreSplitter(texts: readonly MarkedText[], split: Splitter): BoundaryScore {
  const { right, wrong, missed } = count(texts, split);
  return {
    sentences: right + missed,
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
  };
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** Sentence starts found, counted a paragraph at a time; a paragraph is a line. */
function count(texts: readonly MarkedText[], split: Splitter): Counts {
  const counts: Counts = { right: 0, wrong: 0, missed: 0 };
  for (const { text, starts } of texts) {
    let offset = 0;
    for (const line of text.split('\n')) {
      const [from, to] = [offset, offset + line.length];
      offset = to + 1;
      if (line.trim() === '') continue;
      const found = new Set(split(line).map((start) => from + start));
      const marked = [...starts].filter((start) => start >= from && start < to);
      const right = marked.filter((start) => found.has(start)).length;
      counts.right += right;
      counts.wrong += found.size - right;
      counts.missed += marked.length - right;
    }
  }
  return counts;
}
