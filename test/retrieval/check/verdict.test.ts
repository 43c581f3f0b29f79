import { expect, it } from 'vitest';
import { borneOut, labelOf, type VerdictFeatures } from '../../../retrieval/check/verdict.js';

const NOTHING: VerdictFeatures = {
  ...{ supports: 0, contradicts: 0, bothNegated: 0, negationDiffers: 0, extentDiffers: 0 },
  ...{ toldOtherwise: 0, leftUnsure: 0 },
};

it.each<[string, Partial<VerdictFeatures>, number[]]>([
  ['as judged', {}, [0.5, 0.3, 0.2]],
  ['contradicted where the text has it otherwise', { toldOtherwise: 1 }, [0, 0.8, 0.2]],
  ['not supported where the text leaves it unsure', { leftUnsure: 1 }, [0, 0.3, 0.7]],
])('a claim is %s', (_, features, expected) => {
  const judged = { supported: 0.5, contradicted: 0.3, absent: 0.2 };
  const { supported, contradicted, absent } = borneOut(judged, { ...NOTHING, ...features });
  [supported, contradicted, absent].forEach((probability, i) => {
    expect(probability).toBeCloseTo(expected[i] ?? NaN);
  });
});

it.each([
  [0.7, 0.2, 'supported'],
  [0.2, 0.7, 'contradicted'],
  [0.1, 0.1, 'absent'],
  // not surely enough either
  [0.5, 0.3, 'absent'],
  [0.3, 0.5, 'absent'],
])('supported by %f and contradicted by %f is %s', (supported, contradicted, label) => {
  expect(labelOf({ supported, contradicted, absent: 1 - supported - contradicted })).toBe(label);
});
