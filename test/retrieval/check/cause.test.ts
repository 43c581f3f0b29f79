import { expect, it } from 'vitest';
import { isOtherCause } from '../../../retrieval/check/cause.js';

const SCANDAL = 'The government collapsed in 2014 because of a corruption scandal.';

it.each<[string, string, string | null, boolean]>([
  ['It collapsed because of a pension row.', SCANDAL, null, true],
  ['It collapsed due to corruption.', SCANDAL, null, false],
  ['It collapsed in 2014.', SCANDAL, null, false],
  ['It collapsed because of a row.', 'It collapsed after that.', 'There was a row.', false],
  ['It collapsed because of a row.', 'It collapsed in 2014.', null, false],
])('%j beside %j', (claim, text, before, expected) => {
  expect(isOtherCause(claim, text, before)).toBe(expected);
});
