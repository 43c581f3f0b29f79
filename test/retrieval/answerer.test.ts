import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Article, createArticle } from '../../corpus/article.js';
import { readArticleFile } from '../../corpus/article-file.js';
import { defaultArticlePath, packageRoot } from '../../corpus/package-root.js';
import type { Answer } from '../../retrieval/answer.js';
import { type Answerer, type AnswererOptions, createAnswerer } from '../../retrieval/answerer.js';
import { MODES } from '../../retrieval/confidence.js';
import { historyAfter } from '../../retrieval/conversation.js';
import type { Reader } from '../../retrieval/encoders/reader.js';
import { type ArticleIndex, openArticleIndex } from '../../retrieval/index/article-index.js';
import { answerAll, predictionOf } from '../../scripts/evaluation/predictor.js';
import { readGradedQuestions } from '../../scripts/evaluation/question-file.js';
import { scoreSet } from '../../scripts/evaluation/score.js';
import { embedder, reader, tagger } from '../models.js';

let article: Article;
let index: ArticleIndex;
let answerer: Answerer;

beforeAll(async () => {
  article = await readArticleFile(defaultArticlePath);
  index = await openArticleIndex({ article, embedder, tagger });
  answerer = await defaultAnswerer({});
});

/** Another answerer of the default article, on the same index. */
function defaultAnswerer(options: Partial<AnswererOptions>): Promise<Answerer> {
  return createAnswerer({ article, embedder, reader, index, ...options });
}

/** An answerer of an article of its own. */
function answererOf(text: string): Promise<Answerer> {
  return createAnswerer({ article: createArticle(text, { id: 'own' }), embedder, reader, tagger });
}

function expectExact(article: Article, answer: Answer): void {
  for (const { text, start, end } of [...answer.passages, answer.answer].filter(
    (span) => span !== null,
  )) {
    expect(article.text.slice(start, end)).toBe(text);
  }
  const [first] = answer.passages;
  if (answer.answer === null || first === undefined) return;
  expect(answer.answer.start).toBeGreaterThanOrEqual(first.start);
  expect(answer.answer.end).toBeLessThanOrEqual(first.end);
}

