import { expect, it } from 'vitest';
import { shareDemand } from '../../../retrieval/demand/share-demand.js';
import { outcome } from './marked-words.js';

it.each([
  ['how many counts was he found guilty of', 'They found him guilty on eight of |11| counts.'],
  ['how many stoves has it replaced', 'It replaced 9,000 of some |150,000| stoves.'],
  ['how many lakes are dangerous', 'There are |14| lakes, two of which are dangerous.'],
  ['how many lakes may be dangerous', 'It has |14 such| lakes, and two of them are dangerous.'],
])('how many do something is not how many there are: %s', (question, sentence) => {
  expect(outcome(shareDemand(question), sentence)).toBe('unmet');
});

it.each([
  ['how many counts was he found guilty of', 'They found him guilty on |eight| of 11 counts.'],
  ['how many counts did he face', 'They found him guilty on eight of |11| counts.'],
  ['how many lakes are dangerous', 'There are 14 lakes, |two| of which are dangerous.'],
  ['how many lakes lie in the valley', 'In the valley lie |14| lakes, two of which may burst.'],
  ['how many towns are dangerous', 'There are |14| lakes, two of which are dangerous.'],
])('but: %s %s', (question, sentence) => {
  expect(outcome(shareDemand(question), sentence)).toBe('met');
});

it.each(['how many lakes are there', 'how many stoves are there in total', 'which lake burst'])(
  'demands nothing of: %s',
  (question) => {
    expect(shareDemand(question)).toBeNull();
  },
);
