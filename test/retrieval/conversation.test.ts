import { describe, expect, it } from 'vitest';
import { questionBefore } from '../../retrieval/conversation.js';

describe('what a question goes on from', () => {
  it('is nothing at the beginning of a conversation', () => {
    expect(questionBefore([])).toBeUndefined();
  });

  it('is the last question, where that is complete', () => {
    const last = 'How many people live in extreme poverty in Kenya?';
    expect(questionBefore(['Who wrote the report?', last])).toBe(last);
  });

  it('reaches back over fragments to a question that is complete', () => {
    const history = ['Who?', 'what is the average age people guess in India?', 'japan?', 'and peru'];
    expect(questionBefore(history)).toBe(history.slice(1).join(' '));
  });
});
