import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle } from '../../corpus/article.js';
import { splitPassages } from '../../corpus/passages.js';
import type { Answer, Citation } from '../../retrieval/answer.js';
import { answerMessage, contextMessage } from '../../bot/render/answer-message.js';
import { contextId, parseContextId } from '../../bot/render/custom-id.js';

const article = createArticle('Text.', { id: 'news', url: 'https://example.org/news' });

function citation(text: string, sentence = 3): Citation {
  return {
    text,
    start: 100,
    end: 100 + text.length,
    paragraph: 2,
    sentence,
    score: 1,
    scores: { dense: 1, lexical: 1 },
    attribution: null,
  };
}

function answer(fields: Partial<Answer>): Answer {
  return {
    question: 'when?',
    status: 'answered',
    confidence: 0.62,
    features: { dense: 1, lexical: 1, lead: 1, coverage: 1 },
    answer: null,
    passages: [citation('He resigned on Friday.')],
    ...fields,
  };
}

describe('an answer as a message', () => {
  it('quotes the sentence with the answer in bold, its place, its confidence, and the link', () => {
    const span = { text: 'Friday', start: 115, end: 121 };
    expect(answerMessage(answer({ answer: span }), article)).toMatchObject({
      content:
        '> He resigned on **Friday**.\n' +
        '-# ¶2 · sentence 3 · characters 100–122 · likely (62 %)\n' +
        '-# <https://example.org/news>',
      components: [{ components: [{ label: 'Context', custom_id: 'context:3' }] }],
      allowedMentions: { parse: [] },
    });
  });

  it('escapes whatever Discord would read as markup or a mention', () => {
    const { content } = answerMessage(
      answer({ passages: [citation('@everyone <@1> **b** `c` [x](http://y) # h')] }),
      article,
    );
    expect(content.split('\n')[0]).toBe(
      '> \\@everyone \\<\\@1> \\*\\*b\\*\\* \\`c\\` \\[x](http://y) # h',
    );
  });

  it('stays within what Discord takes, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 3000 }), { minLength: 1, maxLength: 10 }),
        fc.constantFrom('answered' as const, 'not-found' as const),
        (texts, status) => {
          const passages = texts.map((text) => citation(text));
          const { content } = answerMessage(answer({ status, passages }), article);
          expect(content.length).toBeLessThanOrEqual(2000);
          expect(content).not.toMatch(/(?<!\\)@everyone/);
        },
      ),
    );
  });

  it('says that it was cut, by an ellipsis', () => {
    const { content } = answerMessage(
      answer({ passages: [citation('word '.repeat(2000))] }),
      article,
    );
    expect(content).toContain('word …\n-# ¶2');
  });

  it('shows a passage in bold between its neighbours', () => {
    const passages = splitPassages('One came. Two went. Three stayed. Four left.', {
      maxTokens: 100,
      countTokens: (text) => text.length,
    });
    expect(contextMessage(passages, 2).content).toContain(
      '> One came. **Two went.** Three stayed.',
    );
    expect(contextMessage(passages, 1).content).toContain('> **One came.** Two went.');
  });

  it('knows its own buttons only', () => {
    expect(parseContextId(contextId(42))).toBe(42);
    for (const id of ['context:', 'context:x', 'other:1', 'context:1:2']) {
      expect(parseContextId(id)).toBeNull();
    }
  });
});
