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
import { isMet, passagesOf } from './marked-words.js';

describe('a clause that leaves it open', () => {
  it.each([
    ['will the tax be raised', 'Brun declined to say |whether the tax would be raised|.', false],
    ['will the tax be raised', 'Brun |declined to say whether the tax would be raised|.', false],
    ['will the port close', 'Brun was asked |if the port would close|.', false],
    ['is it closed', 'He did not say whether it would be |closed to tourists|.', false],
    ['will the port close', '|The port will close if the tax is raised|.', true],
    [
      'will the port close',
      'Asked whether it would stay open, Brun said |the port would close|.',
      true,
    ],
    ['what did he decline to say', 'Brun declined to say |whether the tax would be raised|.', true],
  ])('%s %s', (question, sentence, can) => {
    expect(isMet(openClauseDemand(question), sentence)).toBe(can);
  });
});

describe('what is denied', () => {
  it.each([
    ['what is the trouble', "The trouble isn't |money|, it's time.", false],
    ['what is the trouble', 'The trouble |is not the money|, but the time.', false],
    ['what is the trouble', "The trouble isn't money, it's |time|.", true],
    ['what is the trouble', "The trouble |isn't money, it's time|.", true],
    ['what is the trouble', "The trouble isn't just |money|, it's time.", true],
    ['what is not the trouble', "The trouble isn't |money|, it's time.", true],
    ['where is he', 'He is not in |Oslo|.', true],
  ])('%s %s', (question, sentence, can) => {
    expect(isMet(deniedDemand(question), sentence)).toBe(can);
  });
});

describe('what is said beside', () => {
  it.each([
    [
      'who first reported the dinners',
      'The Guardian first reported the dinners, quoting an aide, |Lucy Lee|.',
      false,
    ],
    [
      'who first reported the dinners',
      '|The Guardian| first reported the dinners, quoting an aide, Lucy Lee.',
      true,
    ],
    ['who reported it', 'Quoting an aide, |The Guardian| reported it.', true],
    [
      'who booked the dinners',
      'The Guardian first reported the dinners, quoting an aide, |Lucy Lee|.',
      true,
    ],
  ])('by whom a reporter quotes: %s %s', (question, sentence, can) => {
    expect(isMet(reporterDemand(question), sentence)).toBe(can);
  });

  it.each([
    [
      'what did bell announce',
      'Bell announced a pay rise, telling MPs that "|talk is cheap|".',
      false,
    ],
    [
      'what did bell announce',
      'Bell announced |a pay rise|, telling MPs that "talk is cheap".',
      true,
    ],
    [
      'what did bell tell mps',
      'Bell announced a pay rise, telling MPs that "|talk is cheap|".',
      true,
    ],
  ])('with an announcement: %s %s', (question, sentence, can) => {
    expect(isMet(announcedDemand(question), sentence)).toBe(can);
  });

  it.each([
    ['who voted for the dam', 'Three members, including |Ida Holm|, voted against the dam.', false],
    ['who spoke against the dam', '|Ida Holm| spoke in favour of the dam.', false],
    ['who voted for the dam', '|Ida Holm| voted for the dam, Per Lund against it.', true],
    [
      'who voted against the dam',
      'Three members, including |Ida Holm|, voted against the dam.',
      true,
    ],
  ])('on the other side: %s %s', (question, sentence, can) => {
    expect(isMet(sideDemand(question), sentence)).toBe(can);
  });
});

describe('a reason', () => {
  it.each([
    ['why did people march', 'People marched despite |a cut in the tax|.', false],
    ['why did people march', 'People marched |although the tax was cut|.', false],
    ['why did people march', 'People marched |because of the tax|, despite the rain.', true],
    ['despite what did people march', 'People marched despite |the rain|.', true],
  ])('is not what is no hindrance: %s %s', (question, sentence, can) => {
    expect(isMet(reasonDemand(question), sentence)).toBe(can);
  });
});

describe('somebody there is not', () => {
  const passages = passagesOf(
    'The movement has no formal leader. Its face is Dana Lupu. The union has none.',
  );
  const [lacking, face] = passages.map((passage) => markedIn(passage, passage));

  it.each([
    ['who leads the movement', false],
    ['who is the leader of the movement', false],
    ['who leads the union', true],
    ['who founded the movement', true],
  ])('is nobody: %s', (question, can) => {
    if (lacking === undefined || face === undefined) throw new RangeError('A sentence is missing.');
    const demand = lackDemand(question, passages);
    expect(demand === null || demand(face)).toBe(can);
    expect(demand === null || demand(lacking)).toBe(true);
  });
});
