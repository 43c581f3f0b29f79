import { describe, expect, it } from 'vitest';
import {
  conditionDemand,
  promisedDemand,
  soFarDemand,
  unrealisedDemand,
} from '../../../retrieval/demand/unrealised-demand.js';
import { outcome } from './marked-words.js';

describe('a deed', () => {
  it.each([
    ['who bought the pub', '|Jill Stone| hopes to buy the pub.'],
    ['who paid the fine', '|Tom Reed| offered his brother to pay the fine.'],
    ['who stopped the thief', '|Omar Bey| tried to stop the thief.'],
    ['when did he stop the thief', 'Omar Bey tried to stop the thief |on Friday|.'],
    ['who killed the dog', 'Police denied that |Max Roe| had killed the dog.'],
    ['who killed the dog', '|Max Roe| denies killing the dog.'],
    ['has the school closed', '|The school could close by 2030|.'],
    ['was the pub sold', 'The pub |may soon be sold|.'],
    ["who bought reed's pub", '|Jill Stone| hopes to buy the pub.'],
    ['has redfern appealed', '|Redfern has six months to appeal|.'],
    ['has redfern appealed', '|Redfern has until 3 May to appeal|.'],
    ['did lund join', '|Lund was asked to join and is thinking about it|.'],
    ['when did lund join', 'Lund was asked to join |on Friday| and declined.'],
  ])('is not what is only meant: %s %s', (question, sentence) => {
    expect(outcome(unrealisedDemand(question), sentence)).toBe('unmet');
  });

  it.each([
    ['who bought the pub', '|Jill Stone| bought the pub.', 'met'],
    ['who bought the pub', '|Jill Stone|, who hopes to buy a shop, bought the pub.', 'met'],
    ['who bought the pub', '|Jill Stone| managed to buy the pub.', 'met'],
    ['has redfern appealed', '|Redfern has had six months to appeal, and appealed|.', 'met'],
    ['who finished the bridge', '|Jill Stone| had to finish it in six months.', 'met'],
    ['who hopes to buy the pub', '|Jill Stone| hopes to buy the pub.', 'met'],
    ['who was asked to pay the fine', '|Tom Reed| was asked to pay the fine.', 'met'],
    ['what did he want to stop', 'Omar Bey wanted to stop |the thief|.', 'met'],
    ['when could the school close', 'The school could close |by 2030|.', 'no demand'],
    ['who warned of files getting lost', 'Files could be lost, |Jill Stone| warned.', 'met'],
    ['who will buy the pub', '|Jill Stone| hopes to buy the pub.', 'no demand'],
    ['did he kill the dog', '|Max Roe denies killing the dog|.', 'met'],
    ['when is the bridge being opened', 'The bridge is due to be opened |in May|.', 'no demand'],
    ["when's the bridge opened", 'The bridge is due to be opened |in May|.', 'no demand'],
    ['how many tickets are sold', 'It hopes to sell |3,000| tickets.', 'no demand'],
    ['is the ferry sold', 'The ferry |may be sold|.', 'no demand'],
    ['what might have caused it', 'Ice |may have caused| the crash.', 'no demand'],
    ['when did they ask him to get involved', 'They |first| asked me to be involved.', 'met'],
    [
      'why did it compensate for the sea',
      '|Rates had dropped| so far that it could compensate for it.',
      'met',
    ],
    ['did lund join', '|Lund was asked to join and declined|.', 'met'],
    ['has the union objected', 'The union had until June to object; |it has not done so|.', 'met'],
    ['did the agency comment', 'The agency |declined to comment|.', 'met'],
    [
      'which was bigger, the cost or the budget',
      '|The closure| is expected to cost £61.5m.',
      'met',
    ],
    [
      'which is bigger, the cost or the budget',
      '|The closure| is expected to cost £61.5m.',
      'no demand',
    ],
    ['who offered help', '|Tom Reed| offered to pay the fine.', 'met'],
  ])('is what is done, or what is meant is asked for: %s %s', (question, sentence, expected) => {
    expect(outcome(unrealisedDemand(question), sentence)).toBe(expected);
  });
});

describe('what will be', () => {
  it.each([
    ['how much will it cost', 'It has cost |nine million| so far.', 'unmet'],
    ['how many are going to come', 'So far |nine| have come, but more are on the way.', 'unmet'],
    ['how many will come', 'So far nine have come, and |12| will.', 'met'],
    ['how much has it cost', 'It has cost |nine million| so far.', 'no demand'],
    ['will it cost more', '|It has cost nine million so far|.', 'no demand'],
  ])('is not what has been so far: %s %s', (question, sentence, expected) => {
    expect(outcome(soFarDemand(question), sentence)).toBe(expected);
  });
});

it.each([
  ['how much is lund paying for rand', 'If it is blocked, Lund will owe Rand |$25m|.', 'unmet'],
  ['how much did lund pay', 'Unless it is sold, Lund would have to pay |$25m|.', 'unmet'],
  ['how much would lund pay', 'If it is blocked, Lund will owe Rand |$25m|.', 'no demand'],
  ['how much is the fee', 'If it is blocked, Lund will owe Rand a fee of |$25m|.', 'no demand'],
  ['how much is lund paying if it is blocked', 'If it is, Lund will pay |$25m|.', 'no demand'],
  ['how much is lund paying for rand', 'Lund is paying |$640m| if all agree.', 'met'],
])('what is done is not what would be on a condition: %s %s', (question, sentence, expected) => {
  expect(outcome(conditionDemand(question), sentence)).toBe(expected);
});

it.each([
  ['when was the second meeting held', 'She promised a second one in |December|.', 'unmet'],
  ['when was the second meeting held', 'She promised a second one |in December|.', 'unmet'],
  ['when was the second meeting held', 'The second one, promised before, was on |3 May|.', 'met'],
  ['when was the second meeting held', 'The promised second one was held in |May|.', 'met'],
  ['when was the meeting planned for', 'She planned a second one in |December|.', 'no demand'],
])('what is promised is not yet held: %s %s', (question, sentence, expected) => {
  expect(outcome(promisedDemand(question), sentence)).toBe(expected);
});
