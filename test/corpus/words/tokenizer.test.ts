import { expect, it } from 'vitest';
import { tokensIn } from './tokens-in.js';

it.each([
  ['I’m told so.', 'i', "'m", 'be'],
  ['YOU’VE told him.', 'you', "'ve", 'have'],
  ['And SHE’ll speak.', 'she', "'ll", 'will'],
  ['She’ve told him.', 'she', "'ve", 'have'],
  ['YOU’d know.', 'you', "'d", 'would'],
])('cuts a contraction into pronoun and verb: %s', (text, pronoun, verb, lemma) => {
  const tokens = tokensIn(text);
  const cut = tokens.findIndex(({ lower }) => lower === pronoun);
  expect(tokens[cut]).toMatchObject({ lower: pronoun, lemma: pronoun, pos: 'PRON' });
  expect(tokens[cut + 1]).toMatchObject({ lower: verb, lemma, pos: 'AUX' });
});

it.each([
  ['The council said no.', 'no.', 'INTJ'],
  ['He later married Helen Moss.', 'married', 'VERB'],
  ['A recently married Helen Moss left.', 'married', 'ADJ'],
  ['It was late when finance minister Ann Lee spoke.', 'finance', 'NOUN'],
  ['They finance Ann Lee.', 'finance', 'VERB'],
  ['The ruling Popular Front denied it.', 'ruling', 'ADJ'],
  ['The ruling angered Ann Lee.', 'ruling', 'NOUN'],
  ['Shares in Oxley fell.', 'Shares', 'NOUN'],
  ['The Ford chief executive left.', 'Ford', 'PROPN'],
  ['He asked the Leaked Report team.', 'Leaked', 'VERB'],
  ['The 67-year-old found her dog.', 'found', 'VERB'],
  ['A Hong Kong-run bank paid.', 'Kong', 'PROPN'],
  ['Oxley won by ten points out of twelve.', 'points', 'NOUN'],
  ['The police reports that were lost are back.', 'reports', 'NOUN'],
  ['It kept its brand claims in Hale.', 'claims', 'NOUN'],
])('mends the tags of words: %s', (text, word, pos) => {
  expect(tokensIn(text).find((token) => token.text === word)?.pos).toBe(pos);
});

it.each([
  ['- **CEO** *Ann Lee* left', ['-', 'CEO', 'Ann', 'Lee', 'left']],
  ['[Axiom Motion](https://a.org/b_c) said', ['Axiom', 'Motion', 'said']],
  ['__Ann__ got 5* on [12]', ['Ann', 'got', '5', '*', 'on', '[', '12', ']']],
  ['2 * 3 * 4', ['2', '*', '3', '*', '4']],
])('leaves out the marks of bold words, italics and links: %s', (text, words) => {
  const tokens = tokensIn(text);
  expect(tokens.map((token) => token.text)).toEqual(words);
  for (const { text: word, start, end } of tokens) expect(text.slice(start, end)).toBe(word);
});
