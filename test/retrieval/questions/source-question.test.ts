import { expect, it } from 'vitest';
import { findQuoted, speakerFor } from '../../../retrieval/questions/source-question.js';
import { castOf, split } from '../../corpus/actors/cast-of.js';

const TEXT =
  'Dana Roy resigned. "Eleven pages of fog," she told the BBC. She said the corridor was dead. ' +
  'Xinhua quoted Hu Jianmin as saying that Beijing was patient. Ferry staff denied that the ferry was overloaded. ' +
  'The mill burned down in May. Ana Cole said most of the prisoners would want to change. ' +
  'Rina Lim said wolves were no danger to sheep. Ana Cole said the harbour, like the mill, was cursed. ' +
  'Rina Lim said the harbour and the mill were not cursed but poor.';
const passages = split(TEXT);
const cast = await castOf(TEXT);

/** The passage with the words, which comes last, and whom it has them from, who comes first. */
function find(question: string): (string | undefined)[] | null {
  const found = findQuoted(question, passages, cast)?.passages ?? [];
  const told = found.at(-1);
  return told === undefined ? null : [passages[told.index]?.text, found[0]?.answer?.text];
}

it.each([
  ['who said "eleven pages of fog"?', 'Eleven pages', 'Dana Roy'],
  ['Who said eleven pages of fog?', 'Eleven pages', 'Dana Roy'],
  ['and who said that the corridor was dead?', 'corridor', 'Dana Roy'],
  ['ok, who said "eleven pages of fog"?', 'Eleven pages', 'Dana Roy'],
  ["who said 'eleven pages of fog'?", 'Eleven pages', 'Dana Roy'],
  ['who said that most prisoners want to change?', 'prisoners', 'Ana Cole'],
  ['who says Beijing was patient', 'Xinhua', 'Hu Jianmin'],
])('finds whoever said the very words: %s', (question, text, source) => {
  expect(find(question)).toEqual([expect.stringContaining(text), source]);
});

it.each([
  'who said the mill burned down',
  'who said the ferry was late',
  'who said prisoners want to change jobs',
  'who said wolves were a danger to sheep',
  'who said wolves were dangerous',
  'who said that the mill had burned down by May',
  'who told the BBC that it was dead',
  'who said it?',
  'who warned Beijing was patient',
  'ok, who said it?',
])(
  'finds nobody where the article itself says so, nobody does, or too little is asked: %s',
  (question) => {
    expect(find(question)).toBeNull();
  },
);

it.each([
  ['who said that there was fog?', 'Eleven pages', ['Dana Roy resigned.', 'Dana Roy']],
  ['who told them about the fog?', 'Eleven pages', ['Dana Roy resigned.', 'Dana Roy']],
  ['who said it was patient?', 'Xinhua', null],
  ['who found the fog?', 'Eleven pages', null],
  ['who said the mill burned?', 'The mill', null],
])('names whoever says what another sentence tells: %s', (question, words, expected) => {
  const passage = passages.find(({ text }) => text.includes(words));
  if (passage === undefined) throw new RangeError('There is no such sentence.');
  const found = speakerFor(question, passage, passage, passages, cast);
  const [speaker] = found ?? [null];
  expect(speaker && [passages[speaker.index]?.text, speaker.answer?.text]).toEqual(expected);
  expect(found?.at(-1)?.index ?? passage.index).toBe(passage.index);
});
