import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  behindDateline,
  behindSpeaker,
  boundStart,
  trimAnswer,
  withWholeNumber,
} from '../../retrieval/answer-span.js';

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
    ['called “pretty', ' good” talks', 'called “pretty good”'],
    ['the envoy', ') and', 'the envoy'],
    ['“pretty good', '” talks', 'pretty good'],
  ])('of %s before %s is %s', (found, after, wanted) => {
    expect(trimAnswer(found + after, 0, found.length)?.text).toBe(wanted);
  });

  it.each([
    ['cut it to "', 'sell" from "hold', '" and left', '"sell" from "hold"'],
    ['feared “', 'a bomb” and warned of a third', '.', '“a bomb” and warned of a third'],
    ['said "a ', 'big mistake" and left', '.', '"a big mistake" and left'],
    ['said "', 'yes', '" at once', 'yes'],
    ['said "', 'yes"', ' at once', 'yes'],
    ['(', 'the envoy) left', '.', '(the envoy) left'],
    ['It ended. ', 'They "won', ' it all.', 'They "won'],
    ['', 'a loss," she said "of trust', '."', 'a loss," she said "of trust."'],
  ])('of %s|%s|%s is %s', (before, found, after, wanted) => {
    const text = before + found + after;
    expect(trimAnswer(text, before.length, before.length + found.length)?.text).toBe(wanted);
  });

  it('holds whole quotations, wherever it was found', () => {
    const words = fc.array(fc.constantFrom('sell', 'to', 'hold,', 'U.S.'), {
      minLength: 1,
      maxLength: 4,
    });
    const piece = fc.tuple(words, fc.boolean());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.nat(60), fc.nat(60), (pieces, a, b) => {
        const text = pieces
          .map(([inside, isQuoted]) => (isQuoted ? `"${inside.join(' ')}"` : inside.join(' ')))
          .join(' ');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const span = trimAnswer(text, start, end);
        expect(((span?.text ?? '').split('"').length - 1) % 2).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is none where only punctuation is found', () => {
    expect(trimAnswer('Yes. “…”', 4, 8)).toBeNull();
  });

  it('is the article’s own characters, as far as a mark beyond what was found at most, and trims to itself', () => {
    const part = fc.constantFrom(
      ...['a', 'U.S.', '“', '”', '‘', '’', "'", '"', '(', ')', '.', ' ', '-', '5', '🎉'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.nat(20), fc.nat(20), (parts, a, b) => {
        const text = parts.join('');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const span = trimAnswer(text, start, end);
        if (span === null) return;
        expect(text.slice(span.start, span.end)).toBe(span.text);
        if (span.start < start) expect(span.text).toMatch(/^[“"(]/u);
        if (span.end > end) expect(span.text).toMatch(/[”")]$/u);
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
    ['The fine is no less than £200.', 'less than £200', 'no less than £200'],
    ['Not more than nine came.', 'nine', 'Not more than nine'],
    ['It has no more guests than 40.', '40', '40'],
  ])('in %s with what bounds it', (text, found, wanted) => {
    const start = text.indexOf(found);
    const end = start + found.length;
    expect(text.slice(boundStart(text, start, end), end)).toBe(wanted);
  });
});

describe('a number is shown whole', () => {
  it.each([
    ['It raised S$140m.', '$140m', 'S$140m'],
    ['It raised US$140m.', '$140m', '$140m'],
    ['They counted 182 million tons.', 'million tons', '182 million tons'],
    ['They counted 182 million tons.', '182', '182 million'],
    ['In 1990 millions came.', 'millions', 'millions'],
    ['In 1990 tons came.', '1990', '1990'],
  ])('in %s', (text, found, wanted) => {
    const start = text.indexOf(found);
    expect(text.slice(...withWholeNumber(text, start, start + found.length))).toBe(wanted);
  });
});

describe('an answer begins', () => {
  it.each([
    ['PRAGUE - |Corvane| has agreed.', 'PRAGUE - '.length],
    ['LONDON (Reuters) — |Britain| closed its embassy.', 'LONDON (Reuters) — '.length],
    ['KARVIA CITY, March 3 (AFP) - |Karvia| said no.', 'KARVIA CITY, March 3 (AFP) - '.length],
    ['|NASA| - which paid - said no.', 0],
    ['|NATO| said no.', 0],
  ])('behind whence a report comes in %j', (marked, start) => {
    const text = marked.replaceAll('|', '');
    const end = marked.lastIndexOf('|') - 1;
    expect(behindDateline(text, 0, end)).toBe(start);
  });
});

describe('an answer to what somebody says', () => {
  /**
   * How much of a passage is the label before its answers, said from its
   * first `named` characters, if from anybody.
   */
  function labelOf(question: string, text: string, named: number | null): string {
    const passage = { text, start: 100, end: 100 + text.length };
    const source = named === null ? null : { start: 100, end: 100 + named };
    return text.slice(0, behindSpeaker(question, passage, source));
  }

  it.each([
    ['Who wrote the song?', 'JONES: Paul wrote it.', 5, 'JONES: '],
    ['Who reads them?', 'Ann Bell, 34: My sister reads them.', 8, 'Ann Bell, 34: '],
  ])('begins behind the label: %s', (question, text, named, label) => {
    expect(labelOf(question, text, named)).toBe(label);
  });

  it.each([
    ['Who says that Paul wrote it?', 'JONES: Paul wrote it.', 5],
    ['Who wrote the song?', 'JONES: I wrote it.', 5],
    ['Who wrote the song?', 'JONES: Paul wrote it.', null],
    ['Who wrote the song?', 'Jones wrote one song: Yesterday.', 5],
    ['Who wrote the song?', 'Jones, 34, said: Paul wrote it.', 5],
  ])('may be the label, or has none: %s %s', (question, text, named) => {
    expect(labelOf(question, text, named)).toBe('');
  });
});
