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
    ["why hasn't it been decided", 'They put it off |until there is proof|.', 'met'],
    ['why did people march', 'People marched |before the vote|.', 'unmet'],
    ['why did people march', 'People marched |after the vote|.', 'met'],
    ['why was she fined', 'She was fined €150, |which she denied|, and left.', 'unmet'],
    ['why are people turned away', 'The camp, |which is full|, turns people away.', 'met'],
    ['why did the line shut', 'Rocks fell on it, after which |mules were used|.', 'unmet'],
    [
      'why did the line shut',
      'Rocks fell, after which mules were used and, later, |a bus|.',
      'unmet',
    ],
    ['why is she leaving', 'She has an exam, |for which she has to leave|.', 'unmet'],
    ['how come they miss out', 'They had sold it all |before prices rose|.', 'unmet'],
    ['why did the line shut', '|Rocks fell on it|, after which mules were used.', 'met'],
    [
      'why was he jailed',
      'He shot a dog, for which he was jailed because |it was a king’s|.',
      'met',
    ],
    ['how come they miss out', '|They had sold it all| before prices rose.', 'met'],
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

it.each([
  ['why did she refuse', '"|It was not the money|," she says.', 'unmet'],
  ['why did she refuse', "|It wasn't the money|, she says.", 'unmet'],
  ['why did she refuse', '|It was not just the money|, she says.', 'met'],
  ['why did she refuse', '|It was not safe for her, because it was wet|.', 'met'],
  ["why didn't she come", '|It was not the money|, she says.', 'met'],
])('what is said to be no reason is none: %s %s', (question, sentence, expected) => {
  expect(outcome(reasonDemand(question), sentence)).toBe(expected);
});
