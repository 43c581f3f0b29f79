import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArticle } from '../../../corpus/article.js';
import { type Answerer, createAnswerer } from '../../../retrieval/answerer.js';
import { asksForMore } from '../../../retrieval/questions/more-question.js';
import { embedder, reader, tagger } from '../../models.js';

describe('a question for more', () => {
  it.each([
    'what else did she say?',
    'Who else?',
    'anything else',
    'and what ELSE happened?',
    'was anybody else hurt?',
  ])('is %j', (question) => {
    expect(asksForMore(question)).toBe(true);
  });

  it.each(['what did she say?', 'is it somewhere elsewhere?', 'or else?', 'who is Elsewhere?', ''])(
    'is not %j',
    (question) => {
      expect(asksForMore(question)).toBe(false);
    },
  );
});

describe('the answer to a question for more', () => {
  const text =
    'The mayor of Larne, Marta Voss, said on Monday that the ferry will be sold in May. ' +
    'The council met for six hours. “Nobody will lose a job,” Voss told reporters. ' +
    'The dockers’ union criticised the plan sharply. It rained all day. ' +
    'Shopkeepers near the harbour also criticised the plan in a letter.';
  let answerer: Answerer;

  beforeAll(async () => {
    answerer = await createAnswerer({
      article: createArticle(text, { id: 'ferry' }),
      embedder,
      reader,
      tagger,
    });
  });

  afterAll(() => {
    answerer.close();
  });

  it('is what somebody said beside what was given, until there is no more', async () => {
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => {
      const answer = await answerer.answer(question, { topK: 1, history: asked });
      const { status, passages } = answer;
      asked.push(question);
      if (answer.isAllGiven) return 'all given';
      return status === 'answered' ? (passages[0]?.text ?? '') : status;
    };
    const said = [await ask('what did Voss say?'), await ask('what else did she say?')];
    expect(said.some((words) => words.includes('Nobody will lose'))).toBe(true);
    expect(said.some((words) => words.includes('ferry will be sold'))).toBe(true);
    expect(await ask('anything else?')).toBe('all given');
    expect(await ask('what else did she say?')).toBe('all given');
    expect(await ask('what else did Napoleon say?')).toBe('not-found');
  });

  it('is no repetition, however many other questions stand between', async () => {
    const first = await answerer.answer('what did Voss say?', { topK: 1 });
    for (const between of ['how long did the council meet?', 'who is Napoleon?']) {
      const history = ['what did Voss say?', between];
      const more = await answerer.answer('what else did Voss say?', { topK: 1, history });
      expect(more.status).toBe('answered');
      expect(more.passages[0]?.text).not.toBe(first.passages[0]?.text);
    }
  });

  it('is another passage than the one before', async () => {
    const history = ['who criticised the plan?'];
    const first = await answerer.answer(history[0] ?? '');
    const second = await answerer.answer('who else?', { history });
    expect([first.answer?.text, second.answer?.text]).toEqual(
      expect.arrayContaining([
        expect.stringContaining('dockers'),
        expect.stringContaining('Shopkeepers'),
      ]),
    );
    const none = await answerer.answer('anyone else?', { history: [...history, 'who else?'] });
    expect(none.status).toBe('not-found');
  });

  it('is as ever where nothing was given before', async () => {
    const [alone, after] = [
      await answerer.answer('what else did Voss say?'),
      await answerer.answer('what else did Voss say?', { history: ['who is Napoleon?'] }),
    ];
    expect(alone.status).toBe('answered');
    expect(after.answer).toEqual(alone.answer);
  });
});
