import { describe, expect, it } from 'vitest';
import { exceptionDemand } from '../../../retrieval/demand/exception-demand.js';
import { outcome } from './marked-words.js';

const FINE = ['The fine is |200| crowns, or ', ' if the offence is repeated.'];

describe('an amount that holds for some alone', () => {
  it.each([
    ['what is the fine for a repeated offence', FINE.join('1,000 crowns'), 'unmet'],
    [
      'how long may it take in urgent cases',
      'It may take |six weeks|, or two days in urgent cases.',
      'unmet',
    ],
    ['how much is it for students', 'It costs |40 crowns|; for students it costs 15.', 'unmet'],
    [
      'what is the fine for a repeated offence',
      'The fine is 200 crowns, or |1,000| if the offence is repeated.',
      'met',
    ],
    ['how much is it', 'It costs |40 crowns|; for students it costs 15.', 'met'],
    ['what is the fine for a repeated offence', FINE.join('jail'), 'met'],
    ['how many people live there', 'It has |40| farms, but people left for Rand in 1994.', 'met'],
    ['who sets the fine for a repeated offence', FINE.join('1,000 crowns'), 'no demand'],
  ])('is not the one that holds for all others: %s %s', (question, sentence, expected) => {
    expect(outcome(exceptionDemand(question), sentence)).toBe(expected);
  });
});
