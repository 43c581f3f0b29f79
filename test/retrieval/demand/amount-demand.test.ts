import { describe, expect, it } from 'vitest';
import {
  changeDemand,
  countedDemand,
  countedObjectDemand,
  formerDemand,
  notCountedDemand,
  rateDemand,
} from '../../../retrieval/demand/amount-demand.js';
import { isMet } from './marked-words.js';

describe('a rate', () => {
  it.each([
    ['how many lamps a day', 'The plant makes |9,000| brass lamps a week.', false],
    ['how many lamps does it make per year', 'The plant makes |9,000 lamps a week|.', false],
    ['how many visitors does it have daily', 'It has |900| visitors each month.', false],
    ['how many lamps a week', 'The plant makes |9,000| brass lamps a week.', true],
    ['how many lamps a week', 'The plant has a weekly output of |9,000| lamps.', true],
    ['how much does he earn a year', 'He earns |£500| a week, or £26,000 a year.', true],
    ['how many lamps a day', 'The plant makes |9,000| lamps.', true],
    ['how many lamps were made', 'The plant makes |9,000| lamps a week.', true],
    ['how many people came a week later', 'A week later |900| people a day came.', true],
    ['how many people came in a week', 'It had |900| visitors a day.', true],
  ])('%s %s', (question, sentence, can) => {
    expect(isMet(rateDemand(question), sentence)).toBe(can);
  });
});

describe('a change', () => {
  it.each([
    ['how much did revenue fall', 'Revenue fell 23% to |$412 million| in the spring.', false],
    ['by how much did revenue fall', 'Revenue fell |23% to $412 million| in the spring.', false],
    ['how much was it cut by', 'It was cut by |£5m to £31m|.', false],
    ['what percentage did profit rise', 'Profit rose 8% |to £90m|.', false],
    ['how much is a ticket', 'A ticket went up by |£2| to £14.', false],
    ['how much is a ticket', 'A ticket went up by |£2 to £14|.', false],
    ['how much did revenue fall', 'Revenue fell |23%| to $412 million in the spring.', true],
    ['how much did revenue fall', 'Revenue fell |from $500 million to $412 million|.', true],
    ['how much did revenue fall', 'Revenue fell from |$500 million to $412 million|.', true],
    ['how much did prices rise', 'Prices rose |5 to 10 per cent|.', true],
    ['how much did revenue fall to', 'Revenue fell 23% to |$412 million| in the spring.', true],
    ['how much is a ticket', 'A ticket went up by £2 to |£14|.', true],
    ['how much did he give', 'He gave 3% to charity and |£5| to a friend.', true],
  ])('%s %s', (question, sentence, can) => {
    expect(isMet(changeDemand(question), sentence)).toBe(can);
  });
});

describe('a number of men or women', () => {
  it.each([
    ['how many men work there', 'The plant employs |640| people, 210 of them women.', false],
    ['how many boys are there', 'Of |480| pupils 200 are girls.', false],
    ['how many women work there', 'The plant employs 640 people, |210| of them women.', true],
    ['how many boys are there', 'Of 480 pupils |280| are male.', true],
    ['how many people work there', 'The plant employs |640| people, 210 of them women.', true],
  ])('%s %s', (question, sentence, can) => {
    expect(isMet(countedDemand(question), sentence)).toBe(can);
  });
});

describe('a number of something', () => {
  it.each([
    ['how many tanks did it withdraw', 'It withdrew |6,000| troops.', false],
    ['how many tanks did it withdraw', 'It withdrew |6,000| tired troops.', false],
    ['how many tanks did it offer to withdraw', 'It offered to withdraw |6,000| troops.', false],
    ['how many tanks did it offer to withdraw', 'It offered to withdraw 6,000 |troops|.', false],
    [
      'how many sheets did it collect',
      'It collected sheets from |11,000| polling stations.',
      false,
    ],
    ['how many complaints did it get', 'It got |complaints from 400 hospitals|.', false],
    ['how many soldiers did it withdraw', 'It withdrew |6,000| troops.', true],
    ['how many deaths did the fire cause', 'The fire killed |40| people.', true],
    ['how many sheets did it collect', 'It collected |900| sheets from 11,000 stations.', true],
    ['how many hospitals did it hear from', 'It heard complaints from |400| hospitals.', true],
    ['how many tanks did it withdraw', 'It withdrew |300| tanks and 6,000 troops.', true],
  ])('is of that: %s %s', (question, sentence, can) => {
    expect(isMet(countedObjectDemand(question), sentence)).toBe(can);
  });
});

describe('an amount before a change, or after', () => {
  it.each([
    ['how big was the stock before', 'It grew to |142 kilograms|, up from 114.', false],
    ['what was the old price cap', 'It lowered the cap to |$45|, from $60.', false],
    ['how deep is the harbour now', 'It was deepened from |4.5 to 9 metres|.', false],
    ['how deep was the harbour before', 'It was deepened from |4.5 to 9 metres|.', false],
    ['how big was the stock before', 'It grew to 142 kilograms, up from |114|.', true],
    ['what was the old price cap', 'The cap was |$60|.', true],
    ['how deep is the harbour now', 'It was deepened from 4.5 to |9 metres|.', true],
    ['how much did the price rise', 'It rose from |4 to 9 francs|.', true],
    ['how much does she earn initially', 'She earns from £|20,427| up to £32,583.', true],
    ['how old is the oldest rock', 'They range from 3.2 to |4.6 billion years|.', true],
    ['what was the old name of the town', 'From 1920 on |Rand| was called Sall.', true],
  ])('%s %s', (question, sentence, can) => {
    expect(isMet(formerDemand(question), sentence)).toBe(can);
  });
});

describe('a number of what did not happen', () => {
  it.each([
    ['how many ships were not sunk', 'Of 40 ships |12| were sunk.', false],
    ["how many didn't burn", '|Three| of the five burned.', false],
    ['how many houses were not hit', '|Nine| houses were not hit.', true],
    ["how many people don't get enough to eat", '|Nine million| people go hungry.', true],
    ['how many ships were sunk', 'Of 40 ships |12| were sunk.', true],
  ])('%s %s', (question, sentence, can) => {
    expect(isMet(notCountedDemand(question), sentence)).toBe(can);
  });
});
