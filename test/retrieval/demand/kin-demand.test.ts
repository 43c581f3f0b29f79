import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../corpus/actors/actor.js';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { kinDemand } from '../../../retrieval/demand/kin-demand.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { passagesOf } from './marked-words.js';

/** Whether the words between bars, in one of several sentences, can be the answer. */
function isMet(question: string, text: string, actors: readonly Actor[] = []): boolean {
  const [before = '', words = ''] = text.split('|');
  const passages = passagesOf(text.replaceAll('|', ''));
  const passage = passages.findLast(({ start }) => start <= before.length);
  if (passage === undefined) throw new RangeError('There is no sentence.');
  const demand = kinDemand(question, new ActorDirectory(actors), passages);
  const range = { start: before.length, end: before.length + words.length };
  return demand === null || demand(markedIn(passage, range));
}

const PARENTS = 'Vandermeer was the third of five children of';

describe('kin', () => {
  it.each([
    ["what is her father's name", 'Nora Pike lives with her son, |Luke|, a welder.'],
    ['what does her daughter do', 'Nora Pike lives with her son, Luke, |a welder|.'],
    ["who is nora's husband", 'Nora Pike lives with her son, |Luke|.'],
    ['what does her sister do', 'Anna Kiel teaches maths. Her brother, Jon, is |a plumber|.'],
    ["who was vandermeer's husband", `${PARENTS} Hendrik Vandermeer and his wife, |Cornelia|.`],
    [
      'who was her husband',
      `${PARENTS} Hendrik Vandermeer and his wife, |Cornelia|. Her husband fell.`,
    ],
    ['who was her husband', 'She married in May. She lived with |the chemist Anna Roe|.'],
    ['who was her mother', `${PARENTS} |Hendrik Vandermeer| and his wife, Cornelia.`],
  ])('of another kind do not answer: %s %s', (question, text) => {
    expect(isMet(question, text)).toBe(false);
  });

  it.each([
    ['what does her brother do', 'Anna Kiel teaches maths. Her brother, Jon, is |a plumber|.'],
    ['what does her brother do', 'Her brother is 40. He works as |a plumber|.'],
    ['what does her brother do', 'Her brother, Jon, is 40. Anna is 50. Jon is |a plumber|.'],
    ["who is luke's mother", '|Nora Pike| lives with her son, Luke, a welder.'],
    ['who is the wife of ted moss', '|Ann Roe| married Ted Moss in 1990.'],
    ['who was her mother', `${PARENTS} Hendrik Vandermeer and his wife, |Cornelia|.`],
    ['who was her father', `${PARENTS} |Hendrik Vandermeer| and his wife, Cornelia.`],
    ["who is wren's husband", 'Wren shares a flat with |Daniel Roe|. They married in May.'],
    ["what is the guardian's sister paper", 'Its sister paper is |the Observer|.'],
    ['what is her job', 'Nora Pike lives with her son and is |a welder|.'],
  ])('of that kind answer: %s %s', (question, text) => {
    expect(isMet(question, text)).toBe(true);
  });

  it('of somebody else do not answer', () => {
    const text = 'Luke is a welder. Her mother, |Jean|, is 91.';
    const nora: Actor = {
      id: 'nora-pike',
      name: 'Nora Pike',
      type: 'person',
      aliases: [],
      role: null,
      mentions: [{ text: 'Her', start: 18, end: 21, kind: 'pronoun' }],
      says: [],
      does: [],
      named: [],
    };
    expect(isMet("who is luke's mother", text, [nora])).toBe(false);
    expect(isMet("who is nora's mother", text, [nora])).toBe(true);
    expect(isMet("who is luke's mother", text)).toBe(true);
  });
});
