import { describe, expect, it } from 'vitest';
import { successionDemand } from '../../../retrieval/demand/succession-demand.js';
import { isMet } from './marked-words.js';

describe('when somebody takes office', () => {
  it.each([
    [
      'when did holm become chancellor',
      'Berg succeeded Peter Holm as chancellor in |2019|.',
      false,
    ],
    ['when did reyes take over', 'Solheim took over from Reyes in |May|.', false],
    ['when was holm elected', 'Holm was succeeded by Berg in |2019|.', false],
    ['when did berg become chancellor', 'Berg succeeded Holm in |2019|.', true],
    ['when did reyes leave', 'Solheim took over from Reyes in |May|.', true],
    ['when was holm elected', 'Holm, elected in |2009|, was succeeded by Berg.', true],
    ['when did holm become chancellor', 'Holm replaced Berg in |2019|.', true],
  ])('is not when another does: %s %s', (question, sentence, can) => {
    expect(isMet(successionDemand(question), sentence)).toBe(can);
  });
});
