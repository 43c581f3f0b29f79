import { expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { findByActor } from '../../../retrieval/questions/actor-question.js';
import { castOf, split } from '../../corpus/actors/cast-of.js';

const TEXT =
  'Alamin Khan, ten, left the mill. Rosa Diaz (42) said it was late. Seven-year-old Mia Holm waved to Jon Berg, a guard. ' +
  'Police arrested the 19-year-old student Tim Roe on Monday. Ana Paz, 12 kilometres away, said she was cold. ' +
  'Lia Marr is 71 years old and swims. Bo Orr was 3 when they moved. Kim Lund, aged thirty-two, won two cups.';
const cast = await castOf(TEXT);
const directory = new ActorDirectory(cast.actors);
const passages = split(TEXT);

it.each([
  ['how old is Alamin?', 'ten'],
  ['How old is Rosa Diaz', '42'],
  ["what is mia holm's age?", 'Seven'],
  ['what age was Tim Roe?', '19'],
  ['how old is lia marr now', '71'],
  ['How old was Kim Lund?', 'thirty-two'],
])('years beside a name are whose they are: %s', (question, age) => {
  const finding = findByActor(question, directory, cast, passages);
  const answer = finding?.passages[0]?.answer;
  expect(answer?.text).toBe(age);
  expect(TEXT.slice(answer?.start, answer?.end)).toBe(age);
});

it.each(['how old is Jon Berg?', 'how old is Ana Paz?', 'how old was Bo Orr?', 'how old is it?'])(
  'is left to the reader where none stand there: %s',
  (question) => {
    expect(findByActor(question, directory, cast, passages)).toBeNull();
  },
);
