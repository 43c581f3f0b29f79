import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../../bot/conversation/markup.js';
import { splitClaims } from '../../../retrieval/check/claim-splitter.js';

describe('markup', () => {
  it('is left out of what is checked, and the message is as it was', () => {
    const message =
      '> **Rutte** met <@123456> in [Brussels](https://example.org "x") 🎉\n```js\nlet x = 1;\n```\n- ||Yermak resigned|| :tada:';
    const claims = splitClaims(message, withoutMarkup(message));
    expect(claims.map(({ statement }) => statement)).toEqual([
      'Rutte met in Brussels',
      'Yermak resigned',
    ]);
    expect(claims[1]?.text).toBe('Yermak resigned');
  });

  it('is all that an address, a mention and an emoji are', () => {
    expect(withoutMarkup('https://example.org/a?b=c <@123> <:wave:456>').trim()).toBe('');
  });

  it('becomes spaces, and every other character stays where it was', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...['Rutte met Putin. ', '**', '||', '```', '\n> ', '[a](https://b.c)', '<@1>', ':tada:'],
        ...['🇺🇦', '👩‍👩‍👧', '\uFDD0', '…'],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const message = pieces.join('');
        const plain = withoutMarkup(message);
        expect(plain).toHaveLength(message.length);
        for (let i = 0; i < message.length; i++) expect([' ', message[i]]).toContain(plain[i]);
        for (const { text, start, end } of splitClaims(message, plain)) {
          expect(message.slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['[', '](', '*_~|`', '```', '<@'])('is found quickly in a long text of %j', (unit) => {
    const message = unit.repeat(Math.ceil(20_000 / unit.length));
    const since = performance.now();
    withoutMarkup(message);
    expect(performance.now() - since).toBeLessThan(2000);
  });
});
