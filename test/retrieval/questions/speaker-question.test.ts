import { expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { wordsOfOthers } from '../../../retrieval/questions/speaker-question.js';
import { castOf, split } from '../../corpus/actors/cast-of.js';

const TEXT =
  'President Okoro met Minister Berg in Vienna. He said the corridor was dead. ' +
  'A friend of Ana Klein said she was ill. Ana Klein told the BBC that she was well. ' +
  'Jon Holm said that the miners had promised to return. The miners marched to the mill and shouted at the guards. ' +
  '"My sister saw the boat sink," said Rina Lim. Rina Lim\'s brother said he had swum. ' +
  'The strongman said that farmers had lied. Baltic Lines closed. Baltic Lines official Tom Roe said that it was over. ' +
  'The keeper said that lions sleep. "The judge never listened," Karen Hobbs said outside. ' +
  'Karen Hobbs said the driver told her to wait. Jon Holm said that Rina Lim wants to sell, but that it "takes two". ' +
  '"I want peace," said Rina Lim. She wrote to the prime minister that oil was like gold. ' +
  'The groom was sick. Joe Pike, a baker, said he was glad. The baker said so twice.';
const passages = split(TEXT);
const cast = await castOf(TEXT);
const directory = new ActorDirectory(cast.actors);

function isRuledOut(question: string, words: string): boolean {
  const article = { directory, cast, passages, isUnknown: () => false };
  const others = wordsOfOthers(question, article, []);
  const passage = passages.find(({ text }) => text.includes(words));
  if (passage === undefined) throw new RangeError(`No sentence has ${words}.`);
  return others?.isRuledOut(passage.index) ?? false;
}

it.each([
  ['What did Berg say about the corridor?', 'corridor'],
  ['Did Berg say the corridor was dead?', 'corridor'],
  ['Why did Ana Klein say she was ill?', 'was ill'],
  ['What did Ana Klein say about a friend?', 'was ill'],
  ["what did rina lim's sister say", 'My sister'],
  ['what did the judge say', 'The judge'],
  ['what did the prime minister reply?', 'like gold'],
  ['what did the groom say?', 'was glad'],
  ['what did the prime minister answer?', 'like gold'],
  ['what did Rina say she wants?', 'to sell'],
  ['what does Jon Holm want?', 'peace'],
])('what another says is not what somebody says: %s', (question, words) => {
  expect(isRuledOut(question, words)).toBe(true);
});

it.each([
  ['What did Okoro say about the corridor?', 'corridor'],
  ['Did Okoro say the corridor was dead?', 'corridor'],
  ['Did Ana Klein say she was well?', 'was well'],
  ['What did the miners promise to do?', 'promised'],
  ['Who met Berg?', 'corridor'],
  ["what did Rina's brother say", 'had swum'],
  ['what did Rina say about her sister', 'My sister'],
  ['What did Okoro say about farmers?', 'farmers'],
  ['What did Baltic Lines say about the end?', 'was over'],
  ['What did Ana Klein say about lions?', 'lions'],
  ['what did the driver say', 'the driver'],
  ['what did the baker say?', 'was glad'],
  ['what did the boss say?', 'was glad'],
  ['what did hobbs say', 'The judge'],
  ['what does Rina want?', 'to sell'],
  ['what does Rina want according to Jon Holm?', 'to sell'],
])('their own words are, and what others tell of their deeds: %s', (question, words) => {
  expect(isRuledOut(question, words)).toBe(false);
});

it('whose words are asked for stands between the auxiliary and the verb, and says more than no', () => {
  const article = { directory, cast, passages, isUnknown: () => true };
  const isAnyRuledOut = (question: string): boolean =>
    wordsOfOthers(question, article, []) !== null;
  expect(isAnyRuledOut('what did angela merkel say about it')).toBe(true);
  expect(isAnyRuledOut("why didn't angela merkel say so")).toBe(true);
  expect(isAnyRuledOut("who hasn't said that it sank")).toBe(false);
  expect(isAnyRuledOut("what haven't they done, karen moss says")).toBe(false);
  expect(isAnyRuledOut("why did scotland's health office say no")).toBe(false);
  expect(isAnyRuledOut('how many regions does angela merkel claim')).toBe(false);
  expect(isAnyRuledOut('how many regions does angela merkel claim she has')).toBe(true);
  expect(isAnyRuledOut('what does angela merkel claim')).toBe(true);
});

it('whose name has the noun may be who is asked about', async () => {
  const text =
    'The owner took the trust to court. Hale Hospitals Trust apologised "unreservedly". ' +
    "Her husband said that the family felt let down by the trust's lawyers. Ann Lee said it was sad.";
  const read = await castOf(text);
  const article = {
    directory: new ActorDirectory(read.actors),
    cast: read,
    passages: split(text),
    isUnknown: () => false,
  };
  const isOut = (question: string, index: number): boolean | undefined =>
    wordsOfOthers(question, article, [])?.isRuledOut(index);
  expect(isOut('what did the trust say?', 1)).toBe(false);
  expect(isOut('what did the trust say?', 3)).toBe(true);
});

it('what she says is not what her doctor says', async () => {
  const text =
    'Ana Klein dived in 1990. Her doctor forbade it. "He was right about the ears," she said. ' +
    'Her doctor said that she was deaf.';
  const own = split(text);
  const read = await castOf(text);
  const article = {
    directory: new ActorDirectory(read.actors),
    cast: read,
    passages: own,
    isUnknown: () => false,
  };
  const isOut = (question: string, words: string): boolean | undefined => {
    const index = own.findIndex((passage) => passage.text.includes(words));
    return wordsOfOthers(question, article, [])?.isRuledOut(index);
  };
  expect(isOut('what did her doctor say?', 'ears')).toBe(true);
  expect(isOut('what did his doctor say?', 'ears')).toBe(false);
  expect(isOut('what did her doctor say?', 'deaf')).toBe(false);
  expect(isOut('what did her lawyers say?', 'ears')).toBe(true);
});

it('whoever is taken for two may say it as either', async () => {
  const text =
    'MG Cole led the fleet. Fleet commander Samuel W. Cole claimed that the storm had "impaired its future", after two ships sank. ' +
    'A friend of MG Cole said that it was over.';
  const read = await castOf(text);
  const article = {
    directory: new ActorDirectory(read.actors),
    cast: read,
    passages: split(text),
    isUnknown: () => false,
  };
  const isOut = (index: number): boolean | undefined =>
    wordsOfOthers('what did Cole claim about the fleet?', article, [])?.isRuledOut(index);
  expect(isOut(1)).toBe(false);
  expect(isOut(2)).toBe(true);
});
