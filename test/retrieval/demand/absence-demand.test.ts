import { describe, expect, it } from 'vitest';
import { lackDemand, undatedDemand } from '../../../retrieval/demand/absence-demand.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { outcomeOf, passagesOf } from './marked-words.js';

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

describe('a time that the article says there is none of yet', () => {
  const [talks, election] = passagesOf(
    'Talks ended without a date for another round. Holt faces an election in June.',
  );

  it.each([
    ['when will the next round begin', 'unmet'],
    ['when is the election', 'no demand'],
    ['when did the last round begin', 'no demand'],
  ])('is not that of something else: %s', (question, expected) => {
    if (talks === undefined || election === undefined)
      throw new RangeError('A sentence is missing.');
    const demand = undatedDemand(question, [talks, election]);
    expect(outcomeOf(demand, markedIn(election, election))).toBe(expected);
    expect(outcomeOf(demand, markedIn(talks, talks))).not.toBe('unmet');
  });
});
