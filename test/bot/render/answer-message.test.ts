import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerMessage } from '../../../bot/render/answer-message.js';
import { plainLine } from '../../../bot/render/escape-text.js';
import { spanOf } from '../../../corpus/span.js';
import { createAnswerer } from '../../../retrieval/answerer.js';
import { embedder, reader, tagger } from '../../models.js';
import {
  answer,
  citation,
  expectSendable,
  file,
  hostile,
  lonePassage,
  LONG_URL,
  markupIn,
  news,
  passages,
  quotesIn,
  shown,
  spanAt,
  tagged,
} from './samples.js';

describe('an answer as a message', () => {
  it('quotes the sentence with the answer in bold, who says it, its place, confidence and a link', () => {
    const source = spanAt('NATO Secretary General Mark Rutte');
    const first = citation(passages[19], {
      ...source,
      source: source.text,
      kind: 'report',
      through: null,
    });
    const span = spanAt('continue to provide military support');
    const cited = [first, citation(passages[3]), citation(passages[8])];
    expect(answerMessage(answer(cited, { answer: span }), news)).toEqual({
      content: [
        '> NATO Secretary General Mark Rutte said countries supporting Ukraine will **continue to provide military support** to ensure pressure on Moscow is maintained.',
        '— according to NATO Secretary General Mark Rutte',
        '-# ¶17 · sentence 20 · characters 3561–3714 · likely (52 %)',
        '-# [Ukraine peace talks after the Kremlin meeting](<https://example.org/news/peace-talks#:~:text=NATO%20Secretary%20General%20Mark,on%20Moscow%20is%20maintained.>)',
      ].join('\n'),
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            ['Context', 'context:20'],
            ['More passages', 'more:4.9'],
            ['Follow up', 'follow-up'],
            ['👍', 'feedback:up:20'],
            ['👎', 'feedback:down:20'],
          ].map(([label, custom_id]) => ({
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label,
            custom_id: tagged(String(custom_id)),
          })),
        },
      ],
      flags: MessageFlags.SuppressEmbeds,
    });
  });

  it('shows what stands before a sentence that points back, the end of it where that is long', () => {
    const lineAbove = (leadIn: string): string | undefined => {
      const cited = {
        ...citation(passages[8]),
        leadIn: { text: leadIn, start: 0, end: leadIn.length },
      };
      return answerMessage(answer([cited]), news)
        .content.split('\n')
        .at(0);
    };
    expect(lineAbove('*Voss* quit.\nAt once.')).toBe(String.raw`-# after: \*Voss\* quit. At once.`);
    expect(lineAbove(`${'before '.repeat(60)}she quit.`)).toMatch(
      /^-# after: … (before ){2,}she quit\.$/,
    );
  });

  it('offers every sentence of further passages that are cited as one', () => {
    const merged = { ...citation(passages[8]), lastSentence: 11 };
    const { components } = answerMessage(
      answer([citation(passages[19]), citation(passages[3]), merged]),
      news,
    );
    const ids = components[0]?.components.map(({ custom_id }) => custom_id);
    expect(ids).toContain(tagged('more:4.9.10.11'));
  });

  it('offers the context of all the sentences that are cited as one', () => {
    const merged = { ...citation(passages[8]), lastSentence: 11 };
    const [row] = answerMessage(answer([merged]), news).components;
    expect(row?.components[0]?.custom_id).toBe(tagged('context:9-11'));
  });

  it('says that the article does not say, and shows the three nearest passages', () => {
    const cited = [passages[8], passages[3], passages[0], passages[1]].map((one) => citation(one));
    const message = answerMessage(answer(cited, { status: 'not-found', confidence: 0.1 }), file);
    expect(message.content).toBe(
      [
        "The article doesn't say. What comes nearest:",
        "> The head of Kiev said: “Only by taking into account Ukraine's interests can good peace be achieved.”",
        '-# ¶8 · sentence 9 · characters 1550–1650',
        '> The US president added that the US “agreed to something pretty good with Ukraine”.',
        '-# ¶3 · sentence 4 · characters 654–736',
        '> Donald Trump said the path forward for peace talks on Ukraine remains unclear after what he called “pretty good” talks between Russian President Vladimir Putin and US negotiators failed to produce a breakthrough.',
        '-# ¶1 · sentence 1 · characters 0–212',
      ].join('\n'),
    );
    const ids = message.components[0]?.components.map(({ custom_id }) => custom_id);
    expect(ids).toEqual(
      ['more:2', 'follow-up', 'feedback:up:none', 'feedback:down:none'].map(tagged),
    );
  });

  it('shows the first three of several passages that answer together, and where the others are', () => {
    const cited = [0, 3, 8, 9, 11].map((index) => citation(passages[index]));
    const quoted = spanAt('agreed to something pretty good with Ukraine');
    const parts = [null, quoted, null, null];
    const message = answerMessage(answer(cited, { parts, confidence: 0.9 }), file);
    expect(message.content).toBe(
      [
        '> Donald Trump said the path forward for peace talks on Ukraine remains unclear after what he called “pretty good” talks between Russian President Vladimir Putin and US negotiators failed to produce a breakthrough.',
        '-# ¶1 · sentence 1 · characters 0–212',
        '> The US president added that the US “**agreed to something pretty good with Ukraine**”.',
        '-# ¶3 · sentence 4 · characters 654–736',
        "> The head of Kiev said: “Only by taking into account Ukraine's interests can good peace be achieved.”",
        '-# ¶8 · sentence 9 · characters 1550–1650',
        '-# sure (90 %) · the first 3 of 4 passages that answer together, the others under “More passages”',
      ].join('\n'),
    );
    const ids = message.components[0]?.components.map(({ custom_id }) => custom_id);
    expect(ids?.slice(0, 2)).toEqual(['context:1', 'more:10.12'].map(tagged));
    const two = answerMessage(answer(cited, { parts: [null, quoted], confidence: 0.9 }), file);
    expect(two.content).toContain('-# sure (90 %) · 2 passages that answer together');
    expect(two.content).not.toContain('The head of Kiev');
  });

  it('tells how the question was read where that was not as typed', () => {
    const read = answer([citation(passages[8])], { readAs: 'who is <@1>?' });
    const [first] = answerMessage(read, file).content.split('\n');
    expect(first).toBe(String.raw`-# read as “who is \<\@1>?”`);
  });

  it('says that there is no more, where all was given before', () => {
    const all = answer([citation(passages[8])], { status: 'not-found', isAllGiven: true });
    expect(answerMessage(all, file).content).toBe('That is all the article has on this.');
  });

  it('says so too of an article of which nothing comes near', () => {
    const { content } = answerMessage(answer([], { status: 'not-found' }), file);
    expect(content).toBe("The article doesn't say.");
  });

  it('renders what the models answer, word by word', async () => {
    using answerer = await createAnswerer({ article: news, embedder, reader, tagger });
    const found = await answerer.answer('Who is meeting Umerov in Florida?');
    const message = answerMessage(found, news);
    expectSendable(message);
    expect(shown(message.content).replaceAll('**', '')).toContain(found.passages[0]?.text);
    expect(message.content).toContain('¶2 · sentence 2 · characters 214–449');
    for (const question of ['What is this article about?', 'Who is quoted?']) {
      const several = await answerer.answer(question, { topK: 16 });
      expect(several.parts.length).toBeGreaterThan(2);
      const { content } = answerMessage(several, news);
      const unmarked = shown(content).replaceAll('**', '');
      for (const { text } of several.passages.slice(0, 3)) expect(unmarked).toContain(text);
    }
    const missed = await answerer.answer('How do I bake sourdough bread?');
    const refusal = answerMessage(missed, news);
    expect(quotesIn(refusal).map((line) => shown(line.slice(2)))).toEqual(
      missed.passages.map(({ text }) => text),
    );
  });

  it.each([
    [0.8, 'sure (80 %)'],
    [0.79, 'likely (79 %)'],
    [0.5, 'likely (50 %)'],
    [0.35, 'unsure (35 %)'],
  ])('words a confidence of %d', (confidence, words) => {
    const { content } = answerMessage(answer([citation(passages[0])], { confidence }), file);
    expect(content.split(' · ').at(-1)).toBe(words);
  });

  it('escapes whatever Discord would read as markup or a mention', () => {
    const text = '# @everyone <@1> **b** `c` [x](http://y.z/_) :joy:\n- ***d*** ***e***';
    const { article, passage } = lonePassage(text);
    const [quote] = quotesIn(answerMessage(answer([citation(passage)]), article));
    expect(quote).toBe(
      [
        String.raw`> \# \@everyone \<\@1> \*\*b\*\*`,
        '\\`c\\`',
        String.raw`\[x\](http\://y.z/\_) \:joy: - \*\*\*d\*\*\* \*\*\*e\*\*\*`,
      ].join(' '),
    );
  });

  it('says that a passage was cut, keeps the answer in sight, and gives the true place', () => {
    const text = `${'before it '.repeat(300)}THE ANSWER${' after it'.repeat(300)}.`;
    const { article, passage } = lonePassage(text);
    const span = spanOf(text, 3000, 3010);
    const message = answerMessage(answer([citation(passage)], { answer: span }), article);
    expectSendable(message);
    expect(message.content).toMatch(
      /^> … (before it |it ).*before it \*\*THE ANSWER\*\* after it .*(after|it) …\n/,
    );
    expect(message.content).toContain('characters 0–5711 · likely (52 %) · shortened here');
    expect(message.content.length).toBeGreaterThan(1900);
  });

  it('shows fewer of the nearest where all else is long, and offers the others as further ones', () => {
    const cited = [passages[8], passages[3], passages[0], passages[1]].map((one) => {
      const teller = { source: 'Somebody '.repeat(30), start: 0, end: 8 };
      return citation(one, { ...teller, kind: 'report', through: teller });
    });
    const long = 'what did he say and '.repeat(40);
    const missed = answer(cited, { status: 'not-found', readAs: long });
    const message = answerMessage(missed, { ...news, title: long, url: LONG_URL }, long);
    expectSendable(message);
    expect(quotesIn(message)).toEqual([expect.stringMatching(/^> The head of Kiev said: .+ …$/)]);
    expect(message.components[0]?.components[0]?.custom_id).toBe(tagged('more:4.1.2'));
  });

  it('can be sent and is no markup, whatever the text', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.nat(),
        fc.nat(),
        fc.record({
          source: fc.option(hostile, { nil: null }),
          readAs: fc.option(hostile, { nil: null }),
          asked: fc.option(hostile, { nil: null }),
          before: fc.option(hostile, { nil: null }),
          url: fc.constantFrom(null, news.url, LONG_URL),
        }),
        fc.constantFrom('answered' as const, 'not-found' as const),
        (text, from, length, { source, readAs, asked, before, url }, status) => {
          const { passage, article } = lonePassage(text);
          const start = from % text.length;
          const end = Math.min(text.length, start + (length % 50));
          const teller = source === null ? null : { source, start: 0, end: 1 };
          const attribution = teller && ({ ...teller, kind: 'report', through: teller } as const);
          const leadIn = before === null ? null : { text: before, start: 0, end: before.length };
          const cited = { ...citation(passage, attribution), leadIn };
          const fields = { status, answer: spanOf(text, start, end), readAs };
          const titled = { ...article, title: source ?? 'A title', url };
          const message = answerMessage(answer([cited, cited, cited], fields), titled, asked);
          expectSendable(message);
          const several = { ...fields, parts: [fields.answer, null, fields.answer] };
          expectSendable(answerMessage(answer([cited, cited, cited], several), titled, asked));
          expect(message.content.split('\n').filter((line) => line === '')).toEqual([]);
          const unmarked = answerMessage(answer([cited], { status }), titled);
          for (const line of quotesIn(unmarked)) expect(markupIn(line)).toBeNull();
        },
      ),
    );
  });

  it('shows exactly what the passage says, apart from white space and what cannot be shown', () => {
    fc.assert(
      fc.property(
        hostile.filter((text) => text.length < 800),
        (text) => {
          const { passage, article } = lonePassage(text);
          const [quote = ''] = quotesIn(answerMessage(answer([citation(passage)]), article));
          fc.pre(!quote.endsWith(' …'));
          expect(shown(quote.slice(2))).toBe(plainLine(text));
        },
      ),
    );
  });
});
