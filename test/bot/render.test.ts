import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerMessage } from '../../bot/render/answer-message.js';
import { articleLink } from '../../bot/render/article-link.js';
import { articleMessage } from '../../bot/render/article-message.js';
import type { BotMessage } from '../../bot/render/bot-message.js';
import { contextMessage } from '../../bot/render/context-message.js';
import {
  articleTag,
  type CustomId,
  formatCustomId,
  parseCustomId,
} from '../../bot/render/custom-id.js';
import { escapeText, plainLine } from '../../bot/render/escape-text.js';
import { greetingMessage } from '../../bot/render/greeting-message.js';
import { helpMessage } from '../../bot/render/help-message.js';
import { passagesPage } from '../../bot/render/passages-page.js';
import type { PassageAttribution } from '../../corpus/actors/sources/attribution.js';
import { type Article, createArticle } from '../../corpus/article.js';
import { readArticleFile } from '../../corpus/article-file.js';
import { defaultArticlePath } from '../../corpus/package-root.js';
import type { Passage } from '../../corpus/passage.js';
import { splitPassages } from '../../corpus/passages.js';
import { spanOf } from '../../corpus/span.js';
import type { Answer, Citation } from '../../retrieval/answer.js';
import { createAnswerer } from '../../retrieval/answerer.js';
import { checkParts, parseNewMessage } from '../loopback/rules/message-rules.js';
import { embedder, reader, tagger } from '../models.js';

const file = await readArticleFile(defaultArticlePath);
const news: Article = {
  ...file,
  source: 'Example Daily',
  date: '4 December 2025',
  url: 'https://example.org/news/peace-talks',
};
const passages = passagesOf(news);

/** As long as an address is linked to. */
const LONG_URL = `https://example.org/${'a'.repeat(680)}`;

/** The id of a button about the default article. */
function tagged(action: string): string {
  return `${news.sha256.slice(0, 8)}:${action}`;
}

function passagesOf(article: Article): Passage[] {
  return splitPassages(article.text, { maxTokens: 10_000, countTokens: (text) => text.length });
}

