import { describe, expect, it } from 'vitest';
import { historyAfter, lastQuestions, nearLastAnswer } from '../../retrieval/conversation.js';
import type { RankedPassage } from '../../retrieval/ranking.js';

function ranked(index: number, score: number): RankedPassage {
  const found = { index, score: 0.5, dense: 0.5, lexical: 1, coverage: 1 };
  return { found, reading: null, score };
}

function order(found: readonly RankedPassage[], last: number | undefined): number[] {
  return nearLastAnswer(found, last).map(({ found: { index } }) => index);
}

it('a conversation is its last three questions', () => {
  expect(historyAfter([], 'one')).toEqual(['one']);
  expect(historyAfter(['one', 'two', 'three'], 'four')).toEqual(['two', 'three', 'four']);
});

it('keeps what bare questions go on from', () => {
  const ask = (history: readonly string[]): readonly string[] =>
    historyAfter(history, 'what else?');
  expect(ask(ask(ask(['what did she say?'])))).toEqual([
    'what did she say?',
    ...Array.from({ length: 3 }, () => 'what else?'),
  ]);
  expect(
    historyAfter(['who is she?', 'and Lee?', 'and Roe?', 'and Kim?'], 'and Orr?'),
  ).toHaveLength(5);
  expect(historyAfter(['one', 'why?', 'two', 'three'], 'four')).toEqual(['two', 'three', 'four']);
  const many = Array.from({ length: 50 }, () => 'what else?');
  expect(lastQuestions(['who is she?', ...many])).toHaveLength(8);
});

describe('a question that goes on from another', () => {
  const found = [ranked(20, 2), ranked(4, 1.5), ranked(3, 1.2)];

  it('is answered as ever where nothing was answered before', () => {
    expect(order(found, undefined)).toEqual([20, 4, 3]);
  });

  it('is rather answered near the last answer, and by another sentence', () => {
    expect(order(found, 3)).toEqual([4, 3, 20]);
  });

  it('is answered elsewhere where that is clear', () => {
    expect(order([ranked(20, 4), ranked(4, 1.5)], 3)).toEqual([20, 4]);
  });
});
