import { beforeAll, describe, expect, it } from 'vitest';
import { createArticle } from '../../../corpus/article.js';
import {
  type ArticleIndex,
  openArticleIndex,
  retrieverOf,
} from '../../../retrieval/index/article-index.js';
import { embedder, tagger } from '../../models.js';

const ROWS = 260;
const QUESTION = 'Why did the skipper desert his boat?';
const TEXT = [
  'The harbour register lists every boat that was sold last year.',
  'A row without figures stands for a boat that nobody bid for.',
  ...Array.from({ length: ROWS }, () => '| n/a | n/a |'),
  ...Array.from(
    { length: 20 },
    (_, i) => `Berth ${i + 1} was let to a family from the next village.`,
  ),
  'The skipper left his boat because the engine had caught fire.',
  'Nobody was hurt.',
].join('\n');

let index: ArticleIndex;

beforeAll(async () => {
  index = await openArticleIndex({
    article: createArticle(TEXT, { id: 'register' }),
    embedder,
    tagger,
  });
});

describe('an article with one line many times', () => {
  it('has its other sentences found', async () => {
    const [first] = await retrieverOf(index, embedder, { byNamesMeant: true }).retrieve(
      QUESTION,
      3,
    );
    expect(index.passages[first?.index ?? -1]?.text).toContain('caught fire');
  });

  it('gives every passage of a line, and each passage its own score', async () => {
    const rows = index.passages.filter(({ text }) => text === '| n/a | n/a |');
    const [vector] = await embedder.embed(['| n/a | n/a |']);
    if (vector === undefined) throw new Error('There is no vector.');
    const found = index.vectors.search(vector, 1);
    expect(found.map(({ index: at }) => at)).toEqual(rows.map(({ index: at }) => at));
    for (const { index: at, score } of found) {
      expect(index.vectors.score(vector, at)).toBeCloseTo(score, 5);
    }
  });
});
