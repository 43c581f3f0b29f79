import { expect, it } from 'vitest';
import { tokensOf } from '../../../corpus/actors/tokenizer.js';

it.each([
  ['I’m told so.', 'i', "'m", 'be'],
  ['YOU’VE told him.', 'you', "'ve", 'have'],
  ['And SHE’ll speak.', 'she', "'ll", 'will'],
  ['She’ve told him.', 'she', "'ve", 'have'],
  ['YOU’d know.', 'you', "'d", 'would'],
])('cuts a contraction into pronoun and verb: %s', (text, pronoun, verb, lemma) => {
  const place = { start: 0, end: text.length, index: 0, paragraph: 1, sentence: 1 };
  const tokens = tokensOf([{ text, ...place, pointsBack: false }]);
  const cut = tokens.findIndex(({ lower }) => lower === pronoun);
  expect(tokens[cut]).toMatchObject({ lower: pronoun, lemma: pronoun, pos: 'PRON' });
  expect(tokens[cut + 1]).toMatchObject({ lower: verb, lemma, pos: 'AUX' });
});
