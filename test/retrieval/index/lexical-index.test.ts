import { describe, expect, it } from 'vitest';
import { createArticle } from '../../../corpus/article.js';
import { splitPassages } from '../../../corpus/passages.js';
import { LexicalIndex } from '../../../retrieval/index/lexical-index.js';

const { text } = createArticle(
  'The ministers resigned on Friday. Their cafés closed, the owner told reporters.',
  { id: 'test' },
);
const index = LexicalIndex.build(
  splitPassages(text, { maxTokens: 254, countTokens: (part) => part.length / 4 }),
);

describe('the share of unknown words', () => {
  it.each([
    ['when did the minister resign?', 0],
    ['When did the Cafe close', 0],
    ['when did the premier resign?', 0.5],
    ['who quit?', 1],
    ['who is it?', 0],
    ['', 0],
  ])('of "%s" is %d', (question, share) => {
    expect(index.unknownShare(question)).toBe(share);
  });
});
