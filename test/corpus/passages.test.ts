import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultArticlePath } from '../../corpus/package-root.js';
import type { Passage } from '../../corpus/passage.js';
import { splitPassages } from '../../corpus/passages.js';

/** A stand-in for word pieces that is never more than the code units: one token a word or mark. */
function countTokens(text: string): number {
  return text.match(/[\p{L}\p{N}]{1,4}|\S/gu)?.length ?? 0;
}

const LIMIT = 40;

function split(text: string): Passage[] {
  return splitPassages(text, { maxTokens: LIMIT, countTokens });
}

/** What holds for the passages of any text whatever. */
function expectSound(text: string, passages: readonly Passage[]): void {
  let end = 0;
  passages.forEach((passage, index) => {
    expect(text.slice(passage.start, passage.end)).toBe(passage.text);
    expect(passage.text).toBe(passage.text.trim());
    expect(passage.text).not.toBe('');
    expect(passage.index).toBe(index);
    expect(passage.sentence).toBe(index + 1);
    expect(countTokens(passage.text)).toBeLessThanOrEqual(LIMIT);
    // what lies between two passages is white space, and nothing lies in two
    expect(passage.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(end, passage.start).trim()).toBe('');
    end = passage.end;
  });
  expect(text.slice(end).trim()).toBe('');
}

const pieces = fc.constantFrom(
  ...[
    'The U.S. said “no.”',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '. ',
    '! ',
    '?” ',
    '... ',
    '… ',
    '"',
    "'",
    '’',
  ],
  ...[
    '“',
    '”',
    '(',
    ')',
    '[12]',
    ' – ',
    '; ',
    ', ',
    'Mr. ',
    'J. K. ',
    'No. 10',
    '3.5',
    'He left',
    'the',
  ],
  ...[
    '👩‍👩‍👧',
    '🎉',
    'e\u0301',
    '\u00AD',
    '\u200B',
    'مرحبا؟',
    '你好。',
    'यह है।',
    '\uD83D',
    '\t',
    '1. ',
  ],
  ...['a'.repeat(90), 'word '.repeat(50), '\u00A0', '\u2028', 'İstanbul', 'ﬁn', '\uFEFF'],
);

describe('splitting into passages', () => {
  it('covers every character of generated texts, exactly and in order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expectSound(text, split(text));
      }),
      { numRuns: 500 },
    );
  });

  it('covers every character of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expectSound(text, split(text));
      }),
    );
  });

  it('splits the default article into its 23 sentences in 19 paragraphs', () => {
    const text = readFileSync(defaultArticlePath, 'utf8');
    const passages = splitPassages(text, { maxTokens: 254, countTokens });
    for (const { start, end, text: cited } of passages) expect(text.slice(start, end)).toBe(cited);
    expect(passages).toHaveLength(23);
    expect(passages.at(-1)?.paragraph).toBe(19);
    expect(passages[3]?.text).toBe(
      'The US president added that the US “agreed to something pretty good with Ukraine”.',
    );
  });

  it('cuts a sentence that is too long at its clause marks', () => {
    const clause = 'the first clause goes on for a while here and there';
    const [first, second] = split(`${clause}; ${clause}; ${clause}; ${clause}.`);
    expect(first?.text.endsWith(';')).toBe(true);
    expect(second?.text.startsWith('the first')).toBe(true);
  });

  it('never cuts inside a character as readers see it', () => {
    const family = '👩‍👩‍👧';
    const text = family.repeat(1000);
    for (const passage of split(text)) {
      expect(passage.text.replaceAll(family, '')).toBe('');
    }
  });

  it('joins hard-wrapped lines into paragraphs, but no list and no verse', () => {
    const wrapped = [
      'The negotiators had met for more than five hours behind closed doors in',
      'the old palace before anyone came out to speak. They said that talks on',
      'the remaining questions would go on, and that nothing had been agreed so',
      'far.',
    ].join('\n');
    const [first, second] = split(wrapped);
    expect(first).toMatchObject({ paragraph: 1, sentence: 1 });
    expect(first?.text).toContain('in\nthe old palace');
    expect(second?.text).toMatch(/^They said/);
    expect(split('Milk\nBread and butter\nEggs').map(({ paragraph }) => paragraph)).toEqual([
      1, 2, 3,
    ]);
  });

  it('marks passages that point back to the one before', () => {
    const passages = split('Rutte spoke. “He was clear,” she said. The plan failed. This hurt.');
    expect(passages.map(({ pointsBack }) => pointsBack)).toEqual([false, true, false, true]);
  });

  it.each([
    ['without a full stop', 'word '.repeat(400_000)],
    ['without a space', 'a'.repeat(2_000_000)],
    ['of quotation marks', '“'.repeat(2_000_000)],
    ['of one line', 'He said so. '.repeat(160_000)],
  ])('manages two million characters %s', (_, text) => {
    const passages = split(text);
    const length = passages.reduce(
      (sum, passage) => sum + passage.text.replace(/\s/g, '').length,
      0,
    );
    expect(length).toBe(text.replace(/\s/g, '').length);
  });
});
