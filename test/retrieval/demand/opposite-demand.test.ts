import { describe, expect, it } from 'vitest';
import {
  negatedWordDemand,
  oppositeDemand,
  particleDemand,
  sideDemand,
} from '../../../retrieval/demand/opposite-demand.js';
import { outcome } from './marked-words.js';

describe('what is told of the opposite', () => {
  it.each([
    ['what does the law allow', "The company's law bans |hunting|."],
    ['who considers the drug safe', '|Doctor Hahn| considers the drug dangerous.'],
    ['how much did imports rise', 'Imports fell by |5 percent|.'],
    ['who opposes the fund', '|The union| supports the fund.'],
    ['who was acquitted', 'The court convicted |Anna Lind|.'],
    ['how much did imports rise', 'Imports slipped |3 percent|.'],
    ['why has the price halved', '|Mines are shut|, and the price has doubled.'],
    ['who doubled the budget', '|Anna Lind| cut the budget by half.'],
    ['which is the newest park', '|Gunung Tua| is the oldest park.'],
    ['what is the maximum distance', 'The minimum distance is |two kilometres|.'],
  ])('does not answer: %s %s', (question, sentence) => {
    expect(outcome(oppositeDemand(question), sentence)).toBe('unmet');
  });

  it.each([
    ['what does the law ban', "The company's law bans |hunting|.", 'met'],
    ['how much did imports rise', 'Exports fell, imports climbed by |5 percent|.', 'met'],
    ['how much did imports rise', 'Imports grew |5 percent|.', 'met'],
    ['which crime could it reduce', 'It could bring down soaring |theft|.', 'met'],
    ['how much did prices rise or fall', 'Prices fell by |5 percent|.', 'no demand'],
    ['did prices rise', '|Prices fell by 5 percent|.', 'no demand'],
    ['what does the law not allow', 'The law bans |hunting|.', 'no demand'],
    ['what does the law allow', 'The law does not ban |fishing|.', 'met'],
    ['what did st. rose say', 'Exports |fell|, she said.', 'no demand'],
    ['how much did prices rise', 'Lee declined to say |how much|.', 'met'],
    ['how warm was the water', 'The water was cold at |4 degrees|.', 'no demand'],
    ['who bought the mill', 'Lee sold the mill to |Ann Roe|.', 'no demand'],
    ['when do schools open', 'Schools stay closed until |Friday|.', 'met'],
    ['when do schools open', 'Schools close on |Friday|.', 'unmet'],
    ['what do schools open with', 'Schools stay closed until |Friday|.', 'unmet'],
  ])('may stand beside it, or be asked for: %s %s', (question, sentence, expected) => {
    expect(outcome(oppositeDemand(question), sentence)).toBe(expected);
  });
});

describe('what is told of a word that denies another', () => {
  it.each([
    ['who called the result certain', '|Anna Lind| called the result uncertain.', 'unmet'],
    ['who found the incomplete map', '|Anna Lind| found the complete map.', 'unmet'],
    ['who called it uncertain', '|Anna Lind| said it was not certain.', 'met'],
    ['how common is the illness', 'The illness is |uncommon|.', 'met'],
    [
      'who drew the incomplete map',
      'It was incompletely drawn by |Lee|; Roe made it complete.',
      'met',
    ],
    ['who hired the migrant workers', '|Lee| hired immigrant workers.', 'met'],
    ['who published the unpublished notes', '|Lee| published the notes.', 'met'],
    ['did she find the incomplete map', '|She found the complete map.|', 'no demand'],
  ])('answers only with the word: %s %s', (question, sentence, expected) => {
    expect(outcome(negatedWordDemand(question), sentence)).toBe(expected);
  });
});

describe('who is for it or against it', () => {
  it.each([
    [
      'who voted for the dam',
      'Three members, including |Ida Holm|, voted against the dam.',
      'unmet',
    ],
    ['who spoke against the dam', '|Ida Holm| spoke in favour of the dam.', 'unmet'],
    ['how many signatures are there for the dam', 'He has |640| signatures against it.', 'unmet'],
    ['how many signatures are there for the dam', 'He has |640| signatures for it.', 'met'],
    ['who voted for the dam', '|Ida Holm| voted for the dam, Per Lund against it.', 'met'],
    ['who is against the dam', '|Ida Holm| is in favour of the dam.', 'unmet'],
    ['who is against the dam', '|Ida Holm| was all for it.', 'unmet'],
    ['who is against the dam', '|Ida Holm| backed the dam.', 'unmet'],
    ['who opposes it', '|Ida Holm| was all for it.', 'unmet'],
    ['who is for the dam', '|Ida Holm| opposes the dam.', 'unmet'],
    ['who supports the dam', '|Ida Holm| spoke against it.', 'unmet'],
    ['who is against the dam', '|Ida Holm| is not in favour of the dam.', 'met'],
    ['who is against the dam', '|Ida Holm| came back and called it daft.', 'met'],
    ['who is against the dam', '|Ida Holm| is against the dam, which Lund supports.', 'met'],
    ['who is against the dam', '|Ida Holm| said support for the dam was falling.', 'met'],
    ['how many signed the petition against it', '|Nine| signed a petition for it.', 'unmet'],
    ['how many signed the petition for it', '|Nine| signed a petition for it.', 'met'],
    ['how many signed a petition for it', '|Nine| signed, more than the one against it.', 'met'],
    ['who was it for', '|Ida Holm| opposed it.', 'no demand'],
    ['who did he play against', '|Leek| supported the fund.', 'no demand'],
    [
      'who voted against the dam',
      'Three members, including |Ida Holm|, voted against the dam.',
      'met',
    ],
  ])('is not who is on the other side: %s %s', (question, sentence, expected) => {
    expect(outcome(sideDemand(question), sentence)).toBe(expected);
  });
});

describe('what a verb means with another particle', () => {
  it.each([
    ['who got sent off', 'Gray took off |Diego Paz| and sent on Joe Adair.', 'unmet'],
    ['who turned the boiler up', '|Lee| turned it down.', 'no demand'],
    ['who turned up the heating', '|Lee| turned it down.', 'unmet'],
    ['who got sent off', 'Gray had |Diego Paz| sent off and sent on Joe Adair.', 'met'],
    ['who turned on the light', '|Lee| turned the old light on; Roe turned it off.', 'met'],
    ['when was the letter sent off', 'The letter was sent on |3 May|.', 'met'],
    ['what went on there', 'A bomb |went off|.', 'unmet'],
    ['what is built on the hill', '|A fort| stands on the hill.', 'met'],
    ['did they switch it off', '|They switched it on|.', 'no demand'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(particleDemand(question), sentence)).toBe(expected);
  });
});
