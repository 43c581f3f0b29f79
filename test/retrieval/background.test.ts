import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../corpus/passages.js';
import { backgroundLast } from '../../retrieval/background.js';
import type { RankedPassage } from '../../retrieval/ranking.js';

const TEXT =
  'A ferry capsized on Tuesday, killing 37 people. It had left Bira at noon. Its engine failed. Water came in. ' +
  'Sutrisno leads the search. In 2018, a ferry sank on the lake, killing 167 people.';
const passages = splitPassages(TEXT, { maxTokens: 250, countTokens: (part) => part.length / 4 });

function ranked(index: number, score: number, margin: number): RankedPassage {
  const found = { index, score: 0.5, dense: 0.5, lexical: 1, coverage: 1 };
  return { found, reading: { relevance: 1, margin, span: null, nextSpans: [] }, score };
}

describe('what is told of another year', () => {
  const first = (question: string, ...found: RankedPassage[]): number | undefined =>
    backgroundLast(question, found, passages)[0]?.found.index;

  it('is behind what the article opens with, where that answers too', () => {
    expect(first('how many people died?', ranked(5, 8.5, 8), ranked(0, 6.7, 4))).toBe(0);
  });

  it('comes first where the question asks of a year, or the opening does not answer', () => {
    expect(first('how many died in 2018?', ranked(5, 8.5, 8), ranked(0, 6.7, 4))).toBe(5);
    expect(first('how many people died?', ranked(5, 8.5, 8), ranked(0, 6.7, -1))).toBe(5);
    expect(first('how many people died?', ranked(5, 8.5, 8), ranked(4, 6.7, 4))).toBe(5);
    expect(first('how many died on the lake?', ranked(5, 8.5, 8), ranked(0, 4, 4))).toBe(5);
  });
});
