import { expect, it } from 'vitest';
import { blameDemand } from '../../../retrieval/demand/blame-demand.js';
import { outcome } from './marked-words.js';

it.each([
  ['whose fault was it', 'The manager, |Tom Reed|, blames the council.', 'unmet'],
  ['who was at fault', '|The manager|, Tom Reed, has blamed the council.', 'unmet'],
  ['who is to blame for the loss', 'The manager, Tom Reed, blames |the council|.', 'met'],
  ['who was at fault', '|Tom Reed| was blamed by the council.', 'met'],
  ['who got blamed', 'They wrote to |Skyleaf|, which blamed a supplier.', 'unmet'],
  ['who got blamed', 'They wrote to |Skyleaf, which blamed a supplier|.', 'unmet'],
  ['who was accused of theft', '|The manager| accused Tom Reed of theft.', 'unmet'],
  ['who got blamed', 'They wrote to Skyleaf, which blamed |a supplier|.', 'met'],
  ['who was blamed', '|Tom Reed|, blamed by the council, resigned.', 'met'],
  ['who was blamed by the council', '|Tom Reed| blamed the council.', 'no demand'],
  ['who blames the council', '|Tom Reed| blames the council.', 'no demand'],
  ['who blamed the council', '|Tom Reed| blamed the council.', 'no demand'],
  ['who was it that blamed the council', '|Tom Reed| blamed the council.', 'no demand'],
  ['who has blamed the council', '|Tom Reed| blamed the council.', 'no demand'],
])('who is to blame is not who blames: %s %s', (question, sentence, expected) => {
  expect(outcome(blameDemand(question), sentence)).toBe(expected);
});
