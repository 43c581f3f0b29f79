import { describe, expect, it } from 'vitest';
import { askedInFull } from '../../../retrieval/questions/bare-question.js';

describe('a question of nothing but a question word', () => {
  it.each([
    ['was he arrested?', 'when?', 'when was he arrested?'],
    ['did Newcastle bid?', 'And how much?', 'how much did Newcastle bid?'],
    ['when was he arrested?', 'where', 'where was he arrested?'],
    ['ok, and who resigned?', 'ok why then?!', 'why resigned?'],
    ['did he speak to her?', 'for how long?', 'for how long did he speak to her?'],
    ['what did she say?', 'what else?', 'what else did she say?'],
    ['who resigned?', 'and who else?', 'who else resigned?'],
    ['what did she say?', 'Anything else?', 'what else did she say?'],
    ['who resigned?', 'anyone else', 'who else resigned?'],
    ['was he caught?', 'by whom?', 'by whom was he caught?'],
    ['were the repairs done?', 'Why not?', "why weren't the repairs done?"],
    ['and will she go there?', 'but why not', "why won't she go there?"],
    ['must the banks pay?', 'why not?', "why mustn't the banks pay?"],
    ['shall they meet?', 'why not?', "why shan't they meet?"],
    ['were officers hurt?', 'how many of them?', 'how many were officers hurt?'],
  ])('after %j, %j is %j', (previous, question, whole) => {
    expect(askedInFull(question, previous)).toBe(whole);
  });

  it.each(['who is he?', 'and women?', 'who says so?', 'why did they do that', 'whatever', 'so?'])(
    'is not %j',
    (question) => {
      expect(askedInFull(question, 'who resigned?')).toBeNull();
    },
  );

  it('is not "why not?" behind what nobody could answer with no', () => {
    expect(askedInFull('why not?', 'who resigned?')).toBeNull();
  });
});
