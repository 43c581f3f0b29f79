import { describe, expect, it } from 'vitest';
import { buyerDemand, payerDemand, rateDemand } from '../../../retrieval/demand/rate-demand.js';
import { outcome } from './marked-words.js';

describe('a rate', () => {
  it.each([
    ['how many lamps a day', 'The plant makes |9,000| brass lamps a week.', 'unmet'],
    ['how many lamps does it make per year', 'The plant makes |9,000 lamps a week|.', 'unmet'],
    ['how many visitors does it have daily', 'It has |900| visitors each month.', 'unmet'],
    ['how many lamps a week', 'The plant makes |9,000| brass lamps a week.', 'met'],
    ['how many lamps a week', 'The plant has a weekly output of |9,000| lamps.', 'met'],
    ['how much does he earn a year', 'He earns |£500| a week, or £26,000 a year.', 'met'],
    ['how many lamps a day', 'The plant makes |9,000| lamps.', 'met'],
    ['how many lamps were made', 'The plant makes |9,000| lamps a week.', 'no demand'],
    ['how many people came a week later', 'A week later |900| people a day came.', 'no demand'],
    ['how many people came in a week', 'It had |900| visitors a day.', 'no demand'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(rateDemand(question), sentence)).toBe(expected);
  });
});

describe('what somebody pays', () => {
  it.each([
    ['how much is entry for children', 'Entry is |£9| (children £4, over-65s £6).', 'unmet'],
    ['how much do students pay', 'It is |£9| for adults and £4 for students.', 'unmet'],
    ['how much do kids pay', 'Adults pay |£7.50|, under-16s free.', 'unmet'],
    ['how much is entry for children', 'Entry is £9 (children |£4|, over-65s £6).', 'met'],
    ['how much is entry for over-65s', 'Entry is £9 (children £4, over-65s |£6|).', 'met'],
    ['how much is entry for children', 'Entry is |£9|.', 'met'],
    ['how much is entry', 'Entry is |£9| (children £4).', 'no demand'],
    ['price for kids', 'Adults pay |£9| and pensioners £6.', 'unmet'],
    ['price for kids', 'Adults pay £9 and pensioners |£6|.', 'unmet'],
    ['price for kids', 'Kids under 12 |go free|, adults pay £9.', 'met'],
    ['how much for oaps', 'Adults pay |£9| and pensioners £6.', 'unmet'],
    ['how much for oaps', 'Adults pay £9 and pensioners |£6|.', 'met'],
    ['how much for adults', 'Adults pay |£9| and pensioners £6.', 'met'],
    ['how much do visitors pay', 'Adults pay |£9|.', 'met'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(payerDemand(question), sentence)).toBe(expected);
  });
});

it.each([
  ['how much is lund paying for rand', 'Rand Foods to buy Lund for |$6m|', 'unmet'],
  [
    'how much did lund pay for rand',
    'Rand, of Arden, has bought the maker Lund for |$6m|.',
    'unmet',
  ],
  ['how much did rand pay for lund', 'Rand Foods to buy Lund for |$6m|', 'met'],
  ['how much did lund pay for rand', 'Rand was bought by Lund for |$6m|.', 'met'],
  ['how much did lund pay for it', 'Rand Foods to buy Lund for |$6m|', 'no demand'],
])('what one pays is not what the other does: %s %s', (question, sentence, expected) => {
  expect(outcome(buyerDemand(question), sentence)).toBe(expected);
});
