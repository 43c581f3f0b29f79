import { expect, it } from 'vitest';
import { otherNumbers } from '../../../retrieval/check/quantity-match.js';

const CRASH = 'Three people were killed and 11 injured in the crash.';
const PROFIT =
  'Profit fell to £41.3m in the six months to 30 September, from £58.9m a year earlier.';
const FORECAST =
  'It expects profit of between £90m and £95m, down from its July forecast of £110m.';

const SALES = 'Apple sold 12 million phones in China and 8 million in India last year.';
const MEDALS = 'Germany won ten medals and France seven.';
const DEATHS = 'Four people died in Leeds and two in Hull.';
const SHIPS = 'Two ships were diverted to Antwerp on Tuesday and another three to Hamburg.';

it.each<[string, string, number]>([
  ['Three people were killed.', CRASH, 0],
  ['Eleven people were killed and three injured.', CRASH, 2],
  ['Eleven people were killed.', CRASH, 1],
  ['Profit fell from £58.9m to 41.3 million pounds.', PROFIT, 0],
  ['Profit fell from £41.3m to £58.9m.', PROFIT, 2],
  ['It expects profit of £110m.', FORECAST, 1],
  ['It expects profit of at least £90m.', FORECAST, 0],
  ['Okafor scored 41 goals in 27 games.', 'Okafor scored 27 goals in 41 games.', 2],
  ['The firm was founded in 1987.', 'The firm was founded in 1934.', 1],
  ['The crown fell 14%.', 'The crown fell 1.4%.', 1],
  ['3 men came.', 'Four men came.', 1],
  ['3 men came.', 'Only three men came.', 0],
  ['37 men came.', 'Thirty-seven men came.', 0],
  ['It is a lease of 40 years.', 'It is a forty-year lease.', 0],
  ['It is a lease of two flats.', 'It is a lease of two-storey flats.', 0],
  ['3 men came.', 'The men came.', 0],
  // bounds
  ['It employs more than 8,000 people.', 'It employs 8,400 people.', 0],
  ['It employs fewer than 8,000 people.', 'It employs 8,400 people.', 1],
  ['It employs about 8,000 people.', 'It employs 8,400 people.', 0],
  ['It employs 8,000 people.', 'It employs 8,400 people.', 1],
  ['It employs 1,500 people.', 'It employs about 1500 people.', 0],
  ['A dozen people came.', '12 people came.', 0],
  ['Most voters backed the plan.', 'About 52 per cent of voters backed the plan.', 0],
  ['Most voters backed the plan.', 'About 48 per cent of voters backed the plan.', 1],
  ['Most voters backed the plan.', 'Two parties backed the plan.', 0],
  // what is left out beside the second number
  ['Apple sold 8 million phones in India.', SALES, 0],
  ['Apple sold 12 million phones in India.', SALES, 1],
  ['Apple sold 8 million phones in China.', SALES, 1],
  ['France won seven medals.', MEDALS, 0],
  ['France won ten medals.', MEDALS, 1],
  ['Germany won seven medals.', MEDALS, 1],
  ['Two people died in Hull.', DEATHS, 0],
  ['Four people died in Hull.', DEATHS, 1],
  ['Three ships were diverted to Hamburg.', SHIPS, 0],
  // of all
  ['It holds 23 seats.', 'It holds 23 of the 91 seats of the coalition.', 0],
  // of something else
  ['The firm has 214 shops.', 'The firm was founded in 1934.', 0],
  ['Twelve people came.', 'He waited for five days.', 0],
])('%j beside %j', (claim, text, other) => {
  expect(otherNumbers(claim, text, null)).toBe(other);
});
