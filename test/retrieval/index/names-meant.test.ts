import { beforeAll, describe, expect, it } from 'vitest';
import { createArticle } from '../../../corpus/article.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { openCast } from '../../../retrieval/index/cast-cache.js';
import { LexicalIndex } from '../../../retrieval/index/lexical-index.js';
import { namesMeant } from '../../../retrieval/index/names-meant.js';
import { tagger } from '../../models.js';

const TEXT =
  'Finance minister Maria Lopez told reporters on Monday that the budget was safe. ' +
  'Prices have been falling since spring. The harvest was good. ' +
  'She said that taxes would not rise.';

let passages: readonly Passage[];
let meant: string[][];

beforeAll(async () => {
  const article = createArticle(TEXT, { id: 'test' });
  passages = splitPassages(article.text, {
    maxTokens: 200,
    countTokens: (text) => text.split(/\s+/).length,
  });
  meant = namesMeant(passages, await openCast(article, passages, { tagger }));
});

describe('a passage that says "she"', () => {
  it('is indexed with the name of the one meant, and only that one', () => {
    expect(meant.map((names) => names.join())).toEqual(['', '', '', 'Maria Lopez']);
  });

  it('is found by a question that names them', () => {
    const found = (names: readonly (readonly string[])[]): number[] =>
      LexicalIndex.build(passages, names)
        .search('what did Lopez announce?')
        .map(({ index }) => index)
        .toSorted();
    // Passage 1 stands behind the one that names her.
    expect(found([])).toEqual([0, 1]);
    expect(found(meant)).toEqual([0, 1, 3]);
  });
});
