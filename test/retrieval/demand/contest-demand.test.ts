import { expect, it } from 'vitest';
import { contestDemand, helperDemand } from '../../../retrieval/demand/contest-demand.js';
import { outcome } from './marked-words.js';

it.each([
  ['who lost the game', '|Lowick| beat Stanmoor 3-1 on Saturday.'],
  ['who lost', 'Ines Holt was beaten by |Clara Moreau|.'],
  ['who won', 'Clara Moreau beat |Ines Holt|.'],
  ['who won', '|Portmere| lost 4-1 to Denby.'],
  ['who won', '|Marsden| lost 2-0 at home to Denby.'],
  ['who won', '|Marsden, who went down 3-2 to Denby|, left.'],
  ['who did norwich beat', 'Norwich lost to |Derby| 2-0.'],
  ['who did norwich lose to', 'Norwich beat |Derby| 2-0.'],
  ['who is losing ground', 'The country is losing ground to |Russia| in the east.'],
  ["who's winning", '|Hale| is losing 4-1 to Denby.'],
])('who lost is not who won: %s %s', (question, sentence) => {
  expect(outcome(contestDemand(question), sentence)).toBe('unmet');
});

it.each([
  ['who lost the game', 'Lowick beat |Stanmoor| 3-1 on Saturday.', 'met'],
  ['who won the game', '|Lowick| beat Stanmoor 3-1 on Saturday.', 'met'],
  ['who lost his seat', '|Lee|, who beat Roe in May, lost his seat.', 'met'],
  ['who won', 'Portmere lost 4-1 to |Denby|.', 'met'],
  ['who won', 'Portmere went down 4-1 at home to |Denby|.', 'met'],
  ['who is losing ground', '|The country| is losing ground to Russia.', 'met'],
  ['who beat stanmoor', '|Lowick| beat Stanmoor.', 'no demand'],
])('may be told so: %s %s', (question, sentence, expected) => {
  expect(outcome(contestDemand(question), sentence)).toBe(expected);
});

it.each([
  ['who won', '|Ravi Shah| sealed a 3-1 win for Hale over Leek.', 'unmet'],
  ['who beat leek', '|Ravi Shah sealed a 3-1 win for Hale| over Leek.', 'unmet'],
  ['who won', 'Ravi Shah sealed a 3-1 win for |Hale| over Leek.', 'met'],
  ['who won', '|Ravi Shah| won it for Hale.', 'met'],
  ['who scored', '|Ravi Shah| sealed a 3-1 win for Hale over Leek.', 'no demand'],
])('who wins is not who wins for others: %s %s', (question, sentence, expected) => {
  expect(outcome(helperDemand(question), sentence)).toBe(expected);
});
