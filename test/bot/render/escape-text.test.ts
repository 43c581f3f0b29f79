import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, plainLine } from '../../../bot/render/escape-text.js';
import { hostile, markupIn, shown } from './samples.js';

describe('escaping', () => {
  it('is undone by what Discord does to backslashes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = plainLine(text);
        expect(shown(escapeText(line))).toBe(line);
        expect(markupIn(`> ${escapeText(line)}`)).toBeNull();
      }),
    );
  });
});
