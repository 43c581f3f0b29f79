import { expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { wholeQuestions } from '../../../retrieval/questions/whole-questions.js';
import { castOf } from '../../corpus/actors/cast-of.js';
import { article } from '../../corpus/actors/default-article.js';

const directory = new ActorDirectory((await castOf(article)).actors);

const whole = (...questions: string[]): string[] =>
  wholeQuestions(questions, directory).map(({ text }) => text);

it('a question takes the place of the one that it goes on from', () => {
  expect(whole('who is she?', 'was he arrested?', 'when?', 'and where?')).toEqual([
    'who is she?',
    'where was he arrested?',
  ]);
  expect(whole('who resigned?', 'who else?', 'anyone else?')).toEqual(['who else resigned?']);
  expect(whole('what did putin say?', 'when?', 'and Trump?', 'what else?')).toEqual([
    'what else did Trump say?',
  ]);
});

it('stays as it is where it goes on from none', () => {
  expect(whole('when?')).toEqual(['when?']);
  expect(whole('and Trump?')).toEqual(['and Trump?']);
  expect(whole('who resigned?', 'is it true?')).toHaveLength(2);
  expect(whole()).toEqual([]);
});

it('tells which asks of another', () => {
  const isOfOther = (...questions: string[]): boolean[] =>
    wholeQuestions(questions, directory).map((question) => question.isOfOther);
  expect(isOfOther('what did putin say?', 'and Trump?')).toEqual([true]);
  expect(isOfOther('what did putin say?', 'and Trump?', 'when?')).toEqual([false]);
});
