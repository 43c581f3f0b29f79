import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundStart, trimAnswer } from '../../retrieval/answer-span.js';

function trimmed(text: string): string | undefined {
  return trimAnswer(text, 0, text.length)?.text;
}

describe('the answer shown', () => {
  it.each([
    ['on Friday.', 'on Friday'],
    ['“pretty good”', '“pretty good”'],
    ['“pretty good', 'pretty good'],
    ['pretty good”,', 'pretty good'],
    ['Steve Witkoff (', 'Steve Witkoff'],
    ['(the envoy', 'the envoy'],
    ['Witkoff (the envoy)', 'Witkoff (the envoy)'],
    ['the U.S.', 'the U.S.'],
    ['in the U.S.,', 'in the U.S.'],
    ['at 5 p.m.', 'at 5 p.m.'],
    ['"no"', '"no"'],
    ['"no', 'no'],
    ['Don’t', 'Don’t'],
    ['‘don’t', 'don’t'],
    ['the students’', 'the students'],
    ['-5 degrees', '-5 degrees'],
    ['— a record…', 'a record'],
    ['53%', '53%'],
  ])('of %s is %s', (text, wanted) => {
    expect(trimmed(text)).toBe(wanted);
  });

  it.each([
    ['called “pretty good', '” talks', 'called “pretty good”'],
    ['said "no', '" twice', 'said "no"'],
    ['Witkoff (the envoy', '), who', 'Witkoff (the envoy)'],
    ['called “pretty', ' good” talks', 'called “pretty'],
    ['the envoy', ') and', 'the envoy'],
    ['“pretty good', '” talks', 'pretty good'],
  ])('of %s before %s is %s', (found, after, wanted) => {
    expect(trimAnswer(found + after, 0, found.length)?.text).toBe(wanted);
  });

  it('is none where only punctuation is found', () => {
    expect(trimAnswer('Yes. “…”', 4, 8)).toBeNull();
  });

  it('is the article’s own characters, at most one mark beyond what was found, and trims to itself', () => {
    const part = fc.constantFrom(
      ...['a', 'U.S.', '“', '”', '‘', '’', '"', '(', ')', '.', ' ', '-', '5', '🎉'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.nat(20), fc.nat(20), (parts, a, b) => {
        const text = parts.join('');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const span = trimAnswer(text, start, end);
        if (span === null) return;
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(end + 1);
        expect(trimAnswer(text, span.start, span.end)).toEqual(span);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an amount begins', () => {
  it.each([
    ['Fares rose by up to 40 per cent.', '40 per cent', 'up to 40 per cent'],
    ['It takes at least two weeks.', 'two weeks', 'at least two weeks'],
    ['More than a dozen came.', 'a dozen', 'More than a dozen'],
    ['She cut fares by as much as £3.', '£3', 'as much as £3'],
    ['They looked up to Ann Lee.', 'Ann Lee', 'Ann Lee'],
    ['They set up to 40 camps.', 'set up to 40 camps', 'set up to 40 camps'],
    ['It took forty days.', 'forty days', 'forty days'],
  ])('in %s with what bounds it', (text, found, wanted) => {
    const start = text.indexOf(found);
    const end = start + found.length;
    expect(text.slice(boundStart(text, start, end), end)).toBe(wanted);
  });
});
