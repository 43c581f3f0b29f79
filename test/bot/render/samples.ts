import fc from 'fast-check';
import { expect } from 'vitest';
import type { BotMessage } from '../../../bot/render/bot-message.js';
import type { PassageAttribution } from '../../../corpus/actors/sources/attribution.js';
import type { Article } from '../../../corpus/article.js';
import { readArticleFile } from '../../../corpus/article-file.js';
import { defaultArticlePath } from '../../../corpus/package-root.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { spanOf } from '../../../corpus/span.js';
import type { Answer, Citation } from '../../../retrieval/answer.js';
import { checkParts, parseNewMessage } from '../../loopback/rules/message-rules.js';

export const file = await readArticleFile(defaultArticlePath);
export const news: Article = {
  ...file,
  source: 'Example Daily',
  date: '4 December 2025',
  url: 'https://example.org/news/peace-talks',
};
export const passages = passagesOf(news);

/** As long as an address is linked to. */
export const LONG_URL = `https://example.org/${'a'.repeat(680)}`;

/** The id of a button about the default article. */
export function tagged(action: string): string {
  return `${news.sha256.slice(0, 8)}:${action}`;
}

export function passagesOf(article: Article): Passage[] {
  return splitPassages(article.text, { maxTokens: 10_000, countTokens: (text) => text.length });
}

export function citation(
  passage: Passage | undefined,
  attribution: PassageAttribution | null = null,
): Citation {
  if (passage === undefined) throw new Error('There is no such passage.');
  const { text, start, end, paragraph, sentence } = passage;
  const scores = {
    dense: 0.5,
    lexical: 5,
    coverage: 1,
    retrieval: 0.55,
    relevance: 1,
    margin: 2,
  };
  return {
    ...{ text, start, end, paragraph, sentence, lastSentence: sentence },
    ...{ score: 0.7, scores, leadIn: null, attribution },
  };
}

export function answer(cited: readonly Citation[], fields: Partial<Answer> = {}): Answer {
  return {
    question: 'who?',
    readAs: null,
    isAllGiven: false,
    status: 'answered',
    confidence: 0.52,
    features: { relevance: 2, margin: 3, unknown: 0.5 },
    answer: null,
    parts: [fields.answer ?? null],
    passages: cited,
    ...fields,
  };
}

/** A span of the default article, by its words. */
export function spanAt(words: string): { text: string; start: number; end: number } {
  const start = news.text.indexOf(words);
  return spanOf(news.text, start, start + words.length);
}

/** One passage that is an article of its own. */
export function lonePassage(text: string): { article: Article; passage: Passage } {
  const article: Article = { ...news, text };
  const place = { start: 0, end: text.length, index: 0, paragraph: 1, sentence: 1 };
  return { article, passage: { text, ...place, pointsBack: false } };
}

/** What Discord shows of a line without markup of its own: a backslash before a sign disappears. */
export function shown(line: string): string {
  return line.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/** Whatever Discord would read as markup, a mention, an emoji or a link, in a line behind "> ". */
export function markupIn(line: string): string | null {
  const bare = line.replace(/\\[^0-9A-Za-z\s]/gu, '¤');
  const markup =
    /[*_`~|]|<[@#:/a-z]|@(?:everyone|here)|\]\(|\[|https?:\/\/|:[\w+-]+:|^> ?(?:[-*] |#{1,3} |-# |>|\d+\.)/i;
  return markup.exec(bare)?.[0] ?? null;
}

/**
 * Text as it is feared: markup, mentions, marks of direction, halves of surrogate pairs, long
 * words.
 */
export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '**',
          '***',
          '_',
          '__',
          '~~',
          '||',
          '`',
          '```',
          '\\',
          '\\\\',
          '> ',
          '>>> ',
          '# ',
          '-# ',
        ],
        ...['- ', '* ', '1. ', '[a](http://b.c)', '[', '](', ')', '<@123456789012345678>', '<@&1>'],
        ...['<#1>', '<:a:1>', '<a:b:1>', '<t:1:R>', '</ask:1>', '<id:home>', '@everyone', '@here'],
        ...[
          ':joy:',
          'https://a.b/c_d_*e*',
          'http:',
          '//',
          ':',
          '\n',
          '\r\n',
          '\u2028',
          '\u0085',
          '\t',
        ],
        ...[
          '\u202E',
          '\u200B',
          '\u2066',
          '\uD83D',
          '\uDE00',
          '😀',
          '👩‍👩‍👧‍👦',
          'e\u0301'.repeat(9),
          '\u0007',
        ],
        ...['word ', 'a', ' ', '。', 'Ґ'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer({ min: 1, max: 7000 }).map((length) => '_'.repeat(length)),
      fc.integer({ min: 1, max: 7000 }).map((length) => '😀'.repeat(length)),
      fc.integer({ min: 1, max: 1500 }).map((length) => 'long '.repeat(length)),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => /\S/.test(text));

export function expectSendable(message: BotMessage): void {
  parseNewMessage(message, 'the message');
  const { content, components, flags } = message;
  checkParts({ content, components, flags, embeds: [], attachments: 0, others: false }, 'it');
  expect(content.length).toBeLessThanOrEqual(2000);
  expect(content).not.toMatch(/\p{Cs}/u);
}

/** The quotes of a message, each as it stands in its content. */
export function quotesIn({ content }: BotMessage): string[] {
  return content.split('\n').filter((line) => line.startsWith('> '));
}

export function labelsOf({ components }: BotMessage): (string | undefined)[] {
  return components.flatMap((row) =>
    row.components.map((it) => ('label' in it ? it.label : undefined)),
  );
}
