import { expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { relativeDemand } from '../../../retrieval/demand/relative-demand.js';
import { named, type Outcome, outcome, passagesOf } from './marked-words.js';

/** What becomes of a question in an article that names Ida Lee, Ann Roe and Tom Lee. */
function tried(question: string, text: string): Outcome {
  const people = ['Ida Lee', 'Ann Roe', 'Tom Lee'].map((name) => named(name, text));
  const directory = new ActorDirectory(people.filter(({ mentions }) => mentions.length > 0));
  const passages = passagesOf(text.replaceAll('|', ''));
  return outcome(relativeDemand(question, directory, passages), text);
}

it.each([
  ['how long was ida lee suspended', 'Ida Lee blamed Ann Roe, who was suspended for |five weeks|.'],
  ['how long was ida lee suspended', 'Ida Lee blamed Ann Roe, who |was suspended for five weeks|.'],
  ['how much did ida lee give', 'It was paid for by Ida Lee and by Ann Roe, who gave |$85,000|.'],
  [
    'how much did ida lee give',
    'Ida Lee owned |231 of them, and Ann Roe, who gave $85,000|, none.',
  ],
  ['how old is ida lee', 'Ida Lee robbed Ann Roe, |88|.'],
  ['how old is ida lee', 'Ida Lee robbed Ann Roe, who was |88| and ill.'],
  ['how old is ida lee', 'Ida Lee robbed Ann Roe, who |was 88| and ill.'],
  ['how old is ida lee', 'Ida Lee robbed Ann Roe, who was |88 and ill|.'],
  ['how old is ida lee', 'Ann Roe, |88, robbed Ida Lee, who was ill|.'],
])('what is told beside a name is not told of another: %s %s', (question, text) => {
  expect(tried(question, text)).toBe('unmet');
});

it.each([
  ['how long was ann roe suspended', 'Ida Lee blamed Ann Roe, who was suspended for |a week|.'],
  ['how much did lee give', 'It was paid for by Ann Roe and by Tom Lee, who gave |$85,000|.'],
  ['how old is ann roe', 'Ida Lee robbed Ann Roe, |88|.'],
  ['how old is ann roe', 'Ann Roe, |88, robbed Ida Lee|.'],
  ['what did ida lee give ann roe', 'Ida Lee met Ann Roe, who was given |a boat|.'],
  ['how many did ida lee give', 'Ida Lee lent |231 of them|, and Ann Roe, who gave nine, left.'],
  ['whom did ida lee hire', 'Ida Lee chose |Ann Roe, who was hired| in May.'],
  ['what did ida lee give', 'Ida Lee gave a boat to Ann Roe, who gave |a house|.'],
  ['what did ida lee sell', 'Ida Lee met Ann Roe, who gave |a boat|.'],
])('it may be theirs: %s %s', (question, text) => {
  expect(tried(question, text)).toBe('met');
});

it('makes no demand where nobody is asked about', () => {
  expect(tried('how much was given', 'Ida Lee met Ann Roe, who gave |$85,000|.')).toBe('no demand');
});
