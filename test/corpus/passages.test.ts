import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultArticlePath } from '../../corpus/package-root.js';
import { leadInOf, type Passage } from '../../corpus/passage.js';
import { splitPassages } from '../../corpus/passages.js';

/** A stand-in for word pieces that is never more than the code units: one token a word or mark. */
function countTokens(text: string): number {
  return text.match(/[\p{L}\p{N}]{1,4}|\S/gu)?.length ?? 0;
}

const LIMIT = 40;

function split(text: string): Passage[] {
  return splitPassages(text, { maxTokens: LIMIT, countTokens });
}

/**
 * True inside a surrogate pair, or before an accent or joiner that belongs to a letter before it.
 */
function insideCharacter(text: string, offset: number): boolean {
  return (
    (text.codePointAt(offset - 1) ?? 0) > 0xffff ||
    (/^[\p{M}\u200D]/u.test(text.slice(offset)) && /[\p{L}\p{N}]$/u.test(text.slice(0, offset)))
  );
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
    expect(insideCharacter(text, passage.start)).toBe(false);
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

  it('cuts no number at its comma', () => {
    for (const { text } of split(`${'1,000,000 '.repeat(40)}people.`)) {
      expect(text).not.toMatch(/\d,$/);
    }
  });

  it('counts the tokens of no sentence that is short enough in any case', () => {
    const counted: string[] = [];
    const text = `Short. ${'A rather long sentence '.repeat(20)}ends.`;
    splitPassages(text, {
      maxTokens: LIMIT,
      countTokens: (piece) => {
        counted.push(piece);
        return countTokens(piece);
      },
    });
    expect(counted).not.toContain('Short.');
    expect(counted.length).toBeGreaterThan(0);
  });

  it('refuses a limit that no character need fit', () => {
    expect(() => splitPassages('A b.', { maxTokens: 0, countTokens })).toThrow(/at least 8/);
  });

  it('never cuts inside a character as readers see it', () => {
    const family = '👩‍👩‍👧';
    const text = family.repeat(1000);
    for (const passage of split(text)) {
      expect(passage.text.replaceAll(family, '')).toBe('');
    }
  });

  describe('of hard-wrapped texts', () => {
    const mail = readFileSync(new URL('../fixtures/wrapped-mail.txt', import.meta.url), 'utf8');

    it('takes blocks for paragraphs, and a list or signature line by line', () => {
      const passages = split(mail);
      expectSound(mail, passages);
      expect(passages.filter(({ paragraph }) => paragraph === 4).map(({ text }) => text)).toEqual([
        'The negotiators had met for more than five hours behind closed doors in\nthe old palace before anyone came out to speak.',
        'They said that talks on\nthe remaining questions would go on, and that nothing had been agreed so\nfar.',
      ]);
      expect(passages.map(({ text }) => text)).toContain('- the harbour');
      expect(passages.map(({ text }) => text)).toContain('Your correspondent');
    });

    it('knows a block of two lines by the width of the longer ones', () => {
      expect(split(mail).map(({ text }) => text)).toContain(
        'Nobody would say when the next round is to be held, or who is going to\ntake part in it.',
      );
    });

    it('leaves lists, verse and paragraphs of one line each alone', () => {
      const texts = [
        'Milk\nBread and butter\nEggs',
        'Whose woods these are I think I know.\nHis house is in the village though;\nHe will not see me stopping here\nTo watch his woods fill up with snow.',
        'The ministers of both countries met on Monday.\nTalks in the capital ended without an agreement.\nBoth sides said that they would meet again soon.',
      ];
      for (const text of texts) {
        expect(split(text).at(-1)?.paragraph).toBe(text.split('\n').length);
      }
    });
  });

  it('marks passages that point back to the one before', () => {
    const passages = split('Rutte spoke. “He was clear,” she said. The plan failed. This hurt.');
    expect(passages.map(({ pointsBack }) => pointsBack)).toEqual([false, true, false, true]);
  });

  it('marks the answer to a heading or an interviewer as pointing back', () => {
    const passages = split(
      'Who pays?\nLandlords do. Tenants wait.\nWhy? Nobody knows.\n“Who?” she asked.\nSnow fell.',
    );
    expect(passages.filter(({ pointsBack }) => pointsBack).map(({ text }) => text)).toEqual([
      'Landlords do.',
    ]);
  });

  it('gives what stands before one that points back past a word that names nobody', () => {
    const text = 'Ann Lee asked twelve doctors. None. They were late.';
    const passages = split(text);
    const found = passages.map((passage) => leadInOf(text, passages, passage)?.text ?? null);
    expect(found).toEqual([null, null, 'Ann Lee asked twelve doctors. None.']);
  });

  it('gives a quotation before one that points back, and no more', () => {
    const text = 'It rained.\n“It works,” Ann Lee said. Her colleague Tom Ray sighed.';
    const passages = split(text);
    const found = passages.map((passage) => leadInOf(text, passages, passage)?.text ?? null);
    expect(found).toEqual([null, 'It rained.', '“It works,” Ann Lee said.']);
  });

  it('gives what stands before one that points back, to the nearest that does not', () => {
    const text =
      '## He is out\nHe lost. Voss quit. She left in May. She gets no pay. She sued. Hale won. IT experts met.';
    const passages = split(text);
    const leadIns = passages.map((passage) => leadInOf(text, passages, passage));
    expect(leadIns.map((span) => span?.text ?? null)).toEqual([
      ...[null, null, null],
      ...['Voss quit.', 'Voss quit. She left in May.', 'She left in May. She gets no pay.'],
      ...[null, null],
    ]);
    for (const span of leadIns) {
      if (span !== null) expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it.each([
    ['without a full stop', 'word '.repeat(400_000)],
    ['without a space', 'a'.repeat(2_000_000)],
    ['of one line', 'He said so. '.repeat(160_000)],
    ['of nothing but full stops', '. '.repeat(1_000_000)],
  ])('manages two million characters %s', (_, text) => {
    const passages = split(text);
    const length = passages.reduce(
      (sum, passage) => sum + passage.text.replace(/\s/g, '').length,
      0,
    );
    expect(length).toBe(text.replace(/\s/g, '').length);
  });
});
