import { describe, expect, it } from 'vitest';
import { reasonDemand } from '../../../retrieval/demand/reason-demand.js';
import { outcome } from './marked-words.js';

describe('a reason', () => {
  it.each([
    ['why did people march', 'People marched despite |a cut in the tax|.', 'unmet'],
    ['why did people march', 'People marched |although the tax was cut|.', 'unmet'],
    ['why was she fined', 'She was fined €150, |which she refused to pay|.', 'unmet'],
    ['why was she fined', 'She was fined €150, which she |refused to pay|.', 'unmet'],
    ['why was he asked to stay', 'He was asked to stay |until it is known|.', 'unmet'],
    ['why did people march', 'People marched |before the vote|.', 'unmet'],
    ['why did people march', 'People marched |after the vote|.', 'met'],
    ['why was she fined', 'She was fined €150, |which she denied|, and left.', 'unmet'],
    ['why are people turned away', 'The camp, |which is full|, turns people away.', 'met'],
    ['why was she fined', 'She was fined €150 |for a theft, which she denied|.', 'met'],
    ['why was the band banned', 'They banned the band, |who sing in English|.', 'met'],
    ['why did people march', 'People marched |because of the tax|, despite the rain.', 'met'],
    ['despite what did people march', 'People marched despite |the rain|.', 'no demand'],
  ])(
    'is neither what is no hindrance, nor what is told beside, nor up to when: %s %s',
    (question, sentence, expected) => {
      expect(outcome(reasonDemand(question), sentence)).toBe(expected);
    },
  );
});
