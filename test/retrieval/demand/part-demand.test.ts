import { describe, expect, it } from 'vitest';
import {
  objectDemand,
  otherDeedDemand,
  partDemand,
} from '../../../retrieval/demand/part-demand.js';
import { outcome } from './marked-words.js';

describe('who does it to whom', () => {
  it.each([
    ['who hired anna reyes', 'Anna Reyes hired |Ben Coe|.'],
    ['who was hired by ben coe', '|Anna Reyes| hired Ben Coe.'],
    ['who did coe praise', 'Ben Coe was praised by |Lia Marr|.'],
    ['who praised lia marr', '|Ben Coe| was praised by Lia Marr.'],
    ['who shot ivan petrov', 'Ivan Petrov shot his neighbour, |Oleg Dun|, in the leg.'],
    ['who did prins succeed', '|Ilse Meer| succeeded Otto Prins in 1932.'],
    ['who gave the king a ring', '|The king gave the duke| a ring.'],
    ['who beat lena ortiz', 'Lena Ortiz beat |Mark Daly| by 204 votes.'],
    ['who bought merlin capital', 'It belongs to |a fund, Merlin Capital, which bought it|.'],
  ])('is not told the other way round: %s %s', (question, sentence) => {
    expect(outcome(partDemand(question), sentence)).toBe('unmet');
  });

  it.each([
    ['who hired ben coe', '|Anna Reyes| hired Ben Coe.', 'met'],
    ['who hired ben coe', '|Anna Reyes| hired Ben Coe, who hired nobody.', 'met'],
    ['who hired anna reyes', 'Anna Reyes, hired by |Lia Marr|, hired Ben Coe.', 'met'],
    ['who was hired by anna reyes', 'Anna Reyes hired |Ben Coe|.', 'met'],
    ['who praised ben coe', 'Ben Coe was praised by |Lia Marr|.', 'met'],
    ['who did meer succeed', 'Ilse Meer succeeded |Otto Prins| in 1932.', 'met'],
    ['who did meer succeed', '|Otto Prins| was succeeded by Ilse Meer in 1932.', 'met'],
    ['who survived her', 'She is survived by |her husband|.', 'no demand'],
    ['who married ann roe', 'Ann Roe married |Ted Moss|.', 'no demand'],
    ['who won the election', 'The election was won by |Lena Ortiz|, who beat Mark Daly.', 'met'],
    ["who shot petrov's neighbour", '|Ivan Petrov| shot his neighbour, Oleg Dun.', 'met'],
  ])('may be told so: %s %s', (question, sentence, expected) => {
    expect(outcome(partDemand(question), sentence)).toBe(expected);
  });
});

describe('who did it', () => {
  it.each([
    ['who stole the medal', 'She was given a medal by |Queen Ada|, which was later stolen.'],
    ['who stole the medal', 'She was given a medal |by Queen Ada|, which was later stolen.'],
    ['who built the hall', 'The hall was drawn by |Ida Roe| and built in 1990.'],
  ])('is not who did something before it: %s %s', (question, sentence) => {
    expect(outcome(otherDeedDemand(question), sentence)).toBe('unmet');
  });

  it.each([
    ['who stole the medal', 'She was given a medal by Ada, which was stolen by |Funk|.', 'met'],
    ['who built the hall', 'The hall was drawn and built by |Ida Roe|.', 'met'],
    ['who built the hall', 'The hall was drawn by |Ida Roe|, who built it in 1990.', 'met'],
    ['who won the land', 'It was held by |the Danes| who came to and won the land.', 'met'],
    ['who made the hall', 'The hall was drawn by |Ida Roe| and built in 1990.', 'met'],
    ['who stole the medal', '|Funk| fled when the medal was stolen.', 'met'],
    ['who was hired by roe', 'She was followed by |Ben Coe|, who was hired.', 'no demand'],
  ])('may be told so: %s %s', (question, sentence, expected) => {
    expect(outcome(otherDeedDemand(question), sentence)).toBe(expected);
  });
});

describe('who does it', () => {
  it.each([
    ['who succeeded lund', 'Lund was mayor until 1998, succeeding |Marc Favre|.', 'unmet'],
    ['who succeeded lund', 'Lund was mayor, |succeeding Marc Favre|.', 'unmet'],
    ['who leaked the report', 'The report was leaked to |Anna Lind|.', 'unmet'],
    ['who leaked the report', 'A report, leaked to the daily |Volksbode|, showed it.', 'unmet'],
    ['who sold the farm to mary sand', 'Mary Sand sold the farm to Leo |Funk|.', 'unmet'],
    ['who bought the farm', 'Mary Sand bought the farm from |Leo Funk| in 1990.', 'unmet'],
    ['who borrowed the money', 'The mayor borrowed £2,000 |from Leo Funk|.', 'unmet'],
    ['who bought the farm', '|Mary Sand| bought the farm from Leo Funk.', 'met'],
    ['who bought the farm', 'The farm was bought from Leo Funk by |Mary Sand|.', 'met'],
    ['who gave her an award', 'It won her an award from |the King|.', 'met'],
    [
      'who phoned the minister',
      'Ida Roe had phoned the minister, |Leo Funk|, to complain.',
      'unmet',
    ],
    ['who phoned the minister', '|Ida Roe| had phoned the minister, Leo Funk, to complain.', 'met'],
    ['who phoned the minister', 'After he phoned the minister, |Leo Funk|, 40, slept.', 'met'],
    ['who succeeded favre', '|Lund| served as mayor, succeeding Marc Favre.', 'met'],
    ['who introduced the plague', 'It was introduced to Europe via |traders|.', 'met'],
    ['who leaked the report', 'The report was leaked by |Anna Lind|.', 'met'],
    ['who starred in it', 'The film starred |Ann Lee|.', 'no demand'],
    ['who became mayor', 'In 1990 |Lund| became mayor.', 'no demand'],
    ['who hosted the show', 'It was told by host |Rory Pask|.', 'met'],
    ['who got the prize', 'The jury got |Ann Lee| out of bed.', 'no demand'],
  ])('is not whom it is done to: %s %s', (question, sentence, expected) => {
    expect(outcome(objectDemand(question), sentence)).toBe(expected);
  });
});
