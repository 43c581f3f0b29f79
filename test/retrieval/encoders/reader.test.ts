import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createArticle } from '../../../corpus/article.js';
import { splitPassages } from '../../../corpus/passages.js';
import { shippedModel } from '../../../retrieval/encoders/encoder.js';
import {
  createReader,
  type PassageInContext,
  type Reader,
} from '../../../retrieval/encoders/reader.js';

let reader: Reader;

beforeAll(async () => {
  reader = await createReader();
});

/** The passages of a text, each with the one before it. */
function passagesOf(text: string): PassageInContext[] {
  const words = (part: string): number => part.split(/\s+/).length;
  const passages = splitPassages(createArticle(text, { id: 'test' }).text, {
    maxTokens: 200,
    countTokens: words,
  });
  return passages.map((passage, i) => ({ passage, before: passages[i - 1] ?? null }));
}

const STORY =
  'The chief of staff, Andriy Yermak, resigned on Friday after investigators raided his home. ' +
  'He had led the delegation since 2020. The eastern front was quiet under heavy snow.';

describe('the reader', () => {
  it.each([
    ['Who resigned?', 0, /Yermak|chief of staff/],
    ['When did the chief of staff resign?', 0, /Friday/],
    ['since when did he lead the delegation', 1, /2020/],
    ['What was the weather like at the front?', 2, /snow/],
  ])('finds the sentence and the words that answer: %s', async (question, right, answer) => {
    const readings = await reader.read(question, passagesOf(STORY));
    const best = Math.max(...readings.map(({ relevance }) => relevance));
    expect(readings.findIndex(({ relevance }) => relevance === best)).toBe(right);
    expect(readings[right]?.span?.text).toMatch(answer);
  });

  it('gives the next best words too, each once, of whole words and figures', async () => {
    const text = "Revenue, which wasn't high, fell 23% to $41,200 in the second quarter.";
    const [reading] = await reader.read('How much did revenue fall?', passagesOf(text));
    const next = reading?.nextSpans.map((span) => span.text) ?? [];
    expect(next).toContain('23%');
    expect(next.filter((words) => /^(?:t|,?200)|(?:wasn|41)$/.test(words))).toEqual([]);
    expect(new Set([reading?.span?.text, ...next]).size).toBe(1 + next.length);
    const [hurt] = await reader.read(
      'Who was mauled?',
      passagesOf('A keeper is ill after a Sumatran tiger named Raja mauled him on Saturday.'),
    );
    expect(hurt?.nextSpans.map((span) => span.text.toLowerCase())).not.toContain('a');
  });

  it('rates a sentence without an answer lower than one with it', async () => {
    const passages = passagesOf(STORY);
    const [asked] = await reader.read('Who resigned?', passages);
    const [other] = await reader.read('How much did the bridge cost?', passages);
    expect(other?.relevance).toBeLessThan((asked?.relevance ?? NaN) - 2);
    expect(other?.margin).toBeLessThan(asked?.margin ?? NaN);
  });

  it('gives a reading a passage, in order, whatever their lengths and number', async () => {
    const text = [STORY, 'word '.repeat(300), STORY, 'Short.', STORY].join('\n');
    const passages = passagesOf(text);
    const together = await reader.read('Who resigned?', passages);
    expect(together).toHaveLength(passages.length);
    for (const [i, each] of passages.entries()) {
      const [alone] = await reader.read('Who resigned?', [each]);
      // Dynamic quantisation: numbers depend a little on the batch.
      expect(Math.abs((alone?.relevance ?? NaN) - (together[i]?.relevance ?? NaN))).toBeLessThan(1);
    }
  });

  it('marks the article’s own characters inside the passage, whatever the text', async () => {
    const word = fc.constantFrom(
      ...[
        'Rutte',
        'said',
        '“no”.',
        'naïve',
        '🎉',
        'U.S.',
        'e\u0301',
        '他说你好。',
        '(',
        '\u200B',
        '\n',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 40 }), async (parts) => {
        const text = `Start ${parts.join(' ')}`;
        const passages = passagesOf(text);
        const readings = await reader.read('what did Rutte say', passages);
        readings.forEach(({ span }, i) => {
          if (span === null) return;
          const passage = passages[i]?.passage;
          expect(text.slice(span.start, span.end)).toBe(span.text);
          expect(span.start).toBeGreaterThanOrEqual(passage?.start ?? NaN);
          expect(span.end).toBeLessThanOrEqual(passage?.end ?? NaN);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('marks whole words, of however many pieces', async () => {
    const word = fc.constantFrom(
      'remortgaged',
      'unbuttoned',
      'Wexfordshirewards',
      'counterclaimants',
      'his flat',
      'prepaid',
      'xylographed',
      'to',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 3, maxLength: 12 }), async (parts) => {
        const text = `Limal ${parts.join(' ')} to set up the company.`;
        for (const { span } of await reader.read(
          'how did Limal fund the firm?',
          passagesOf(text),
        )) {
          expect(span === null ? '' : ` ${text}`.charAt(span.start)).not.toMatch(/\p{L}/u);
          expect(span === null ? '' : text.charAt(span.end)).not.toMatch(/\p{L}/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads a long sentence to its end', async () => {
    const long = `The storm took ${'a roof, '.repeat(60)}and at last the lighthouse, which was built by Anselm Brook.`;
    const [passage] = passagesOf(`${long} It rained.`);
    if (passage === undefined) throw new Error('There is no passage.');
    const [reading] = await reader.read('Who built the lighthouse?', [passage]);
    expect(reading?.span?.text).toBe('Anselm Brook');
    expect(reading?.relevance).toBeGreaterThan(0);
    expect(long.slice(reading?.span?.start, reading?.span?.end)).toBe('Anselm Brook');
  });

  it('reads nothing for no passages', async () => {
    expect(await reader.read('who?', [])).toEqual([]);
  });

  it('is the file that its model card describes', async () => {
    const folder = shippedModel('verbatim-reader');
    const model = await readFile(join(folder, 'onnx/model_quantized.onnx'));
    const card = await readFile(join(folder, 'README.md'), 'utf8');
    expect(card).toContain(createHash('sha256').update(model).digest('hex'));
    expect(model.length).toBeLessThan(25_000_000);
  });
});
