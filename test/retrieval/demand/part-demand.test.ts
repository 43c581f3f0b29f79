import { describe, expect, it } from 'vitest';
import { doneByDemand, objectDemand, partDemand } from '../../../retrieval/demand/part-demand.js';
import { isMet } from './marked-words.js';

describe('who does it to whom', () => {
  it.each([
    ['who hired anna reyes', 'Anna Reyes hired |Ben Coe|.'],
    ['who was hired by ben coe', '|Anna Reyes| hired Ben Coe.'],
    ['who did coe praise', 'Ben Coe was praised by |Lia Marr|.'],
    ['who praised lia marr', '|Ben Coe| was praised by Lia Marr.'],
    ['who shot ivan petrov', 'Ivan Petrov shot his neighbour, |Oleg Dun|, in the leg.'],
    ['who did prins succeed', '|Ilse Meer| succeeded Otto Prins in 1932.'],
    ['who beat lena ortiz', 'Lena Ortiz beat |Mark Daly| by 204 votes.'],
  ])('is not told the other way round: %s %s', (question, sentence) => {
    expect(isMet(partDemand(question), sentence)).toBe(false);
  });

  it.each([
    ['who hired ben coe', '|Anna Reyes| hired Ben Coe.'],
    ['who hired anna reyes', 'Anna Reyes, hired by |Lia Marr|, hired Ben Coe.'],
    ['who was hired by anna reyes', 'Anna Reyes hired |Ben Coe|.'],
    ['who praised ben coe', 'Ben Coe was praised by |Lia Marr|.'],
    ['who did meer succeed', 'Ilse Meer succeeded |Otto Prins| in 1932.'],
    ['who did meer succeed', '|Otto Prins| was succeeded by Ilse Meer in 1932.'],
    ['who married ann roe', 'Ann Roe married |Ted Moss|.'],
    ['who won the election', 'The election was won by |Lena Ortiz|, who beat Mark Daly.'],
    ["who shot petrov's neighbour", '|Ivan Petrov| shot his neighbour, Oleg Dun.'],
  ])('may be told so: %s %s', (question, sentence) => {
    expect(isMet(partDemand(question), sentence)).toBe(true);
  });
});

describe('who does it', () => {
  it.each([
    ['who succeeded lund', 'Lund was mayor until 1998, succeeding |Marc Favre|.', false],
    ['who succeeded lund', 'Lund was mayor, |succeeding Marc Favre|.', false],
    ['who leaked the report', 'The report was leaked to |Anna Lind|.', false],
    ['who leaked the report', 'A report, leaked to the daily |Volksbode|, showed it.', false],
    ['who sold the farm to mary sand', 'Mary Sand sold the farm to Leo |Funk|.', false],
    ['who succeeded favre', '|Lund| served as mayor, succeeding Marc Favre.', true],
    ['who introduced the plague', 'It was introduced to Europe via |traders|.', true],
    ['who leaked the report', 'The report was leaked by |Anna Lind|.', true],
    ['who starred in it', 'The film starred |Ann Lee|.', true],
    ['who became mayor', 'In 1990 |Lund| became mayor.', true],
    ['who hosted the show', 'It was told by host |Rory Pask|.', true],
    ['who got the prize', 'The jury got |Ann Lee| out of bed.', true],
  ])('is not whom it is done to: %s %s', (question, sentence, can) => {
    expect(isMet(objectDemand(question), sentence)).toBe(can);
  });

  it.each([
    ['when did karl beat otto', 'Karl was beaten by Otto in |1702|.', false],
    ['when did france sell it to spain', 'It was sold by Spain to France in |1803|.', false],
    ['when did otto beat karl', 'Karl was beaten by Otto in |1702|.', true],
    ['when did spain sell it to france', 'It was sold by Spain to France in |1803|.', true],
    ['when did karl beat otto', 'Karl beat Otto in |1702|.', true],
  ])('is told when: %s %s', (question, sentence, can) => {
    expect(isMet(doneByDemand(question), sentence)).toBe(can);
  });
});
