import { expect, it } from 'vitest';
import { isUnrealised } from '../../../retrieval/check/unrealised-deed.js';

it.each<[string, string, boolean]>([
  ['The firm built 300 homes.', 'The firm plans to build 300 homes.', true],
  ['The firm will build 300 homes.', 'The firm plans to build 300 homes.', false],
  ['The firm wants to build 300 homes.', 'The firm plans to build 300 homes.', false],
  ['The drug reduces the risk.', 'The drug may reduce the risk.', true],
  ['The drug will reduce the risk.', 'The drug may reduce the risk.', true],
  ['The drug could reduce the risk.', 'The drug may reduce the risk.', false],
  ['A gust pushed the cabin.', 'A gust may have pushed the cabin.', true],
  ['The firm is thinking about closing a shop.', 'The firm is considering closing a shop.', false],
  ['The firm thinks it closed a shop.', 'The firm is considering closing a shop.', true],
  ['The unions went on strike.', 'The unions were planning a one-day strike.', true],
  ['The firm closed a shop.', 'The firm closed a shop and may close another.', false],
  ['The court ruled on the strike.', 'A court will rule on Friday on the strike.', true],
  ['The court rules on Friday.', 'A court will rule on Friday on the strike.', false],
  ['The court will rule on the strike.', 'A court will rule on Friday on the strike.', false],
  ['The airline closed its base.', 'The airline said it would close its base in May.', true],
  ['The repairs cost £5m.', 'The repairs will cost £5m.', false],
  ['The base was closed.', 'The base is to be closed in May.', true],
  ['The base was closed.', 'The base was closed and will not open again.', false],
])('%j beside %j', (claim, text, expected) => {
  expect(isUnrealised(claim, text)).toBe(expected);
});
