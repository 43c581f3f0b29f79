import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleTag,
  type CustomId,
  formatCustomId,
  parseCustomId,
} from '../../../bot/render/custom-id.js';
import { createArticle } from '../../../corpus/article.js';
import { news, tagged } from './samples.js';

describe('the id of a button', () => {
  const sentence = fc.integer({ min: 1, max: 4_000_000 });
  const page = fc.integer({ min: 1, max: 99_999 });
  /** As ids of actors are made: 60 characters of a name, and a number where names are alike. */
  const actor = fc.stringMatching(/^[a-z0-9-]{1,65}$/);
  const anyId: fc.Arbitrary<CustomId> = fc.oneof(
    fc.tuple(sentence, fc.nat({ max: 9 })).map(([first, further]) => ({
      action: 'context' as const,
      sentence: first,
      lastSentence: first + further,
    })),
    fc.record({ action: fc.constant('actor' as const), page, actor }),
    fc.record({ action: fc.constant('actors' as const), page }),
    fc.record({
      action: fc.constant('quotes' as const),
      page,
      actor: fc.option(actor, { nil: null }),
    }),
    fc.constant({ action: 'choose-actor' as const }),
    fc.record({
      action: fc.constant('more' as const),
      sentences: fc.array(sentence, { minLength: 1, maxLength: 50 }),
    }),
    fc.record({
      action: fc.constant('comment' as const),
      sentence: fc.option(sentence, { nil: null }),
    }),
    fc.record({
      action: fc.constant('page' as const),
      page: fc.integer({ min: 1, max: 99 }),
      sentences: fc.array(sentence, { minLength: 1, maxLength: 50 }),
    }),
    fc.constant({ action: 'follow-up' as const }),
    fc.record({
      action: fc.constant('feedback' as const),
      verdict: fc.constantFrom('up' as const, 'down' as const),
      sentence: fc.option(sentence, { nil: null }),
    }),
  );

  it('says what it does, in at most 100 characters', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const text = formatCustomId(id, news);
        expect(text.length).toBeLessThanOrEqual(100);
        const parsed = parseCustomId(text);
        expect(parsed?.tag).toBe(articleTag(news));
        const read = parsed?.id;
        if (!('sentences' in id) || read === undefined || !('sentences' in read)) {
          expect(read).toEqual(id);
          return;
        }
        // only what does not fit may be missing, and only at the end
        const kept = read.sentences.length;
        expect(read).toEqual({ ...id, sentences: id.sentences.slice(0, kept) });
        const next = id.sentences[kept];
        if (next !== undefined) expect(`${text}.${String(next)}`.length).toBeGreaterThan(100);
      }),
    );
  });

  it('is never a character too long', () => {
    const id = { action: 'page', page: 1, sentences: Array<number>(60).fill(1) } as const;
    expect(formatCustomId(id, news)).toHaveLength(99);
  });

  it.each([
    '',
    'context:',
    'context:0',
    'context:01',
    'context:x',
    'context:1:2',
    'context:1-',
    'context:9-9',
    'context:9-8',
    'actor:1',
    'actors:1:putin',
    'quotes:0',
    'other:1',
    'more:',
    'page:1',
  ])('is none of ours when it is "%s"', (text) => {
    expect(parseCustomId(tagged(text))).toBeNull();
  });

  it('is none of ours without the article that it is about', () => {
    for (const text of ['context:1', 'follow-up', ':context:1', '0123456:context:1']) {
      expect(parseCustomId(text)).toBeNull();
    }
    const other = createArticle('Another article.', { id: 'other' });
    expect(parseCustomId(formatCustomId({ action: 'follow-up' }, other))?.tag).not.toBe(
      articleTag(news),
    );
  });

  it('still says what it does where it is from before several sentences were shown', () => {
    const id = { action: 'context', sentence: 9, lastSentence: 9 };
    expect(parseCustomId(tagged('context:9'))?.id).toEqual(id);
  });

  it('is ours only when it is what we would write', () => {
    const nearlyOurs = fc
      .array(
        fc.constantFrom(
          ...['context', 'more', 'page', 'actor', 'actors', 'quotes', 'choose-actor', 'follow-up'],
          ...['feedback', 'comment', 'up', 'down', 'none', ':', ':', ':', '.', '-', '0', '1', '42'],
          ...['putin', ' ', '\n', '9999999'],
        ),
        { minLength: 1, maxLength: 7 },
      )
      .map((pieces) => pieces.join(''));
    let ours = 0;
    fc.assert(
      fc.property(nearlyOurs, (text) => {
        const parsed = parseCustomId(tagged(text));
        if (parsed === null) return;
        ours++;
        expect(formatCustomId(parsed.id, news)).toBe(tagged(text));
      }),
      { numRuns: 5000 },
    );
    expect(ours).toBeGreaterThan(10);
  });
});
