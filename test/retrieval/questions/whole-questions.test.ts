import { expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { wholeQuestions } from '../../../retrieval/questions/whole-questions.js';
import { castOf } from '../../corpus/actors/cast-of.js';
import { article } from '../../corpus/actors/default-article.js';

const directory = new ActorDirectory((await castOf(article)).actors);

it('a question takes the place of the one that it goes on from', () => {
  const whole = (...questions: string[]): string[] => wholeQuestions(questions, directory);
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
  expect(wholeQuestions(['when?'], directory)).toEqual(['when?']);
  expect(wholeQuestions(['and Trump?'], directory)).toEqual(['and Trump?']);
  expect(wholeQuestions(['who resigned?', 'is it true?'], directory)).toHaveLength(2);
  expect(wholeQuestions([], directory)).toEqual([]);
});
