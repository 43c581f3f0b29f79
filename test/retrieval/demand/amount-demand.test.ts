import { describe, expect, it } from 'vitest';
import {
  changeDemand,
  countedDemand,
  countedObjectDemand,
  formerDemand,
  notCountedDemand,
  rateDemand,
} from '../../../retrieval/demand/amount-demand.js';
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

describe('a change', () => {
  it.each([
    ['how much did revenue fall', 'Revenue fell 23% to |$412 million| in the spring.', 'unmet'],
    ['by how much did revenue fall', 'Revenue fell |23% to $412 million| in the spring.', 'unmet'],
    ['how much was it cut by', 'It was cut by |£5m to £31m|.', 'unmet'],
    ['what percentage did profit rise', 'Profit rose 8% |to £90m|.', 'unmet'],
    ['how much is a ticket', 'A ticket went up by |£2| to £14.', 'unmet'],
    ['how much is a ticket', 'A ticket went up by |£2 to £14|.', 'unmet'],
    ['how much did revenue fall', 'Revenue fell |23%| to $412 million in the spring.', 'met'],
    ['how much did revenue fall', 'Revenue fell |from $500 million to $412 million|.', 'met'],
    ['how much did revenue fall', 'Revenue fell from |$500 million to $412 million|.', 'met'],
    ['how much did prices rise', 'Prices rose |5 to 10 per cent|.', 'met'],
    [
      'how much did revenue fall to',
      'Revenue fell 23% to |$412 million| in the spring.',
      'no demand',
    ],
    ['how much is a ticket', 'A ticket went up by £2 to |£14|.', 'met'],
    ['how much did he give', 'He gave 3% to charity and |£5| to a friend.', 'no demand'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(changeDemand(question), sentence)).toBe(expected);
  });
});

describe('a number of men or women', () => {
  it.each([
    ['how many men work there', 'The plant employs |640| people, 210 of them women.', 'unmet'],
    ['how many boys are there', 'Of |480| pupils 200 are girls.', 'unmet'],
    ['how many women work there', 'The plant employs 640 people, |210| of them women.', 'met'],
    ['how many boys are there', 'Of 480 pupils |280| are male.', 'met'],
    [
      'how many people work there',
      'The plant employs |640| people, 210 of them women.',
      'no demand',
    ],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(countedDemand(question), sentence)).toBe(expected);
  });
});

describe('a number of something', () => {
  it.each([
    ['how many tanks did it withdraw', 'It withdrew |6,000| troops.', 'unmet'],
    ['how many tanks did it withdraw', 'It withdrew |6,000| tired troops.', 'unmet'],
    ['how many tanks did it offer to withdraw', 'It offered to withdraw |6,000| troops.', 'unmet'],
    ['how many tanks did it offer to withdraw', 'It offered to withdraw 6,000 |troops|.', 'unmet'],
    [
      'how many sheets did it collect',
      'It collected sheets from |11,000| polling stations.',
      'unmet',
    ],
    ['how many complaints did it get', 'It got |complaints from 400 hospitals|.', 'unmet'],
    ['how many soldiers did it withdraw', 'It withdrew |6,000| troops.', 'met'],
    ['how many deaths did the fire cause', 'The fire killed |40| people.', 'met'],
    ['how many sheets did it collect', 'It collected |900| sheets from 11,000 stations.', 'met'],
    ['how many hospitals did it hear from', 'It heard complaints from |400| hospitals.', 'met'],
    ['how many tanks did it withdraw', 'It withdrew |300| tanks and 6,000 troops.', 'met'],
  ])('is of that: %s %s', (question, sentence, expected) => {
    expect(outcome(countedObjectDemand(question), sentence)).toBe(expected);
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
    ['how deep is the harbour now', 'It was deepened from 4.5 to |9 metres|.', 'met'],
    ['how much did the price rise', 'It rose from |4 to 9 francs|.', 'no demand'],
    ['how much does she earn initially', 'She earns from £|20,427| up to £32,583.', 'met'],
    ['how old is the oldest rock', 'They range from 3.2 to |4.6 billion years|.', 'no demand'],
    ['what was the old name of the town', 'From 1920 on |Rand| was called Sall.', 'met'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(formerDemand(question), sentence)).toBe(expected);
  });
});

describe('a number of what did not happen', () => {
  it.each([
    ['how many ships were not sunk', 'Of 40 ships |12| were sunk.', 'unmet'],
    ["how many didn't burn", '|Three| of the five burned.', 'unmet'],
    ['how many houses were not hit', '|Nine| houses were not hit.', 'met'],
    ["how many people don't get enough to eat", '|Nine million| people go hungry.', 'met'],
    ['how many ships were sunk', 'Of 40 ships |12| were sunk.', 'no demand'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(notCountedDemand(question), sentence)).toBe(expected);
  });
});
