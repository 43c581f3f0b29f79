import { describe, expect, it } from 'vitest';
import { createArticle } from '../../corpus/article.js';
import { splitPassages } from '../../corpus/passages.js';
import { mergeNeighbours } from '../../retrieval/merged-passage.js';
import type { RankedPassage } from '../../retrieval/ranking.js';

const TEXT =
  'The bridge cost €5m. It was five million, the council said: €5m. Nobody paid. It cost €5m, they say.\n' +
  'The price was €5m.';
const article = createArticle(TEXT, { id: 'test' });
const passages = splitPassages(article.text, {
  maxTokens: 200,
  countTokens: (text) => text.split(/\s+/).length,
});

/** A passage as the reader found it, with its answer. */
function ranked(index: number, answer: string, relevance = 2): RankedPassage {
  const start = (passages[index]?.text.indexOf(answer) ?? 0) + (passages[index]?.start ?? 0);
  const span = { text: answer, start, end: start + answer.length };
  return {
    found: { index, score: 0.5, dense: 0.5, lexical: 1, coverage: 1 },
    reading: { relevance, margin: 1, span, nextSpans: [] },
    score: relevance,
  };
}

function ranges(found: readonly RankedPassage[]): (readonly [number, number])[] {
  return mergeNeighbours(found, passages).map(({ first, last }) => [first, last]);
}

describe('neighbours with the same answer', () => {
  it('are cited as one, ranked as the better', () => {
    const [best, next] = [ranked(1, '€5m', 3), ranked(0, '€5m', 2)];
    const [merged, ...others] = mergeNeighbours([best, next], passages);
    expect(merged).toEqual({ ranked: best, first: 0, last: 1 });
    expect(others).toEqual([]);
  });

  it('stay apart where they are no neighbours, or in two paragraphs', () => {
    expect(ranges([ranked(1, '€5m'), ranked(3, '€5m')])).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(ranges([ranked(3, '€5m'), ranked(4, '€5m')])).toEqual([
      [3, 3],
      [4, 4],
    ]);
  });

  it('are cited as one, though one is written without its accents', () => {
    expect(ranges([ranked(0, 'Renée'), ranked(1, 'Renee')])).toEqual([[0, 1]]);
  });

  it('stay apart where the answers differ, or one has none', () => {
    expect(ranges([ranked(0, 'Renée'), ranked(1, 'René')])).toHaveLength(2);
    expect(ranges([ranked(0, '€5m'), ranked(1, 'five million')])).toHaveLength(2);
    expect(ranges([ranked(0, '€5m'), ranked(1, '€5m', -2)])).toHaveLength(2);
    expect(ranges([ranked(0, '€5m'), { ...ranked(1, '€5m'), reading: null }])).toHaveLength(2);
  });
});
