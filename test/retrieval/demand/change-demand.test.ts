import { describe, expect, it } from 'vitest';
import {
  changeDemand,
  differenceDemand,
  formerDemand,
  yearOfChangeDemand,
} from '../../../retrieval/demand/change-demand.js';
import { outcome } from './marked-words.js';

describe('a change', () => {
  it.each([
    ['how much did revenue fall', 'Revenue fell 23% to |$412 million| in the spring.', 'unmet'],
    ['by how much did revenue fall', 'Revenue fell |23% to $412 million| in the spring.', 'unmet'],
    ['how much was it cut by', 'It was cut by |£5m to £31m|.', 'unmet'],
    ['what percentage did profit rise', 'Profit rose 8% |to £90m|.', 'unmet'],
    [
      'how much did profit fall',
      'Profit fell to £41m in May, from |£58m| a year earlier.',
      'unmet',
    ],
    ['how much did profit rise', '|Profit rose to £4m|, from £3m a year earlier.', 'unmet'],
    ['how much did profit rise', '|Profit rose by up to 5%|.', 'met'],
    ['how much is a ticket', 'A ticket went up by |£2| to £14.', 'unmet'],
    ['how much is a ticket', 'A ticket went up by |£2 to £14|.', 'unmet'],
    ['how much did revenue fall', 'Revenue fell |23%| to $412 million in the spring.', 'met'],
    ['how much did revenue fall', 'Revenue fell |from $500 million to $412 million|.', 'met'],
    ['how much did revenue fall', 'Revenue fell from |$500 million to $412 million|.', 'met'],
    ['how much did prices rise', 'Prices rose |5 to 10 per cent|.', 'met'],
    ['how much did prices rise', 'Prices rose |one to three per cent|.', 'met'],
    ['how many seats did it fall', 'It fell by five seats to |twelve|.', 'unmet'],
    ['how many seats did it fall', 'It fell by |five| seats to twelve.', 'met'],
    ['how much did prices rise', 'Prices rose by up to |5%|.', 'met'],
    ['how much did prices rise', 'Prices rose by 5% to |at least £14|.', 'unmet'],
    [
      'how much did revenue fall to',
      'Revenue fell 23% to |$412 million| in the spring.',
      'no demand',
    ],
    ['how much is a ticket', 'A ticket went up by £2 to |£14|.', 'met'],
    ['how many staff did it lose', 'Its staff fell to |400| from 520.', 'unmet'],
    ['how many staff did it lose', 'Its staff |fell to 400| after the fire.', 'unmet'],
    ['how many seats did it gain', 'It took |212| seats, up from 180.', 'unmet'],
    ['how many points ahead are they', 'They have |41| points, two more than Leek.', 'unmet'],
    ['how many points did leek have', 'Leek came second, |13| points behind Hull.', 'unmet'],
    ['how many points did leek have', 'Leek came |second, 13| points behind Hull.', 'unmet'],
    ['how many points did leek have', 'Leek had |41| points, 13 behind Hull.', 'met'],
    ['how many points did leek win by', 'Leek were |13| points clear.', 'no demand'],
    ['how many staff did it lose', 'Its staff fell |from 520 to 400|.', 'met'],
    ['how many seats did it gain', 'It took |212 seats, up from 180|.', 'met'],
    ['how many points ahead are they', 'They have 41 points, |two more than Leek|.', 'met'],
    ['how many seats did it win', 'It took |212| seats, up from 180.', 'no demand'],
    ['how much did he give', 'He gave 3% to charity and |£5| to a friend.', 'no demand'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(changeDemand(question), sentence)).toBe(expected);
  });
});

describe('an amount before a change, or after', () => {
  it.each([
    ['how big was the stock before', 'It grew to |142 kilograms|, up from 114.', 'unmet'],
    ['what was the old price cap', 'It lowered the cap to |$45|, from $60.', 'unmet'],
    ['how deep is the harbour now', 'It was deepened from |4.5 to 9 metres|.', 'unmet'],
    ['how deep was the harbour before', 'It was deepened from |4.5 to 9 metres|.', 'unmet'],
    ['how big was the stock before', 'It grew to 142 kilograms, up from |114|.', 'met'],
    ['what was the old price cap', 'The cap was |$60|.', 'met'],
    ['what was the old price cap', 'It cut the cap to $45, from about |$60|.', 'met'],
    ['what is the price cap now', 'It cut the cap to $45, from about |$60|.', 'unmet'],
    ['how deep is the harbour now', 'It was deepened from 4.5 to |9 metres|.', 'met'],
    ['how much did the price rise', 'It rose from |4 to 9 francs|.', 'no demand'],
    ['how many seats did it win in 2019', 'It took |212| seats, up from 180 in 2019.', 'unmet'],
    ['how many seats did it win in 2019', 'It took 212 seats, up from |180| in 2019.', 'met'],
    ['how many seats did it win in 2019', 'It took |212| seats in 2019, up from 180.', 'met'],
    ['how many seats did it win in 2024', 'From 180 in 2019 it rose to |212| in 2024.', 'met'],
    ['how many came last year', 'It had |4,100| visitors, against 3,900 last year.', 'unmet'],
    ['how many came last year', 'Last year it had |4,100| visitors, against 3,900.', 'met'],
    ['how much is it these days, and before', 'It is |£200|, compared with £150.', 'no demand'],
    ['how much was it last time', 'It cost |£200|, compared with £150 in 2024.', 'unmet'],
    ['how much was it last time', 'It cost |£200| last time, compared with £150 in 2024.', 'met'],
    ['how much does she earn initially', 'She earns from £|20,427| up to £32,583.', 'met'],
    ['how old is the oldest rock', 'They range from 3.2 to |4.6 billion years|.', 'no demand'],
    ['what was the old name of the town', 'From 1920 on |Rand| was called Sall.', 'met'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(formerDemand(question), sentence)).toBe(expected);
  });
});

describe('an amount in a year', () => {
  const ROSE = ['From May 1991 to 2000 the loss rose from', 'to', 'acres.'] as const;
  const first = `${ROSE[0]} |415| ${ROSE[1]} 587 ${ROSE[2]}`;
  const last = `${ROSE[0]} 415 ${ROSE[1]} |587| ${ROSE[2]}`;
  it.each([
    ['how many acres were lost by 1991', last, 'unmet'],
    ['in the year 2000 how many acres were lost', first, 'unmet'],
    ['how many acres were lost by 1991', first, 'met'],
    ['in the year 2000 how many acres were lost', last, 'met'],
    ['how many acres were lost in 1995', last, 'met'],
    ['how many acres were lost', last, 'no demand'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(yearOfChangeDemand(question), sentence)).toBe(expected);
  });
});

it.each([
  ['how many did it carry the year before', 'It carried 5,000, |300| fewer than in 2020.', 'unmet'],
  ['how many did it carry in 2020', 'It carried |5,000, 300| fewer than in 2020.', 'unmet'],
  ['how much does it cost', 'It costs £5, |£2| more than in 2020.', 'unmet'],
  ['how many did it carry', 'It carried |5,000|, 300 fewer than in 2020.', 'met'],
  ['how many did it carry', 'It carried |more than 5,000|.', 'met'],
  ['how many fewer did it carry', 'It carried 5,000, |300| fewer than in 2020.', 'no demand'],
  ['how much did it fall', 'It was £5, |£2| less than in 2020.', 'no demand'],
])('an amount is no difference: %s %s', (question, sentence, expected) => {
  expect(outcome(differenceDemand(question), sentence)).toBe(expected);
});
