import { expect, it } from 'vitest';
import { contestDemand } from '../../../retrieval/demand/contest-demand.js';
import { outcome } from './marked-words.js';

it.each([
  ['who lost the game', '|Lowick| beat Stanmoor 3-1 on Saturday.'],
  ['who lost', 'Ines Holt was beaten by |Clara Moreau|.'],
  ['who won', 'Clara Moreau beat |Ines Holt|.'],
  ['who won', '|Portmere| lost 4-1 to Denby.'],
  ['who did norwich beat', 'Norwich lost to |Derby| 2-0.'],
  ['who did norwich lose to', 'Norwich beat |Derby| 2-0.'],
])('who lost is not who won: %s %s', (question, sentence) => {
  expect(outcome(contestDemand(question), sentence)).toBe('unmet');
});

it.each([
  ['who lost the game', 'Lowick beat |Stanmoor| 3-1 on Saturday.', 'met'],
  ['who won the game', '|Lowick| beat Stanmoor 3-1 on Saturday.', 'met'],
  ['who lost his seat', '|Lee|, who beat Roe in May, lost his seat.', 'met'],
  ['who won', 'Portmere lost 4-1 to |Denby|.', 'met'],
  ['who beat stanmoor', '|Lowick| beat Stanmoor.', 'no demand'],
])('may be told so: %s %s', (question, sentence, expected) => {
  expect(outcome(contestDemand(question), sentence)).toBe(expected);
});
