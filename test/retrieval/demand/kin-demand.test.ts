import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../corpus/actors/actor.js';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { kinDemand } from '../../../retrieval/demand/kin-demand.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { named, type Outcome, outcomeOf, passagesOf } from './marked-words.js';

/** What becomes of the words between bars, in one of several sentences, as the answer. */
function outcome(question: string, text: string, actors: readonly Actor[] = []): Outcome {
  const [before = '', words = ''] = text.split('|');
  const passages = passagesOf(text.replaceAll('|', ''));
  const passage = passages.findLast(({ start }) => start <= before.length);
  if (passage === undefined) throw new RangeError('There is no sentence.');
  const demand = kinDemand(question, new ActorDirectory(actors), passages);
  const range = { start: before.length, end: before.length + words.length };
  return outcomeOf(demand, markedIn(passage, range));
}

const PARENTS = 'Vandermeer was the third of five children of';

describe('kin', () => {
  it.each([
    ["what is her father's name", 'Nora Pike lives with her son, |Luke|, a welder.'],
    ['what does her daughter do', 'Nora Pike lives with her son, Luke, |a welder|.'],
    ["who is nora's husband", 'Nora Pike lives with her son, |Luke|.'],
    ['what does her sister do', 'Anna Kiel teaches maths. Her brother, Jon, is |a plumber|.'],
    ['when did the father of the boy die', 'He built the bomb and died in |1967|.'],
    ["what does the ex-boss's kid do", 'Her brother, Luke, is |a welder|.'],
    ["what did luke's mother do", 'Luke fell. Nora Pike, whose son fell, |sent a letter|.'],
    ["who was vandermeer's husband", `${PARENTS} Hendrik Vandermeer and his wife, |Cornelia|.`],
    [
      'who was her husband',
      `${PARENTS} Hendrik Vandermeer and his wife, |Cornelia|. Her husband fell.`,
    ],
    ['who was her husband', 'She married in May. She lived with |the chemist Anna Roe|.'],
    ['who was her mother', `${PARENTS} |Hendrik Vandermeer| and his wife, Cornelia.`],
    ['how many siblings does she have', 'She has |three| children.'],
    ['how many brothers and sisters does she have', 'She has |three| children.'],
  ])('of another kind do not answer: %s %s', (question, text) => {
    expect(outcome(question, text)).toBe('unmet');
  });

  it.each([
    [
      'what does her brother do',
      'Anna Kiel teaches maths. Her brother, Jon, is |a plumber|.',
      'met',
    ],
    ['what does her brother do', 'Her brother is 40. He works as |a plumber|.', 'met'],
    ['what does her brother do', 'Her brother, Jon, is 40. Anna is 50. Jon is |a plumber|.', 'met'],
    [
      'when did her husband die',
      'She met Jon Ray, whom she married. Jon Ray died in |2011|.',
      'met',
    ],
    ['how many siblings does she have', 'She was the youngest of |five| children.', 'met'],
    ['how many brothers and sisters does she have', 'She has |two| sisters.', 'met'],
    ["who is luke's mother", '|Nora Pike| lives with her son, Luke, a welder.', 'met'],
    ['who is the wife of ted moss', '|Ann Roe| married Ted Moss in 1990.', 'met'],
    ['who was her mother', `${PARENTS} Hendrik Vandermeer and his wife, |Cornelia|.`, 'met'],
    ['who was her father', `${PARENTS} |Hendrik Vandermeer| and his wife, Cornelia.`, 'met'],
    ["who is wren's husband", 'Wren shares a flat with |Daniel Roe|. They married in May.', 'met'],
    ["what does the ex-boss's kid do", 'Her son, Luke, is |a welder|.', 'met'],
    ["what did the boy's mother do", 'Nora Pike, whose son fell, |sent a letter|.', 'met'],
    ["what is the guardian's sister paper", 'Its sister paper is |the Observer|.', 'met'],
    ['when did the father of the bomb die', 'He built the bomb and died in |1967|.', 'no demand'],
    ['what scared her, according to her niece', 'She was afraid of |bats|.', 'no demand'],
    ['what did lee say about her uncle', 'He was |kind| to all, she said.', 'no demand'],
    ['what do we know about her uncle', 'He was |kind| to all, she said.', 'unmet'],
    ['what is her job', 'Nora Pike lives with her son and is |a welder|.', 'no demand'],
  ])('of that kind answer: %s %s', (question, text, expected) => {
    expect(outcome(question, text)).toBe(expected);
  });

  it('of somebody else do not answer', () => {
    const text = 'Luke is a welder. Her mother, |Jean|, is 91.';
    const nora = named('Nora Pike', text, ['Her']);
    expect(outcome("who is luke's mother", text, [nora])).toBe('unmet');
    expect(outcome("who is nora's mother", text, [nora])).toBe('met');
    expect(outcome("who is luke's mother", text)).toBe('met');
    expect(outcome("who is the welder's mother", text, [nora])).toBe('met');
    const mother = named('Her mother', text);
    expect(outcome("who is nora's mother", text, [mother, nora])).toBe('met');
  });

  it('of the suspect do not answer of the victim', () => {
    const text =
      'Lee Fox was charged with killing Tom Hale. Fox’s mother wept. “|He is good|,” she said.';
    const other = text.replace('Fox’s', 'Hale’s');
    const people = (all: string): Actor[] => [named('Lee Fox', all), named('Tom Hale', all)];
    expect(outcome("what did the victim's mother say", text, people(text))).toBe('unmet');
    expect(outcome('what did the victims mother say', text, people(text))).toBe('unmet');
    expect(outcome("what did the killer's mother say", text, people(text))).toBe('met');
    expect(outcome("what did the victim's mother say", other, people(other))).toBe('met');
  });
});

it.each([
  ['how many brothers does he have', 'He has |two sisters|.', 'unmet'],
  ['how many brothers does he have', 'He has |two| siblings.', 'met'],
  ['how many children does lee have', 'Lee, a father-of-|three|, left.', 'met'],
  ['how many children were hurt', 'It hurt |two sisters|.', 'no demand'],
  ['how many kids did he have', 'Lee, the eldest of |six| children, had a daughter.', 'unmet'],
  ['how many children did lee have', 'Lee was |one of six|. She had a son.', 'unmet'],
  ['how many children did lee have', 'Lee, the eldest of six children, had |a daughter|.', 'met'],
  ['how many children did roe have', 'Lee was one of |six| children of Ann Roe.', 'met'],
  ['how many children did lee have', 'After the death of two children Lee had |one| child.', 'met'],
  ['how many brothers did lee have', 'Lee was one of |six| brothers.', 'met'],
])('kin who are counted are told of: %s %s', (question, sentence, expected) => {
  expect(outcome(question, sentence)).toBe(expected);
});
