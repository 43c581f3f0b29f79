import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../corpus/package-root.js';
import { type Encoder, loadEncoder, shippedModel } from '../../../retrieval/encoders/encoder.js';
import { pairInput } from '../../../retrieval/encoders/pair-input.js';
import { questionIds } from '../../../retrieval/encoders/reader.js';
import { locateWordPieces } from '../../../retrieval/encoders/word-pieces.js';

interface Golden {
  readonly texts: readonly {
    readonly text: string;
    readonly pieces: readonly (readonly [number, number, number])[];
  }[];
  readonly pairs: readonly {
    readonly question: string;
    readonly previous: string | null;
    readonly sentence: string;
    readonly before: string | null;
    readonly ids: number[];
    readonly segments: number[];
    readonly first: number;
  }[];
}

const golden = JSON.parse(
  readFileSync(join(packageRoot, 'test/fixtures/reader-inputs.json'), 'utf8'),
) as Golden;

let encoder: Encoder;

beforeAll(async () => {
  encoder = await loadEncoder(shippedModel('verbatim-reader'));
});

/** The text of a piece as the vocabulary spells it: without what the tokenizer drops. */
function plain(text: string): string {
  return text
    .replace(/[\uFFFD\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '');
}

const ANY_TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['Zelensky’s', '“pretty', 'good”', 'naïve', 'e\u0301tude', 'Łódź', '—', '–', '...', '…'],
        ...['U.S.', '$1.5bn', '€90', '他说', '你好。', '🎉', '👩‍👩‍👧', '\u200B', 'zero\u200Bwidth'],
        ...[
          '\n',
          '\t',
          ' ',
          '\u00A0',
          '(a)',
          '[SEP]',
          "don't",
          'antidisestablishment',
          'ﬁ',
          'İ',
          'ß',
        ],
        ...['\uD83D', 'Кто', '한국어', 'שלום', '\u0301', '\u0000', '\uFFFD', 'x'.repeat(120)],
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 20 },
  )
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

describe('the places of word pieces', () => {
  it.each(golden.texts.map(({ text, pieces }) => [text, pieces] as const))(
    'are those of the reference tokenizer: %s',
    (text, pieces) => {
      const found = locateWordPieces(text, encoder).slice(0, pieces.length);
      expect(found.map(({ id, start, end }) => [id, start, end])).toEqual(pieces);
    },
  );

  it('lie in the text, in order, and hold what the piece says, whatever the text', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        let [start, end] = [0, 0];
        for (const piece of locateWordPieces(text, encoder)) {
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(piece.end).toBeLessThanOrEqual(text.length);
          // In order; those that share a character may overlap.
          expect(piece.start >= start && piece.end >= end).toBe(true);
          [start, end] = [piece.start, piece.end];
          const spelled = encoder.pieceText(piece.id);
          if (spelled !== '') expect(plain(text.slice(piece.start, piece.end))).toContain(spelled);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leave out no letter or digit, and cut no character in two', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const pieces = locateWordPieces(text, encoder);
        const covered = new Set(
          pieces.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, i) => start + i),
          ),
        );
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered).toContain(index);
        for (const { start, end } of pieces) {
          for (const edge of [start, end]) {
            const halves = text.slice(edge - 1, edge + 1);
            expect(edge > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(halves)).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are of the same pieces that the tokenizer makes of the whole text', () => {
    const words = fc.constantFrom(
      ...['Zelensky’s', '“pretty', 'good”', 'naïve', 'Łódź', '—', 'U.S.', '$1.5bn', '你好。', '🎉'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const text = parts.join(' ');
        expect(locateWordPieces(text, encoder).map(({ id }) => id)).toEqual(encoder.tokenize(text));
      }),
    );
  });
});

describe('the input of the reader', () => {
  it.each(golden.pairs.map((pair) => [pair.question.slice(0, 40), pair] as const))(
    'is built as in training: %s',
    (_, pair) => {
      const ids = (text: string): number[] => locateWordPieces(text, encoder).map(({ id }) => id);
      const input = pairInput(
        questionIds(encoder, pair.question, pair.previous ?? undefined),
        ids(pair.sentence),
        pair.before === null ? null : ids(pair.before),
      );
      expect(input).toEqual({ ids: pair.ids, segments: pair.segments, first: pair.first });
    },
  );
});
