import { describe, expect, it } from 'vitest';
import { reasonDemand } from '../../../retrieval/demand/reason-demand.js';
import { outcome } from './marked-words.js';

describe('a reason', () => {
  it.each([
    ['why did people march', 'People marched despite |a cut in the tax|.', 'unmet'],
    ['why did people march', 'People marched |although the tax was cut|.', 'unmet'],
    ['why did people march', 'People marched |because of the tax|, despite the rain.', 'met'],
    ['despite what did people march', 'People marched despite |the rain|.', 'no demand'],
  ])('is not what is no hindrance: %s %s', (question, sentence, expected) => {
    expect(outcome(reasonDemand(question), sentence)).toBe(expected);
  });
});