describe('answering', () => {
  it('reads once for each question of a conversation, of which only the last ones are told', async () => {
    let readings = 0;
    const counting: Reader = {
      read: (...asked) => {
        readings++;
        return reader.read(...asked);
      },
    };
    // All that is read of a question in one go.
    using own = await defaultAnswerer({ reader: counting, readPassages: 5 });
    const asked = ['who resigned?', 'why?', 'when?', 'who led it?', 'and where?', 'so?'];
    let history: readonly string[] = [];
    for (const question of asked) {
      await own.answer(question, { history });
      history = historyAfter(history, question);
    }
    expect(readings).toBe(asked.length);
  });

  it('reads two passages where one of them clearly answers, five where none does, or as many as it is told', async () => {
    const lengths: number[] = [];
    const counting: Reader = {
      read: (question, passages, previous) => {
        lengths.push(passages.length);
        return reader.read(question, passages, previous);
      },
    };
    const readFor = async (question: string, readPassages?: number): Promise<number[]> => {
      lengths.length = 0;
      using own = await defaultAnswerer({
        reader: counting,
        ...(readPassages !== undefined && { readPassages }),
      });
      await own.answer(question);
      return [...lengths];
    };
    expect(await readFor('When did the chief of staff resign?')).toEqual([2]);
    expect(await readFor('What did Putin have for breakfast?')).toEqual([2, 3]);
    expect(await readFor('When did the chief of staff resign?', 4)).toEqual([4]);
  });

  it('favours what is near to the last answer, but not what is near to the first passage of a refused question', async () => {
    const history = ['Who won the election?'];
    const followedUp = async (own: Reader): Promise<{ status: string; sum: number }> => {
      using asked = await defaultAnswerer({ reader: own });
      const { status } = await asked.answer(history[0] ?? '');
      const { passages } = await asked.answer('and why?', { history, topK: 1000 });
      return { status, sum: passages.reduce((sum, { score }) => sum + score, 0) };
    };
    const certain: Reader = {
      read: async (question, passages, previous) => {
        const readings = await reader.read(question, passages, previous);
        if (previous !== undefined) return readings;
        return readings.map((reading) => ({ ...reading, relevance: 10, margin: 10 }));
      },
    };
    const [refused, answered] = [await followedUp(reader), await followedUp(certain)];
    expect([refused.status, answered.status]).toEqual(['not-found', 'answered']);
    expect(answered.sum).toBeGreaterThan(refused.sum + 1);
  });

  it('cites the sentence that answers, exactly', async () => {
    const answer = await answerer.answer('Who is meeting Umerov in Florida?');
    expect(answer.status).toBe('answered');
    expect(answer.passages).toHaveLength(3);
    expect(answer.passages[0]).toMatchObject({ paragraph: 2, sentence: 2, start: 214, end: 449 });
    expectExact(answerer.article, answer);
  });

  it('marks the answer in the sentence', async () => {
    const answer = await answerer.answer('When is Witkoff expected to meet Umerov?');
    expect(answer.answer?.text).toMatch(/Thursday$/);
    expectExact(answerer.article, answer);
  });

  it.each(['What did Putin have for breakfast?', 'Who won the election?'])(
    'refuses what the article does not say, with the nearest passages: %s',
    async (question) => {
      const answer = await answerer.answer(question);
      expect(answer.status).toBe('not-found');
      expect(answer.passages).toHaveLength(3);
    },
  );

  it('reads "she" as the one whom the article is about, where the question names her', async () => {
    using own = await answererOf(
      'Ludmila Arvay (14 February 1821 – 30 November 1889) was a Hungarian composer and pianist. ' +
        'Among her pupils were the pianist Josef Kranz and the poet Emil Roth. ' +
        'The Second Symphony, which she wrote in just seven weeks during the summer of 1861, was first performed in Paris.',
    );
    const written = await own.answer('How long did it take Arvay to write the Second Symphony?');
    expect(written.confidence).toBeGreaterThan(0.8);
    expect(written.answer?.text).toContain('seven weeks');
    const other = await own.answer('Who was the mayor of Paris when Arvay died?');
    expect(other.status).toBe('not-found');
  });

  it('answers the more readily the more eager its mode', async () => {
    const questions = await readGradedQuestions(
      join(packageRoot, 'test/fixtures/seed-dev/questions.jsonl'),
    );
    let told = 0;
    for (const { question } of questions.slice(0, 15)) {
      const { status, confidence } = await answerer.answer(question);
      expect(status).toBe(confidence >= MODES.balanced ? 'answered' : 'not-found');
      if (confidence < MODES.eager || confidence >= MODES.careful) continue;
      told++;
      for (const [mode, expected] of [
        ['careful', 'not-found'],
        ['eager', 'answered'],
      ] as const) {
        using moody = await defaultAnswerer({ mode });
        expect(await moody.answer(question)).toMatchObject({ status: expected, confidence });
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it('forgives spelling slips and missing capitals', async () => {
    const answer = await answerer.answer('who is meating umerof in florda');
    expect(answer.passages[0]?.sentence).toBe(2);
    expect(answer.readAs).toBe('who is meating Umerov in Florida');
    const right = await answerer.answer('whats umerov meeting whom for');
    expect(right.readAs).toBeNull();
  });

  it('says that the article does not say, and shows the nearest passages', async () => {
    const answer = await answerer.answer('How do I bake sourdough bread?');
    expect(answer.status).toBe('not-found');
    expect(answer.passages).toHaveLength(3);
  });

  it.each(['asdf', 'lkjhg poiu', 'what is zxcvb?'])(
    'is sure of nothing about %j',
    async (typed) => {
      expect(await answerer.answer(typed)).toMatchObject({ status: 'not-found', confidence: 0 });
    },
  );

  it('reads initials as the name that they are of', async () => {
    using own = await answererOf(
      'Health Canada said it would review the data. The European Medicines Agency declined to comment. ' +
        'The World Health Organization estimates that one in twelve children has migraine.',
    );
    for (const question of ['what did the EMA say?', 'did the ema comment']) {
      const { status, passages } = await own.answer(question);
      expect(status).toBe('answered');
      expect(passages[0]?.text).toContain('European Medicines Agency');
    }
  });

  it('marks no speaker’s label, but where it is asked who says so', async () => {
    using own = await answererOf('SMITH: Who wrote the song?\nJONES: Paul wrote it.');
    expect((await own.answer('Who wrote the song?')).answer?.text).toBe('Paul');
    expect((await own.answer('Who said that Paul wrote the song?')).answer?.text).toBe('JONES');
  });

  it('reads a question with the one before it', async () => {
    const history = ['What did the NATO Secretary General say?'];
    const answer = await answerer.answer('and which country is he putting under pressure?', {
      history,
    });
    expect(answer.passages[0]?.text).toContain('Rutte');
  });

  it('reads a mere question word in the place of the question before it', async () => {
    const article = createArticle(
      'Rovers have signed the striker Bálint Ferencz for £38m.\n\nFee: £38m\n\n' +
        'Rovers paid £29.5m for Oleksandr Hnatiuk in 2022.\n\nTickets cost £40 since 2021.\n\n' +
        'Sky Sports reported that Newcastle had bid £41m in June.',
      { id: 'transfer' },
    );
    using own = await createAnswerer({ article, embedder, reader, tagger });
    for (const [question, answer] of [
      ['how much?', '£41m'],
      ['and when?', 'in June'],
    ] as const) {
      const { passages } = await own.answer(question, { history: ['did Newcastle bid?'] });
      expect(passages[0]?.text).toContain(answer);
    }
  });

  it('means by "she" whoever was spoken of before, and no other', async () => {
    using own = await answererOf(
      'Ann Cole is a lawyer. Mia Berg was convicted of fraud in May. Berg lives in Dorn. Cole lives in Sarn.',
    );
    const asked = (question: string, ...history: string[]) => own.answer(question, { history });
    expect((await asked('was she convicted?', "what is Mia Berg's job?")).status).toBe('answered');
    expect((await asked('was she convicted?', "what is Ann Cole's job?")).status).toBe('not-found');
    expect((await asked('where does she live?', 'who was convicted?')).answer?.text).toBe('Dorn');
    expect((await asked('and Cole?', 'where does Berg live?')).answer?.text).toBe('Sarn');
  });

  it('never takes a heading or an interviewer that asks for who answers', async () => {
    const text =
      'Did you ever think of giving up?\nEvery day for a year. Then the phone rang.\n' +
      'Do you miss the stage?\nI miss the applause.\nWhere does the law apply?\nIt covers England only.';
    using talk = await answererOf(text);
    for (const [question, answer] of [
      ['does she miss the stage', 'I miss the applause'],
      ['did she ever think of giving up', 'Every day'],
      ['where does the law apply', 'England'],
    ] as const) {
      const { passages } = await talk.answer(question);
      expect(passages[0]?.text).toContain(answer);
    }
  });

  describe('whose words are asked for', () => {
    const TEXT =
      'The ferry will be sold in May, Marta Voss said. Ian Calder told reporters that the harbour would stay open. ' +
      'The council met for nine hours. Its chair, Lena Hart, left without a word. A buyer came forward on Friday.';
    let ferry: Answerer;
    beforeAll(async () => {
      ferry = await answererOf(TEXT);
    });

    it.each(['What did Angela Merkel say?', 'what did Lena Hart say?'])(
      'no one else’s answer: %s',
      async (question) => {
        expect(await ferry.answer(question)).toMatchObject({ status: 'not-found' });
      },
    );

    it('are no one else’s quotation on the very thing, where the sentence names who speaks it', async () => {
      const text =
        'Anna Holt opened the meeting. Tom Reeve, an engineer, said the turbine was "a danger to everyone". Snow fell.';
      using hall = await answererOf(text);
      const asked = (name: string): Promise<Answer> =>
        hall.answer(`what did ${name} say about the turbine?`);
      expect((await asked('Holt')).status).toBe('not-found');
      expect((await asked('Reeve')).answer?.text).toContain('a danger to everyone');
    });

    it('are told of whoever has said something', async () => {
      const { passages, status } = await ferry.answer('what did Ian Calder say?');
      expect(status).toBe('answered');
      expect(passages[0]?.text).toContain('the harbour would stay open');
    });

    it('are marked in a sentence in which another speaks too, and said by them', async () => {
      const text =
        'Ray Moss told CNN that the bridge is safe, while Ann Lee said the tunnel would be closed on Friday. Nobody objected.';
      using tunnel = await answererOf(text);
      const found = await tunnel.answer('What did Ann Lee say?');
      expect(found.answer?.text).toBe('while Ann Lee said the tunnel would be closed on Friday');
      expect(found.passages[0]?.attribution?.source).toBe('Ann Lee');
      const history = ['When will the tunnel be closed?'];
      expect((await tunnel.answer('says who?', { history })).answer?.text).toBe('Ann Lee');
    });

    it.each(['says who?', 'who said that?'])(
      'are those of the last answer: %s',
      async (question) => {
        const history = ['when will the ferry be sold?'];
        const found = await ferry.answer(question, { history });
        expect(found.passages[0]?.text).toContain('ferry will be sold');
        expect(found.answer?.text).toBe('Marta Voss');
        const own = await ferry.answer(question, { history: ['how long did the council meet?'] });
        expect(own).toMatchObject({ status: 'not-found', confidence: 0 });
        for (const history of [[], ['who is Napoleon?']]) {
          const nobody = await ferry.answer(question, { history });
          expect(nobody).toMatchObject({ status: 'not-found', confidence: 0, answer: null });
        }
      },
    );
  });

  describe('whoever said the words of a question', () => {
    const TEXT =
      'Council leader Marion Oakes defended the plan. "We could not look people in the eye," she told reporters. ' +
      '"I would rather be unpopular than sorry." Anna Bell was there. "I saw a boy of six in the water," said Bell.';
    let oakes: Answerer;
    beforeAll(async () => {
      oakes = await answererOf(TEXT);
    });

    it.each([
      ['who said "I would rather be unpopular than sorry"?', 'Council leader Marion Oakes'],
      ['who said “we could not look people in the eye”?', 'Council leader Marion Oakes'],
      ['who says that they could not look people in the eye?', 'Council leader Marion Oakes'],
      ['Who saw a boy of six in the water?', 'Bell'],
    ])('answers: %s', async (question, source) => {
      const { status, passages, answer, parts } = await oakes.answer(question);
      expect(status).toBe('answered');
      expect(answer?.text).toBe(source);
      expect(passages[parts.length - 1]?.attribution?.source).toBe(source);
    });

    it.each([
      'who said "I would rather be rich than sorry"?',
      'who wrote "We could not look people in the eye"?',
      'who saw a boy of nine in the water?',
    ])('does not answer: %s', async (question) => {
      const { confidence } = await oakes.answer(question);
      expect(confidence).not.toBe(0.9);
    });
  });

  describe('what is asked for', () => {
    const TEXT =
      'Nora Pike lives in Truro with her son, Luke, a welder. Revenue fell 23% to $412 million in the second quarter. ' +
      'Jill Stone hopes to buy the pub. The firm was founded by Dana Hale and her brother, Paul Hale. ' +
      'Police chief Lars Hov said the search would continue overnight. "I expect to find a man," Hov said. ' +
      'The minister announced a pay rise for nurses, telling MPs that "talk is cheap".';
    let nora: Answerer;
    beforeAll(async () => {
      nora = await answererOf(TEXT);
    });

    it.each([
      ['How much did revenue fall?', '23%'],
      ['how much did revenue fall to?', '$412 million'],
      ['what does her son do?', 'a welder'],
      ['who hopes to buy the pub?', 'Jill Stone'],
      ['who founded the firm?', 'Dana Hale and her brother, Paul Hale'],
      ['what did Hov say about the search?', 'the search would continue overnight'],
      ['what did Hov say about a man?', 'I expect to find a man'],
      ['what did the minister announce?', 'a pay rise for nurses'],
    ])('is marked: %s', async (question, answer) => {
      const found = await nora.answer(question);
      expect(found.status).toBe('answered');
      expect(found.answer?.text).toBe(answer);
    });

    it.each(['what does her husband do?', "who is Nora's husband?", 'who bought the pub?'])(
      'is not another thing: %s',
      async (question) => {
        expect(await nora.answer(question)).toMatchObject({ status: 'not-found' });
      },
    );
  });

  it('takes thanks for no question, and goes on from the question before them', async () => {
    const history = ['What did the NATO Secretary General say?'];
    const thanks = await answerer.answer('ok thanks', { history });
    expect(thanks).toMatchObject({ status: 'not-found', confidence: 0 });
    const question = 'and which country is he putting under pressure?';
    const { passages } = await answerer.answer(question, { history: [...history, 'ok thanks'] });
    expect(passages).toEqual((await answerer.answer(question, { history })).passages);
  });

  it('gives as many passages as asked for, best first, each once', async () => {
    for (const topK of [1, 2, 10, 100]) {
      const { passages } = await answerer.answer('peace', { topK });
      expect(passages).toHaveLength(Math.min(topK, 23));
      expect(new Set(passages.map(({ start }) => start)).size).toBe(passages.length);
      const scores = passages.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it.each([
    ['nothing', '', 0],
    ['an emoji', '🎉', 0],
    ['control characters', '\u0007\u001b[31m\u0000', 0.2],
    ['another language', 'Кто встречается с Умеровым?', 0.3],
    ['markup', '**who** <@123> `rm -rf` [x](y)', 0.5],
    ['a hundred thousand characters', 'why '.repeat(25_000), 0.7],
    ['half a surrogate pair', 'who \uD83D?', 0.7],
  ])('takes a question of %s, and is not sure of it', async (_, question, most) => {
    const answer = await answerer.answer(question);
    expect(answer.passages).toHaveLength(3);
    expect(answer.confidence).toBeGreaterThanOrEqual(0);
    expect(answer.confidence).toBeLessThanOrEqual(most);
    expect(answer.status).toBe(answer.confidence >= MODES.balanced ? 'answered' : 'not-found');
    expectExact(answerer.article, answer);
  });

  it('cites any article exactly', async () => {
    const words = fc.constantFrom(
      ...[
        'Rutte',
        'said',
        '“no”.',
        'naïve',
        '🎉',
        'U.S.',
        'He',
        'left.',
        '\n',
        '– yes;',
        '他说你好。',
        'e\u0301',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 60 }), async (parts) => {
        const text = `Start ${parts.join(' ')}`;
        const article = createArticle(text, { id: 'generated' });
        using generated = await createAnswerer({ article, embedder, reader, tagger });
        expectExact(article, await generated.answer('what did Rutte say', { topK: 20 }));
      }),
      { numRuns: 25 },
    );
  });

  it('works on an article of a single word', async () => {
    using tiny = await answererOf('Peace');
    const { passages } = await tiny.answer('what is it about?');
    expect(passages).toMatchObject([{ text: 'Peace', start: 0, end: 5 }]);
  });

  it('refuses questions once closed', async () => {
    const closed = await answererOf('One.');
    closed.close();
    await expect(closed.answer('what?')).rejects.toThrow('closed');
  });
});

describe('answers on seed-dev (60 answerable questions)', () => {
  it(
    'are as right, and as well told from unanswerable ones, as the README says, within 0.04',
    { timeout: 300_000 },
    async () => {
      const set = join(packageRoot, 'test/fixtures/seed-dev');
      const questions = await readGradedQuestions(join(set, 'questions.jsonl'));
      const answers = await answerAll(join(set, 'articles'), questions, 'seed-dev');
      const text = readFileSync(join(set, 'articles/ukraine-peace-talks.txt'), 'utf8');
      for (const { answer } of answers) {
        for (const passage of answer.passages) {
          expect(text.slice(passage.start, passage.end)).toBe(passage.text);
        }
      }
      const score = scoreSet(
        answers.map(({ question, answer }) => ({
          question,
          prediction: predictionOf(question.id, answer),
        })),
      );
      // Its figures of a processor with AVX2 alone, which are the lower ones: 0.883, 0.811, 0.974,
      // 0.983.
      expect(score.p1).toBeGreaterThan(0.843);
      expect(score.spanF1).toBeGreaterThan(0.771);
      expect(score.auroc).toBeGreaterThan(0.934);
      expect(score.recall3).toBeGreaterThan(0.943);
    },
  );
});