function citation(
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

function answer(cited: readonly Citation[], fields: Partial<Answer> = {}): Answer {
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
function spanAt(words: string): { text: string; start: number; end: number } {
  const start = news.text.indexOf(words);
  return spanOf(news.text, start, start + words.length);
}

/** One passage that is an article of its own. */
function lonePassage(text: string): { article: Article; passage: Passage } {
  const article: Article = { ...news, text };
  const place = { start: 0, end: text.length, index: 0, paragraph: 1, sentence: 1 };
  return { article, passage: { text, ...place, pointsBack: false } };
}

/** What Discord shows of a line without markup of its own: a backslash before a sign disappears. */
function shown(line: string): string {
  return line.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/** Whatever Discord would read as markup, a mention, an emoji or a link, in a line behind "> ". */
function markupIn(line: string): string | null {
  const bare = line.replace(/\\[^0-9A-Za-z\s]/gu, '¤');
  const markup =
    /[*_`~|]|<[@#:/a-z]|@(?:everyone|here)|\]\(|\[|https?:\/\/|:[\w+-]+:|^> ?(?:[-*] |#{1,3} |-# |>|\d+\.)/i;
  return markup.exec(bare)?.[0] ?? null;
}

/** Text as it is feared: markup, mentions, marks of direction, halves of surrogate pairs, long words. */
const hostile = fc
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

function expectSendable(message: BotMessage): void {
  parseNewMessage(message, 'the message');
  const { content, components, flags } = message;
  checkParts({ content, components, flags, embeds: [], attachments: 0, others: false }, 'it');
  expect(content.length).toBeLessThanOrEqual(2000);
  expect(content).not.toMatch(/\p{Cs}/u);
}

/** The quotes of a message, each as it stands in its content. */
function quotesIn({ content }: BotMessage): string[] {
  return content.split('\n').filter((line) => line.startsWith('> '));
}

function labelsOf({ components }: BotMessage): (string | undefined)[] {
  return components.flatMap((row) =>
    row.components.map((it) => ('label' in it ? it.label : undefined)),
  );
}

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

describe('the link to a passage', () => {
  /** What a browser would highlight: from the first `start` to the first `end` after it. */
  function highlighted(article: Article, link: string): string {
    const directive = /#(?:.*):~:text=([^>]*)>/.exec(link)?.[1] ?? '';
    const [start = '', end] = directive.split(',').map(decodeURIComponent);
    const from = article.text.indexOf(start);
    if (end === undefined) return start;
    return article.text.slice(from, article.text.indexOf(end, from + start.length) + end.length);
  }

  it('leads to each passage of the article and no other', () => {
    for (const passage of passages) {
      expect(highlighted(news, articleLink(news, passage))).toBe(passage.text);
    }
  });

  it('names more words where the first ones stand in the article before', () => {
    const text =
      'The Guardian said in May that it was raining all day in the north of the country.\n' +
      'The Guardian said in May that it was snowing all day in the north of the country.';
    const article = { ...news, text };
    const second = passagesOf(article)[1];
    const link = articleLink(article, second);
    expect(highlighted(article, link)).toBe(second?.text);
    expect(link).toContain('that%20it%20was%20snowing');
  });

  it('encodes what has a meaning in text directives, and keeps the fragment of the address', () => {
    const { article, passage } = lonePassage('Anti-war, R&D (100 %) “so”');
    const url = 'https://example.org/a_(b)?c=d#part';
    expect(articleLink({ ...article, title: 'T [1]', url }, passage)).toBe(
      '[T (1)](<https://example.org/a_%28b%29?c=d#part:~:text=Anti%2Dwar%2C%20R%26D%20%28100%20%25%29%20%E2%80%9Cso%E2%80%9D>)',
    );
  });

  it.each(['javascript:alert(1)', 'no address', `https://example.org/${'a'.repeat(700)}`])(
    'is none where %s is the address',
    (url) => {
      expect(articleLink({ ...news, title: 'T', url }, passages[0])).toBe('T');
    },
  );

  it('leads to the article where the words would take too long', () => {
    const { article, passage } = lonePassage('長'.repeat(500));
    const { url } = article;
    expect(articleLink({ ...article, title: 'T' }, passage)).toBe(`[T](<${url ?? ''}>)`);
  });
});

describe('the context of a passage', () => {
  it('shows it in bold between its neighbours', () => {
    expect(contextMessage(passages, 4, file).content).toBe(
      [
        "> Speaking to reporters in the Oval Office on Wednesday, Trump said President Putin wants to reach a deal, but “what the outcome of this meeting is, I can't tell you, because it takes two people to tango.” **The US president added that the US “agreed to something pretty good with Ukraine”.** The Kremlin said Wednesday that Putin had accepted several U.S. proposals to end the conflict in Ukraine and was ready to continue efforts to find a compromise, but “no compromise has been found yet.”",
        '-# ¶3 · sentence 4 · characters 654–736 · of 23 sentences',
      ].join('\n'),
    );
  });

  it('goes two sentences back where the passage points back', () => {
    const text = 'One came. Two went. He stayed. Four left.';
    const article = createArticle(text, { id: 'four' });
    const { content } = contextMessage(passagesOf(article), 3, article);
    expect(content).toMatch(/^> One came\. Two went\. \*\*He stayed\.\*\* Four left\.\n/);
  });

  it('has neighbours on one side only at the ends', () => {
    const first = contextMessage(passages, 1, file).content;
    expect(first).toMatch(/^> \*\*Donald Trump said .*\*\* After an hours-long/);
    const last = contextMessage(passages, 23, file).content;
    expect(last).toMatch(/common borrowing basis\. \*\*EU leaders .*\*\*\n/);
  });

  it('links to the sentence, and has no buttons', () => {
    const message = contextMessage(passages, 20, news);
    expect(message.content).toContain('**NATO Secretary General Mark Rutte said');
    expect(message.content).toContain('#:~:text=');
    expect(message.components).toEqual([]);
  });

  it('shows several that are cited as one in bold, with where all of them stand', () => {
    const text = 'One came. Two went.\n\nThree stayed. Four left. Five slept.';
    const article = createArticle(text, { id: 'five' });
    expect(contextMessage(passagesOf(article), 2, article, 4).content).toBe(
      [
        '> One came. **Two went. Three stayed. Four left.** Five slept.',
        '-# ¶1 · sentences 2–4 · characters 10–45 · of 5 sentences',
      ].join('\n'),
    );
    const beyond = contextMessage(passagesOf(article), 5, article, 9).content;
    expect(beyond).toContain('**Five slept.**\n-# ¶2 · sentence 5 ·');
  });

  it.each([0, 24, -1, 1.5, NaN])('has no sentence %d, and says what there is', (sentence) => {
    expect(contextMessage(passages, sentence, file).content).toContain('from 1 to 23.');
  });

  it('can be sent whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (texts) => {
        const all = texts.map((text, index) => ({
          ...lonePassage(text).passage,
          index,
          sentence: index + 1,
          pointsBack: true,
        }));
        for (const { sentence } of all) {
          expectSendable(contextMessage(all, sentence, news));
          expectSendable(contextMessage(all, 1, news, sentence));
        }
      }),
    );
  });
});

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
