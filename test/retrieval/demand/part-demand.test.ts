import { describe, expect, it } from 'vitest';
import { partDemand } from '../../../retrieval/demand/part-demand.js';
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
