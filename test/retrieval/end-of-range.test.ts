import { describe, expect, it } from 'vitest';
import { endOfRange } from '../../retrieval/end-of-range.js';

describe('the end of a stretch of time', () => {
  it.each([
    ['in what year was the bridge completed', 'between 1889 and 1894', '1894'],
    ['when did work on the bridge start', 'between 1889 and 1894', '1889'],
    ['when was she born', '14 February 1821 – 30 November 1889', '14 February 1821'],
    ['until what year did it last', '1918–1934', '1934'],
    ['when was the bridge built', 'between 1889 and 1894', 'between 1889 and 1894'],
    ['how long did it take until the end', 'from 1889 to 1894', 'from 1889 to 1894'],
    ['when did it begin and end', 'from 1889 to 1894', 'from 1889 to 1894'],
    ['when did it end', 'in 1894', 'in 1894'],
  ])('is what is asked for: %s %s', (question, text, expected) => {
    const found = endOfRange(question, { text, start: 100, end: 100 + text.length });
    expect(found.text).toBe(expected);
    expect(text.slice(found.start - 100, found.end - 100)).toBe(expected);
  });
});
