import { expect, it } from 'vitest';
import { borneOut, type VerdictFeatures } from '../../../retrieval/check/verdict.js';

const NOTHING: VerdictFeatures = {
  ...{ supports: 0, contradicts: 0, balance: 0, nearestDecides: 0, seemsToSupport: 0 },
  ...{ bothNegated: 0, negationDiffers: 0, numberDiffers: 0, numbersShared: 0, extentDiffers: 0 },
  ...{ toldOtherwise: 0, leftUnsure: 0 },
};

it.each<[string, Partial<VerdictFeatures>, number[]]>([
  ['as judged', {}, [0.5, 0.3, 0.2]],
  ['contradicted where the text has it otherwise', { toldOtherwise: 1 }, [0, 0.8, 0.2]],
  ['not supported where the text leaves it unsure', { leftUnsure: 1 }, [0, 0.3, 0.7]],
  ['not contradicted where nothing differs', { seemsToSupport: 1, balance: 1 }, [0.5, 0, 0.5]],
  ['as judged if contradicted rather', { seemsToSupport: 1, balance: -1 }, [0.5, 0.3, 0.2]],
  ['as judged by a number', { seemsToSupport: 1, balance: 1, numberDiffers: 1 }, [0.5, 0.3, 0.2]],
])('a claim is %s', (_, features, expected) => {
  const judged = { supported: 0.5, contradicted: 0.3, absent: 0.2 };
  const { supported, contradicted, absent } = borneOut(judged, { ...NOTHING, ...features });
  [supported, contradicted, absent].forEach((probability, i) => {
    expect(probability).toBeCloseTo(expected[i] ?? NaN);
  });
});
