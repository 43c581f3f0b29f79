import { describe, expect, it } from 'vitest';
import { comparedDemand, rankDemand } from '../../../retrieval/demand/rank-demand.js';
import { isMet } from './marked-words.js';

describe('the first of all', () => {
  it.each([
    ['what is the largest city', '|Velmora| is the second-largest city.', false],
    ['what is the highest peak', 'It is the 3rd highest peak, |Mount Arn|.', false],
    ['what is the second-largest city', '|Velmora| is the second-largest city.', true],
    ['what is the most common cause', '|Smoke| is one of the most common causes.', true],
    ['what is one of the longest rivers', 'The |Tarn| is one of the longest rivers.', true],
    ['what is the largest city', 'Arden is the largest city, |Velmora| the second-largest.', true],
    ['what is the largest city', '|Velmora| is bigger than Arden.', true],
  ])('is not a lesser one: %s %s', (question, sentence, can) => {
    expect(isMet(rankDemand(question), sentence)).toBe(can);
  });
});

describe('which is more so', () => {
  it.each([
    ['which sex is paid more', 'Men are paid more than |women| in Arden.', false],
    ['which river is longer', 'The Tarn is much longer than the |Tessin|.', false],
    ['which river is longer', 'The |Tarn| is longer than the Tessin.', true],
    ['which river is longer than the tarn', 'The Inn is longer than the |Tarn|.', true],
    ['which river is shorter', 'The Tarn is longer than the |Tessin|.', true],
  ])('is not what it is compared with: %s %s', (question, sentence, can) => {
    expect(isMet(comparedDemand(question), sentence)).toBe(can);
  });
});
