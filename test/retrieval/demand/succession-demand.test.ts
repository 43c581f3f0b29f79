import { describe, expect, it } from 'vitest';
import { successionDemand, successorDemand } from '../../../retrieval/demand/succession-demand.js';
import { outcome } from './marked-words.js';

describe('when somebody takes office', () => {
  it.each([
    [
      'when did holm become chancellor',
      'Berg succeeded Peter Holm as chancellor in |2019|.',
      'unmet',
    ],
    ['when did reyes take over', 'Solheim took over from Reyes in |May|.', 'unmet'],
    ['when was holm elected', 'Holm was succeeded by Berg in |2019|.', 'unmet'],
    ['when did berg become chancellor', 'Berg succeeded Holm in |2019|.', 'met'],
    ['when did reyes leave', 'Solheim took over from Reyes in |May|.', 'no demand'],
    ['when was holm elected', 'Holm, elected in |2009|, was succeeded by Berg.', 'met'],
    ['when did holm become chancellor', 'Holm replaced Berg in |2019|.', 'met'],
  ])('is not when another does: %s %s', (question, sentence, expected) => {
    expect(outcome(successionDemand(question), sentence)).toBe(expected);
  });
});

describe('who comes after somebody', () => {
  it.each([
    ["who was lenz's successor", '|Baron Tessel| was replaced by Cardinal Lenz.', 'unmet'],
    ['who succeeded lenz as chancellor', '|Tessel| was succeeded as chancellor by Lenz.', 'unmet'],
    ['who came after lenz', 'Maria Lenz replaced |Otto Brandt| in 1909.', 'unmet'],
    ["who was tessel's predecessor", 'Tessel was replaced by |Lenz|.', 'unmet'],
    ["who was tessel's successor", 'Tessel was replaced by |Lenz|.', 'met'],
    ['who preceded lenz', 'Maria Lenz replaced |Otto Brandt| in 1909.', 'met'],
    ["who was lenz's successor", 'Lenz succeeded Brandt and was succeeded by |Roe|.', 'met'],
    ['who was the chancellor', 'Tessel was replaced by |Lenz|.', 'no demand'],
  ])('is not who came before: %s %s', (question, sentence, expected) => {
    expect(outcome(successorDemand(question), sentence)).toBe(expected);
  });
});
