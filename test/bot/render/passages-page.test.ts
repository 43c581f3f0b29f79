import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesPage } from '../../../bot/render/passages-page.js';
import {
  expectSendable,
  hostile,
  labelsOf,
  lonePassage,
  markupIn,
  news,
  passages,
  quotesIn,
  shown,
  tagged,
} from './samples.js';

describe('further passages', () => {
  const sentences = [4, 9, 1, 2, 3, 5, 6];

  it('come three a page, with the way to and fro', () => {
    const pages = [1, 2, 3].map((page) => passagesPage(passages, sentences, page, news));
    expect(pages.map(labelsOf)).toEqual([['Next'], ['Previous', 'Next'], ['Previous']]);
    expect(pages.map((page) => quotesIn(page).length)).toEqual([3, 3, 1]);
    expect(pages.flatMap(quotesIn).map((line) => shown(line.slice(2)))).toEqual(
      sentences.map((sentence) => passages[sentence - 1]?.text),
    );
    expect(pages[1]?.content).toMatch(/^Further passages, page 2 of 3:\n> /);
    const [back, on] = pages[1]?.components[0]?.components ?? [];
    expect(back?.custom_id).toBe(tagged('page:1:4.9.1.2.3.5.6'));
    expect(on?.custom_id).toBe(tagged('page:3:4.9.1.2.3.5.6'));
  });

  it('pass over sentences the article does not have', () => {
    expect(quotesIn(passagesPage(passages, [99, 4], 7, news))).toHaveLength(1);
    const none = passagesPage(passages, [99], 1, news);
    expect(none.content).toBe('There are no further passages.');
    expect(none.components).toEqual([]);
  });

  it('can be sent whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (texts) => {
        const all = texts.map((text) => lonePassage(text).passage);
        const message = passagesPage(all, [1, 2, 3], 1, { ...news, title: texts.join(' ') });
        expectSendable(message);
        for (const line of quotesIn(message)) expect(markupIn(line)).toBeNull();
      }),
    );
  });
});
