import { describe, expect, it } from 'vitest';
import {
  announcedDemand,
  deniedDemand,
  lackDemand,
  openClauseDemand,
  reasonDemand,
  reporterDemand,
  sideDemand,
} from '../../../retrieval/demand/clause-demand.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { outcome, outcomeOf, passagesOf } from './marked-words.js';

describe('a clause that leaves it open', () => {
  it.each([
    ['will the tax be raised', 'Brun declined to say |whether the tax would be raised|.', 'unmet'],
    ['will the tax be raised', 'Brun |declined to say whether the tax would be raised|.', 'unmet'],
    ['will the port close', 'Brun was asked |if the port would close|.', 'unmet'],
    ['is it closed', 'He did not say whether it would be |closed to tourists|.', 'unmet'],
    ['will the port close', '|The port will close if the tax is raised|.', 'met'],
    [
      'will the port close',
      'Asked whether it would stay open, Brun said |the port would close|.',
      'met',
    ],
    [
      'what did he decline to say',
      'Brun declined to say |whether the tax would be raised|.',
      'no demand',
    ],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(openClauseDemand(question), sentence)).toBe(expected);
  });
});

describe('what is denied', () => {
  it.each([
    ['what is the trouble', "The trouble isn't |money|, it's time.", 'unmet'],
    ['what is the trouble', 'The trouble |is not the money|, but the time.', 'unmet'],
    ['what is the trouble', "The trouble isn't money, it's |time|.", 'met'],
    ['what is the trouble', "The trouble |isn't money, it's time|.", 'met'],
    ['what is the trouble', "The trouble isn't just |money|, it's time.", 'met'],
    ['what is not the trouble', "The trouble isn't |money|, it's time.", 'no demand'],
    ['where is he', 'He is not in |Oslo|.', 'met'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(deniedDemand(question), sentence)).toBe(expected);
  });
});

describe('what is said beside', () => {
  it.each([
    [
      'who first reported the dinners',
      'The Guardian first reported the dinners, quoting an aide, |Lucy Lee|.',
      'unmet',
    ],
    [
      'who first reported the dinners',
      '|The Guardian| first reported the dinners, quoting an aide, Lucy Lee.',
      'met',
    ],
    ['who reported it', 'Quoting an aide, |The Guardian| reported it.', 'met'],
    [
      'who booked the dinners',
      'The Guardian first reported the dinners, quoting an aide, |Lucy Lee|.',
      'no demand',
    ],
  ])('by whom a reporter quotes: %s %s', (question, sentence, expected) => {
    expect(outcome(reporterDemand(question), sentence)).toBe(expected);
  });

  it.each([
    [
      'what did bell announce',
      'Bell announced a pay rise, telling MPs that "|talk is cheap|".',
      'unmet',
    ],
    [
      'what did bell announce',
      'Bell announced |a pay rise|, telling MPs that "talk is cheap".',
      'met',
    ],
    [
      'what did bell tell mps',
      'Bell announced a pay rise, telling MPs that "|talk is cheap|".',
      'no demand',
    ],
  ])('with an announcement: %s %s', (question, sentence, expected) => {
    expect(outcome(announcedDemand(question), sentence)).toBe(expected);
  });

  it.each([
    [
      'who voted for the dam',
      'Three members, including |Ida Holm|, voted against the dam.',
      'unmet',
    ],
    ['who spoke against the dam', '|Ida Holm| spoke in favour of the dam.', 'unmet'],
    ['who voted for the dam', '|Ida Holm| voted for the dam, Per Lund against it.', 'met'],
    [
      'who voted against the dam',
      'Three members, including |Ida Holm|, voted against the dam.',
      'met',
    ],
  ])('on the other side: %s %s', (question, sentence, expected) => {
    expect(outcome(sideDemand(question), sentence)).toBe(expected);
  });
});

describe('a reason', () => {
  it.each([
    ['why did people march', 'People marched despite |a cut in the tax|.', 'unmet'],
    ['why did people march', 'People marched |although the tax was cut|.', 'unmet'],
    ['why did people march', 'People marched |because of the tax|, despite the rain.', 'met'],
    ['despite what did people march', 'People marched despite |the rain|.', 'no demand'],
  ])('is not what is no hindrance: %s %s', (question, sentence, expected) => {
    expect(outcome(reasonDemand(question), sentence)).toBe(expected);
  });
});

describe('somebody there is not', () => {
  const passages = passagesOf(
    'The movement has no formal leader. Its face is Dana Lupu. The union has none.',
  );
  const [lacking, face] = passages.map((passage) => markedIn(passage, passage));

  it.each([
    ['who leads the movement', 'unmet'],
    ['who is the leader of the movement', 'unmet'],
    ['who leads the union', 'no demand'],
    ['who founded the movement', 'no demand'],
  ])('is nobody: %s', (question, expected) => {
    if (lacking === undefined || face === undefined) throw new RangeError('A sentence is missing.');
    const demand = lackDemand(question, passages);
    expect(outcomeOf(demand, face)).toBe(expected);
    expect(outcomeOf(demand, lacking)).not.toBe('unmet');
  });
});
