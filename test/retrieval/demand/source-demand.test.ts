import { beforeAll, describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import type { Cast } from '../../../corpus/actors/cast.js';
import { createArticle } from '../../../corpus/article.js';
import type { Passage } from '../../../corpus/passage.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { sourceDemand } from '../../../retrieval/demand/source-demand.js';
import { openCast } from '../../../retrieval/index/cast-cache.js';
import { type Outcome, outcomeOf, passagesOf } from './marked-words.js';

const TEXT =
  'Police said 22,000 people marched. The ministry said the tax would stay. Dr Anna Berg said the drug was safe. ' +
  'The head of the union, Paul Roy, said the strike would last ten days. The bridge cost £5m.';

let passages: readonly Passage[];
let cast: Cast;

beforeAll(async () => {
  const article = createArticle(TEXT, { id: 'test' });
  passages = passagesOf(article.text);
  cast = await openCast(article, passages);
});

function outcome(question: string, words: string): Outcome {
  const start = TEXT.indexOf(words);
  const passage = passages.find((sentence) => sentence.start <= start && start < sentence.end);
  if (passage === undefined) throw new RangeError(`There is no "${words}".`);
  const demand = sourceDemand(question, new ActorDirectory(cast.actors), cast);
  return outcomeOf(demand, markedIn(passage, { start, end: start + words.length }));
}

describe('what somebody says', () => {
  it.each([
    ['how many people marched according to the organisers', '22,000'],
    ['how many marched according to the government', '22,000'],
    ['according to the police, will the tax stay', 'the tax would stay'],
    ['according to anna berg, how long will the strike last', 'ten days'],
  ])('is not asked for: %s %s', (question, words) => {
    expect(outcome(question, words)).toBe('unmet');
  });

  it.each([
    ['how many people marched according to the police', '22,000', 'met'],
    ['according to officials, how many people marched', '22,000', 'no demand'],
    ['according to the article, how many people marched', '22,000', 'no demand'],
    ['according to the government, will the tax stay', 'the tax would stay', 'met'],
    ['according to the doctor is the drug safe', 'the drug was safe', 'met'],
    ['according to the union, how long will the strike last', 'ten days', 'met'],
    ['how much did the bridge cost, according to the police', '£5m', 'met'],
    ['according to the company, is the drug safe', 'the drug was safe', 'met'],
    ['how many people marched, according to her rep', '22,000', 'no demand'],
    ['how many people marched', '22,000', 'no demand'],
  ])('may be asked for: %s %s', (question, words, expected) => {
    expect(outcome(question, words)).toBe(expected);
  });
});
