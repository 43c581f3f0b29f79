import { describe, expect, it } from 'vitest';
import { sharedVerbDemand } from '../../../retrieval/demand/shared-verb-demand.js';
import { outcome } from './marked-words.js';

describe('what goes with one of two things', () => {
  it.each([
    ['who taught her latin', 'She learned Latin from her father and Greek from |a monk|.', 'unmet'],
    ['who taught her latin', 'She learned Latin from |her father and Greek from a monk|.', 'unmet'],
    ['who taught her greek', 'She learned Latin from |her father| and Greek from a monk.', 'unmet'],
    [
      'who did he study piano with',
      'He studied the organ with |Roe| and the piano with Lee.',
      'unmet',
    ],
    ['who taught her latin', 'She learned Latin from |her father| and Greek from a monk.', 'met'],
    ['who taught her greek', 'She learned Latin from her father and Greek from |a monk|.', 'met'],
    ['who learned latin', '|She| learned Latin from her father and Greek from a monk.', 'met'],
    ['who taught her', 'She learned Latin from her father and Greek from |a monk|.', 'met'],
    ['where did she sing', 'She sang in |Rand and in Sall|.', 'met'],
  ])('is not what goes with the other: %s %s', (question, sentence, expected) => {
    expect(outcome(sharedVerbDemand(question), sentence)).toBe(expected);
  });
});
