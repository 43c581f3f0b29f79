import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorMessage } from '../../../bot/render/actor-message.js';
import { actorsMessage } from '../../../bot/render/actors-message.js';
import { MAX_CONTENT } from '../../../bot/render/bot-message.js';
import { quotesMessage } from '../../../bot/render/quotes-message.js';
import type { Actor } from '../../../corpus/actors/actor.js';
import { createArticle } from '../../../corpus/article.js';
import type { Passage } from '../../../corpus/passage.js';

const article = createArticle('Somebody spoke.', { id: 'talks' });

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc.constantFrom('*'.repeat(3000), '[a](b) '.repeat(900), 'word '.repeat(1500), '@everyone'),
);

function passageOf(content: string, index: number): Passage {
  return {
    text: content,
    start: 0,
    end: content.length,
    index,
    paragraph: 1,
    sentence: index + 1,
    pointsBack: false,
  };
}

const actor: fc.Arbitrary<Actor> = fc
  .record({
    name: text,
    alias: text,
    role: fc.option(text),
    said: fc.array(text, { maxLength: 9 }),
    did: fc.array(text, { maxLength: 9 }),
  })
  .map(({ name, alias, role, said, did }) => ({
    id: 'somebody',
    name,
    type: 'person',
    aliases: [alias],
    role: role === null ? null : { text: role, start: 0, end: role.length },
    mentions: [],
    says: said.map((content, index) => ({
      passage: passageOf(content, index),
      quotes: [{ text: content.slice(0, 5), start: 0, end: Math.min(5, content.length) }],
    })),
    does: did.map(passageOf),
    named: said.length + did.length === 0 ? [passageOf(name, 0)] : [],
  }));

describe('messages about actors', () => {
  it('fit into a message whatever the texts, on every page', () => {
    fc.assert(
      fc.property(
        fc.array(actor, { maxLength: 15 }),
        fc.integer({ min: 1, max: 9 }),
        (actors, page) => {
          const messages = [
            actorsMessage(actors, page, article),
            quotesMessage(actors, null, page, article),
            ...actors.map((one) => actorMessage(one, page, article)),
          ];
          for (const { content, components } of messages) {
            expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
            expect(content).not.toMatch(/(?<!\\)@everyone/);
            expect(components.length).toBeLessThanOrEqual(2);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('say so where there is nobody', () => {
    expect(actorsMessage([], 1, article).content).toMatch(/^Nobody/);
    expect(quotesMessage([], null, 1, article).content).toBe(
      'There are no quotations in the article.',
    );
  });
});
