import { expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { ownerDemand } from '../../../retrieval/demand/owner-demand.js';
import { castOf, split } from '../../corpus/actors/cast-of.js';
import { type Outcome, outcomeOf } from './marked-words.js';

const TEXT =
  'The Greens hold eight seats. The Conservatives have tabled a motion. The Liberals left the government. ' +
  'The Reformers, who have 14 deputies, stayed. The Greens have three deputies more than the Liberals.';
const passages = split(TEXT);
const directory = new ActorDirectory((await castOf(TEXT)).actors);

function outcome(question: string, words: string): Outcome {
  const passage = passages.find(({ text }) => text.includes(words));
  if (passage === undefined) throw new RangeError(`No sentence has ${words}.`);
  const start = passage.start + passage.text.indexOf(words);
  const marked = markedIn(passage, { start, end: start + words.length });
  return outcomeOf(ownerDemand(question, directory, passages), marked);
}

it.each([
  ['how many seats do the liberals have', 'eight'],
  ['how many seats do the liberals have', 'hold eight'],
  ['how many deputies do the conservatives have', '14'],
])('what somebody has is not what another has: %s %s', (question, words) => {
  expect(outcome(question, words)).toBe('unmet');
});

it.each([
  ['how many seats do the greens have', 'eight', 'met'],
  ['how many deputies do the reformers have', '14', 'met'],
  ['how many deputies do the liberals have', 'three', 'met'],
  ['what do the liberals have', 'a motion', 'met'],
  ['what do the liberals have to do', 'eight', 'no demand'],
  ['what have the liberals done', 'eight', 'no demand'],
])('it may be theirs: %s %s', (question, words, expected) => {
  expect(outcome(question, words)).toBe(expected);
});
