import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { spanOf } from '../../../corpus/span.js';
import { type Turn, withNames } from '../../../retrieval/questions/referent.js';
import { castOf } from '../../corpus/actors/cast-of.js';

const text =
  'Ann Cole is a lawyer. She lives in Dorn. President Karl Aune opened the fair on Monday. ' +
  'The Red Cross demanded a meeting. Mia Berg said the fair was a success. She left early.';

describe('whom a question means', async () => {
  const { actors } = await castOf(text);
  const directory = new ActorDirectory(actors);
  /** A question asked before, and the words of the article that answered it. */
  const turn = (question: string, answer = ''): Turn => {
    const start = text.indexOf(answer);
    return { question, answer: answer === '' ? null : spanOf(text, start, start + answer.length) };
  };
  const asked = (question: string, ...turns: Turn[]): string =>
    withNames(question, () => turns, directory);

  it.each([
    ["what is Ann Cole's job?", 'was she convicted?', 'was Ann Cole convicted?'],
    ['what is Ann Cole?', "what's her job?", "what's Ann Cole's job?"],
    ['what is Ann Cole?', 'did they fire her in May?', 'did they fire Ann Cole in May?'],
    [
      'what is Ann Cole?',
      "where's she from, and her sister?",
      "where's Ann Cole from, and Ann Cole's sister?",
    ],
    ['what did Karl Aune open?', 'why did he do it?', 'why did Karl Aune do it?'],
    [
      'what did the Red Cross demand?',
      'who is its secretary?',
      "who is the Red Cross's secretary?",
    ],
    ['what did the Red Cross demand?', 'who leads it?', 'who leads the Red Cross?'],
  ])('after %j, %j is %j', (before, question, whole) => {
    expect(asked(question, turn(before))).toBe(whole);
  });

  it('is whoever was the answer to "who"', () => {
    expect(asked('what did he say?', turn('who opened it?', 'Karl Aune'))).toBe(
      'what did Karl Aune say?',
    );
    expect(asked('what did they want?', turn('who demanded a meeting?', 'The Red Cross'))).toBe(
      'what did Red Cross want?',
    );
    expect(asked('what should they do?', turn('who demanded a meeting?', 'The Red Cross'))).toBe(
      'what should Red Cross do?',
    );
    expect(asked('when did it happen?', turn('who demanded a meeting?', 'The Red Cross'))).toBe(
      'when did it happen?',
    );
    expect(asked('was he there?', turn('when was it opened?', 'Karl Aune opened'))).toBe(
      'was he there?',
    );
  });

  it('may be either of whom "who" names and who answers it', () => {
    expect(asked('when did she leave?', turn('who did Ann Cole meet?', 'Mia Berg'))).toBe(
      'when did she leave?',
    );
    expect(asked('when did she leave?', turn('who did Ann Cole join?', 'The Red Cross'))).toBe(
      'when did Ann Cole leave?',
    );
    expect(asked('where does she live?', turn('who is Ann Cole?', 'a lawyer'))).toBe(
      'where does Ann Cole live?',
    );
  });

  it('is whoever was named last, however many questions ago', () => {
    const turns = [turn('what is Ann Cole?'), turn('where does she live?', 'Dorn')];
    expect(asked('was she there?', ...turns)).toBe('was Ann Cole there?');
    expect(asked('was she there?', ...turns, turn('who left early?', 'Mia Berg'))).toBe(
      'was Mia Berg there?',
    );
  });

  it.each([
    ['nobody was named before', 'who resigned?', 'was she there?'],
    ['two were', 'did Ann Cole meet Mia Berg?', 'was she there?'],
    ['a woman was', 'what is Ann Cole?', 'was he there?'],
    ['it may be a thing', 'what did the Red Cross demand?', 'when does it begin?'],
    ['they may be others', 'what did the Red Cross demand?', 'were they there?'],
    ['the question names somebody', 'what is Ann Cole?', 'did Mia Berg say she was there?'],
  ])('stays open where %s', (_, before, question) => {
    expect(asked(question, turn(before))).toBe(question);
  });
});
