import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LINK,
  type Link,
  linkFrom,
  linkLogit,
  linkSteps,
  meanLink,
} from '../../../corpus/actors/link.js';
import { anyLogit } from '../../../corpus/shared/any-logit.js';

const numbers = fc.array(fc.integer({ min: -8, max: 8 }), {
  minLength: 2 * LINK,
  maxLength: 2 * LINK,
});
const links = fc.array(numbers.map(linkFrom), { minLength: 1, maxLength: 5 });

describe('a link', () => {
  it('holds the numbers of a word as the later and as the earlier one', () => {
    const link = linkFrom(Array.from({ length: 2 * LINK }, (_, i) => i));
    expect([...link.later]).toEqual(Array.from({ length: LINK }, (_, i) => i));
    expect([...link.earlier]).toEqual(Array.from({ length: LINK }, (_, i) => LINK + i));
  });

  it('is directed: the later one goes by its own side, the earlier by the other', () => {
    const later: Link = linkFrom([2, 3]);
    const earlier: Link = linkFrom([...new Array<number>(LINK).fill(9), 5, 7]);
    expect(linkLogit(later, earlier)).toBeCloseTo(2 * 5 + 3 * 7, 5);
    expect(linkLogit(earlier, later)).toBe(0);
  });

  it('of words that stand together has the mean of their logits', () => {
    fc.assert(
      fc.property(links, numbers.map(linkFrom), (own, other) => {
        const mean = own.reduce((sum, link) => sum + linkLogit(link, other), 0) / own.length;
        expect(linkLogit(meanLink(own), other)).toBeCloseTo(mean, 1);
      }),
    );
  });
});

describe('the logit of any of several', () => {
  it('is that of the sum of the odds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }), (logits) => {
        const odds = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
        expect(anyLogit(logits)).toBeCloseTo(Math.log(odds), 9);
      }),
    );
    expect(anyLogit([1000, 1000])).toBeCloseTo(1000 + Math.log(2), 9);
    expect(anyLogit([])).toBe(-Infinity);
  });

  it('reaches steps as features, none where there is nothing', () => {
    expect(linkSteps('link', -4.5)).toEqual(['link>-6', 'link>-5']);
    expect(linkSteps('link', anyLogit([]))).toEqual([]);
  });
});
