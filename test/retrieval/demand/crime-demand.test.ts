import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { crimeDemand } from '../../../retrieval/demand/crime-demand.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { named, type Outcome, outcomeOf, passagesOf } from './marked-words.js';

/**
 * What becomes of the words between bars as the answer in an article about Lee Fox and Tom Hale.
 */
function outcome(question: string, text: string): Outcome {
  const [before = '', words = ''] = text.split('|');
  const passages = passagesOf(text.replaceAll('|', ''));
  const passage = passages.findLast(({ start }) => start <= before.length);
  if (passage === undefined) throw new RangeError('There is no sentence.');
  const directory = new ActorDirectory([named('Lee Fox', text), named('Tom Hale', text)]);
  const range = { start: before.length, end: before.length + words.length };
  return outcomeOf(crimeDemand(question, directory, passages), markedIn(passage, range));
}

describe('the two sides of a crime', () => {
  it.each([
    ['who was the killer', 'Police arrested Lee Fox over the murder of |Tom Hale|.'],
    ['who is the victim', '|Lee Fox|, 31, a plumber, is charged with murdering Tom Hale, 54.'],
    ['who is the suspect', '|Tom Hale| was found dead. Lee Fox was arrested.'],
    [
      "what was the victim's job",
      'Police arrested Lee Fox, |a plumber|, over the death of Tom Hale.',
    ],
    ['what was the victims job', 'Tom Hale was shot. Lee Fox, who is charged, was |a cleaner|.'],
    [
      'what was the victims job',
      'Police charged Lee Fox, |a plumber, with killing Tom Hale, a cook|.',
    ],
    ['how old is the suspect', 'Lee Fox, 31, is charged with murdering Tom Hale, |54|.'],
  ])('are not taken for each other: %s %s', (question, text) => {
    expect(outcome(question, text)).toBe('unmet');
  });

  it.each([
    ['who was the killer', 'Police arrested |Lee Fox| over the murder of Tom Hale.', 'met'],
    [
      'who is the victim',
      'Lee Fox, 31, a plumber, is charged with murdering |Tom Hale|, 54.',
      'met',
    ],
    ['who is the suspect', 'The murder suspect, |Lee Fox|, was jailed.', 'met'],
    [
      'what was the victims job',
      'Lee Fox was arrested over the death of Tom Hale, |a cook|.',
      'met',
    ],
    ['how old is the suspect', 'Lee Fox, |31|, is charged with murdering Tom Hale, 54.', 'met'],
    ['who is the victim', 'Lee Fox was arrested, and |Lee Fox| was shot.', 'met'],
    ['who is the victim', '|Lee Fox| fell. Tom Hale ran.', 'met'],
    [
      'who killed the victim',
      'Police arrested |Lee Fox| over the murder of Tom Hale.',
      'no demand',
    ],
    ['who was arrested', 'Police arrested |Lee Fox| over the murder of Tom Hale.', 'no demand'],
  ])('answer each for itself: %s %s', (question, text, expected) => {
    expect(outcome(question, text)).toBe(expected);
  });
});
