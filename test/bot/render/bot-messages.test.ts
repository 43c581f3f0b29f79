import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleMessage } from '../../../bot/render/article-message.js';
import { greetingMessage } from '../../../bot/render/greeting-message.js';
import { helpMessage } from '../../../bot/render/help-message.js';
import { expectSendable, file, hostile, news, passages } from './samples.js';

describe('messages about the bot and its article', () => {
  it('tell title, source, date, length, link and how to ask', () => {
    expect(articleMessage(news, passages.length).content).toBe(
      [
        '**[Ukraine peace talks after the Kremlin meeting](<https://example.org/news/peace-talks>)**',
        'Example Daily · 4 December 2025',
        `-# 23 sentences · ${news.text.length.toLocaleString('en-US')} characters`,
        'Ask it with `/ask`, by mentioning me, or in a direct message. I answer in its own words.',
      ].join('\n'),
    );
    expect(articleMessage(file, passages.length).content).toMatch(
      /^\*\*Ukraine peace talks after the Kremlin meeting\*\*\n-# 23 sentences/,
    );
  });

  it('greet with two questions that can be asked', () => {
    const { content } = greetingMessage('hi', [
      'Who met *Umerov*?',
      'What did Rutte say?',
      'third',
    ]);
    expect(content).toBe(
      'Hello! Ask me about the article, and I answer in its own words. For example:\n' +
        '- Who met \\*Umerov\\*?\n' +
        '- What did Rutte say?',
    );
    expect(greetingMessage('hi', []).content).toMatch(/words\.$/);
  });

  it('help with every way to ask', () => {
    const message = helpMessage();
    expectSendable(message);
    for (const way of ['/ask', 'mention', 'reply', 'Follow up', 'Ask the article', '/passage']) {
      expect(message.content).toContain(way);
    }
    expect(message.content).toContain('*likely*: at least 50 %');
  });

  it('can be sent whatever the texts', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, source, date) => {
        expectSendable(articleMessage({ ...news, title, source, date }, 1));
        expectSendable(articleMessage({ ...file, title, source, date }, 1));
        expectSendable(greetingMessage(title, [title, source, date]));
      }),
    );
  });
});
