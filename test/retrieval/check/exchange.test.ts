import { expect, it } from 'vitest';
import { isExchanged } from '../../../retrieval/check/exchange.js';

it.each<[string, string, boolean]>([
  ['Albanbahnen sued Garant.', 'Garant sued Albanbahnen over the contract.', true],
  ['Garant was sued by Albanbahnen.', 'Garant sued Albanbahnen over the contract.', true],
  ['Albanbahnen was sued by Garant.', 'Garant sued Albanbahnen over the contract.', false],
  ['Garant sued Albanbahnen.', 'Garant sued Albanbahnen over the contract.', false],
  ['Lee will be succeeded by Roe.', 'Roe will step down and be succeeded by Lee.', true],
  ['Roe will be succeeded by Lee.', 'Roe will step down and be succeeded by Lee.', false],
  ['Garant built the lift.', 'The lift, built in 2003 by Garant, carries skiers.', false],
  ['Lee met Roe.', 'Roe met Lee.', false],
  ['Lee said the shop had closed.', 'The shop had closed, said Lee.', false],
  [
    'Lee will be the new finance director.',
    'Roe, the finance director, is followed by Lee.',
    false,
  ],
])('%j beside %j', (claim, text, expected) => {
  expect(isExchanged(claim, text)).toBe(expected);
});
