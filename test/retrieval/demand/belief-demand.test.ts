import { expect, it } from 'vitest';
import { beliefDemand } from '../../../retrieval/demand/belief-demand.js';
import { outcome } from './marked-words.js';

it.each([
  ["what's the real average age", 'They think the age is |56|, when it is only 31.', 'unmet'],
  ["what's the real average age", 'They think the age is |56, when it is only 31|.', 'unmet'],
  ['how many are really overweight', 'People guess |one in ten|, but in fact half are.', 'unmet'],
  ["what's the real average age", 'They think the age is 56, when it is only |31|.', 'met'],
  ['how many are really overweight', 'People guess one in ten, but in fact |half| are.', 'met'],
  ['what really causes it', 'They think |dust| causes it, but are not sure.', 'met'],
  ['how old do they really think they are', 'They think the age is |56|.', 'no demand'],
  ['how old are they', 'They think the age is |56|, when it is only 31.', 'no demand'],
  ['are they really so old', 'They think |the age is 56|, when it is only 31.', 'no demand'],
])('what is so is not what is believed: %s %s', (question, sentence, expected) => {
  expect(outcome(beliefDemand(question), sentence)).toBe(expected);
});
