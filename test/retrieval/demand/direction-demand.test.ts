import { describe, expect, it } from 'vitest';
import {
  directionDemand,
  meanwhileDemand,
  originDemand,
} from '../../../retrieval/demand/direction-demand.js';
import { outcome } from './marked-words.js';

describe('whence and whither', () => {
  it.each([
    ['when was it moved to lutz', 'In |1870| it was moved from Lutz to Arden.', 'unmet'],
    [
      'when did it move from penang',
      'It moved from the port of Lutz to Penang in |2018|.',
      'unmet',
    ],
    ['when was it moved to arden', 'In |1870| it was moved from Lutz to Arden.', 'met'],
    ['when was it moved from lutz', 'In |1870| it was moved from Lutz to Arden.', 'met'],
    ['how far is it to lutz', 'It is |9 km| from Lutz to Arden.', 'no demand'],
    ['what happened to klein', 'A letter from Klein |was lost|.', 'met'],
    ['who is close to berg', '|Klein| went from Berg to Lutz.', 'no demand'],
  ])('are not exchanged: %s %s', (question, sentence, expected) => {
    expect(outcome(directionDemand(question), sentence)).toBe(expected);
  });

  it.each([
    ['from where was it moved', 'It was moved from Lutz to |Penang|.', 'unmet'],
    ['where was it moved from', 'It was moved from |Lutz| to Penang.', 'met'],
    ['where does the trail end', 'The trail runs from |Lutz| to Arden.', 'unmet'],
    ['where does the trail end', 'The trail runs from |Lutz to Arden|.', 'unmet'],
    ['where does the trail start', 'The trail runs from Lutz to |Arden|.', 'unmet'],
    ['where does the river end', 'The river rises near |Lutz| and ends in Arden.', 'unmet'],
    ['where does the trail end', 'The trail runs from Lutz to |Arden|.', 'met'],
    ['where does the trail start', 'The trail runs from |Lutz| to Arden.', 'met'],
    ['where does the river end', 'The river rises near Lutz and ends in |Arden|.', 'met'],
    ['where was it moved', 'It was moved from Lutz to |Penang|.', 'no demand'],
  ])('are asked for: %s %s', (question, sentence, expected) => {
    expect(outcome(originDemand(question), sentence)).toBe(expected);
  });

  it.each([
    [
      'where were the talks held',
      'The talks began in May, when police shot a man near |Lutz|.',
      'unmet',
    ],
    ['where were the talks held', 'The talks began in May, when they met in |Lutz|.', 'met'],
    ['where was the man shot', 'The talks began in May, when police shot a man in |Lutz|.', 'met'],
    ['where were the talks held', 'The talks began in |Lutz|, when police shot a man.', 'met'],
    ['who held the talks', 'The talks began in May, when |police| shot a man.', 'no demand'],
  ])('are not those of what else happened: %s %s', (question, sentence, expected) => {
    expect(outcome(meanwhileDemand(question), sentence)).toBe(expected);
  });
});
