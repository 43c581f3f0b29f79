import { describe, expect, it } from 'vitest';
import { exampleQuestions } from '../../../bot/conversation/example-questions.js';
import type { Answer } from '../../../retrieval/answer.js';
import { castOf } from '../../corpus/actors/cast-of.js';

const { actors } = await castOf(
  `The city council met on 12 February. Ann Lee, the mayor, opened the meeting at noon.

“The bridge is OK”, Ann Lee said. Lee added that she had walked over it.

Bob Hill, the city's chief engineer, checked the bridge. Hill found no fault. Hill then left. A resident said “it shakes”.

Carol Jones said “I want to see it” on Monday.`,
);

/** An article that answers every question but these. */
function answeringAllBut(
  refused: readonly string[],
): (question: string) => Promise<Pick<Answer, 'status'>> {
  return (question) =>
    Promise.resolve({ status: refused.includes(question) ? 'not-found' : 'answered' });
}

describe('example questions', () => {
  it('ask what people said and who they are, most mentioned first, and after nothing else', async () => {
    const asked: string[] = [];
    await exampleQuestions(actors, (question) => {
      asked.push(question);
      return Promise.resolve({ status: 'not-found' });
    });
    expect(asked).toEqual([
      'What did Ann Lee say?',
      'Who is Bob Hill?',
      'What did Carol Jones say?',
    ]);
  });

  it('are two that the article answers', async () => {
    expect(await exampleQuestions(actors, answeringAllBut([]))).toEqual([
      'What did Ann Lee say?',
      'Who is Bob Hill?',
    ]);
    expect(await exampleQuestions(actors, answeringAllBut(['What did Ann Lee say?']))).toEqual([
      'Who is Bob Hill?',
      'What did Carol Jones say?',
    ]);
  });

  it('are none where nobody is in the article', async () => {
    expect(await exampleQuestions([], answeringAllBut([]))).toEqual([]);
  });
});
