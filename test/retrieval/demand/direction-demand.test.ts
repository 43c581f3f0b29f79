import { describe, expect, it } from 'vitest';
import { directionDemand, originDemand } from '../../../retrieval/demand/direction-demand.js';
import { isMet } from './marked-words.js';

describe('whence and whither', () => {
  it.each([
    ['when was it moved to lutz', 'In |1870| it was moved from Lutz to Arden.', false],
    ['when did it move from penang', 'It moved from the port of Lutz to Penang in |2018|.', false],
    ['when was it moved to arden', 'In |1870| it was moved from Lutz to Arden.', true],
    ['when was it moved from lutz', 'In |1870| it was moved from Lutz to Arden.', true],
    ['how far is it to lutz', 'It is |9 km| from Lutz to Arden.', true],
    ['what happened to klein', 'A letter from Klein |was lost|.', true],
    ['who is close to berg', '|Klein| went from Berg to Lutz.', true],
  ])('are not exchanged: %s %s', (question, sentence, can) => {
    expect(isMet(directionDemand(question), sentence)).toBe(can);
  });

  it.each([
    ['from where was it moved', 'It was moved from Lutz to |Penang|.', false],
    ['where was it moved from', 'It was moved from |Lutz| to Penang.', true],
    ['where was it moved', 'It was moved from Lutz to |Penang|.', true],
  ])('are asked for: %s %s', (question, sentence, can) => {
    expect(isMet(originDemand(question), sentence)).toBe(can);
  });
});
