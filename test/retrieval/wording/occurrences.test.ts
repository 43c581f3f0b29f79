import { expect, it } from 'vitest';
import { occurrencesOf } from '../../../retrieval/wording/occurrences.js';

it.each([
  ['lee', 'Lee met LEE, not Leeds or Oxley.', ['Lee', 'LEE']],
  ["lee's", 'Is it Lee’s?', ['Lee’s']],
  ['ann lee', 'Ann Lee and Joann Lee', ['Ann Lee']],
  ['u.s.', 'The U.S. left; the ufsa stayed.', ['U.S.']],
  ['lee', 'İ is two letters to Lee in lower case', []],
  ['', 'Lee', []],
])('%j stands in %j', (words, text, found) => {
  expect(occurrencesOf(words, text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});
