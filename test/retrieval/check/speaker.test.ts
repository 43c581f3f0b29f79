import { beforeAll, describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { createArticle } from '../../../corpus/article.js';
import { isAnothers } from '../../../retrieval/check/speaker.js';
import { openArticleIndex } from '../../../retrieval/index/article-index.js';
import { embedder, tagger } from '../../models.js';

const TEXT = `Ann Cole, the mayor of Rand, opened the library on Monday.
Mark Hill, the head of Sarn Mills, said the mill would close.
Sarn Mills employs 300 people.
The lift was old, Cole said. It will be replaced.`;

let isOther: (claim: string, words: string) => boolean;

beforeAll(async () => {
  const article = createArticle(TEXT, { id: 'mill' });
  const { passages, cast } = await openArticleIndex({ article, embedder, tagger });
  const directory = new ActorDirectory(cast.actors);
  isOther = (claim, words) =>
    passages.some(
      (passage) => passage.text.includes(words) && isAnothers(claim, passage, cast, directory),
    );
});

describe('a claim that names its source', () => {
  it.each([
    ['Ann Cole said the mill would close.', 'the mill would close', true],
    ['According to the mayor of Rand, the mill will close.', 'the mill would close', true],
    ['Mark Hill said the mill would close.', 'the mill would close', false],
    ['According to Hill, the mill will close.', 'the mill would close', false],
    // he speaks for it
    ['Sarn Mills said the mill would close.', 'the mill would close', false],
    ['The mill will close.', 'the mill would close', false],
    // the article itself says so
    ['Ann Cole said Sarn Mills employs 300 people.', 'employs 300', false],
    ['Tom Roe said the mill would close.', 'the mill would close', false],
    ['Mark Hill said the lift was old.', 'The lift was old', true],
  ])('%j beside %j', (claim, words, expected) => {
    expect(isOther(claim, words)).toBe(expected);
  });
});
