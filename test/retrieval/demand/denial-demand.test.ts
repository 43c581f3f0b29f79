import { describe, expect, it } from 'vitest';
import {
  deniedDemand,
  negationDemand,
  notDoneDemand,
  openClauseDemand,
  takenBackDemand,
} from '../../../retrieval/demand/denial-demand.js';
import { outcome } from './marked-words.js';

describe('what did not happen', () => {
  it.each([
    ['when will the hostages be freed', 'The hostages will not be freed in |March|.'],
    ['when will the hostages be freed', 'Volk said they would not yet free them |in March|.'],
    ['when will france return', "France won't return to the talks |before Monday|."],
    ['when was the deal reached', 'No deal was reached on |Friday|.'],
    ['when was it agreed', 'Nothing was agreed on |Friday|.'],
    ['when did beldar leave', 'Beldar has not left Senngrad since |November|.'],
    ['when did norway ratify the pact', 'Norway signed it in |1988| but did not ratify it.'],
    ['in what year did it open', 'Denmark built a dam in |1990| but never opened it.'],
    ['where was the treaty signed', 'The treaty was not signed in |Rome|.'],
    ['when will klein sue the city', 'Klein is not suing the city in |May|.'],
    ['when did captain lee see the river', 'Captain Lee drew it in |1868| but never saw it.'],
    [
      'why does a patent give its owner leave to use it',
      'A patent does not give leave to use it, since |others| may own it.',
    ],
    ['who can be given the drug', 'It should not be given to |pregnant women|.'],
  ])('tells nothing of it: %s %s', (question, sentence) => {
    expect(outcome(negationDemand(question), sentence)).toBe('unmet');
  });

  it.each([
    ['when did norway sign the pact', 'Norway signed it in |1988| but did not ratify it.', 'met'],
    ['when will klein sue the city', 'Klein will sue the city in |May| and is not leaving.', 'met'],
    ['when did the talks begin', 'The talks did not begin until |Monday|.', 'met'],
    ['when did lind resign', 'Lind did not resign on Friday but on |Sunday|.', 'met'],
    ['when were the ships sunk', 'No ship was sunk in May; two were sunk in |June|.', 'met'],
    ['when were they freed', 'They would not have been freed in |March| without Qatar.', 'met'],
    [
      'when did captain lee see the river',
      'Captain Lee saw it in |1868| and never sailed it.',
      'met',
    ],
    ['what was it intended for', 'She did not intend it as a mass but as |a service|.', 'met'],
    ['when were they last seen', 'They have not been seen since |May 3|.', 'no demand'],
    ['when was no deal reached', 'No deal was reached on |Friday|.', 'no demand'],
    ['will they be freed in march', 'They |will not be freed in March|.', 'no demand'],
    ['who signed the accord', '|Lenz| did not use a pen when he signed the accord.', 'met'],
    ['when was it opened', 'Not until |May| was it opened.', 'met'],
    ['when was he killed', 'No fewer than nine men were killed in |May|.', 'met'],
    ['where was the treaty signed', 'The treaty was not only signed |in Rome|.', 'met'],
  ])('may tell it: %s %s', (question, sentence, expected) => {
    expect(outcome(negationDemand(question), sentence)).toBe(expected);
  });
});

describe('what somebody or something did not do', () => {
  it.each([
    ['how many ships were not sunk', 'Of 40 ships |12| were sunk.', 'unmet'],
    ['how many ships were not sunk', 'They sank 12 of the 40 but |28| cannot be sunk.', 'met'],
    ["how many didn't burn", '|Three| of the five burned.', 'unmet'],
    ['how many houses were not hit', '|Nine| houses were not hit.', 'met'],
    ["how many people don't get enough to eat", '|Nine million| people go hungry.', 'met'],
    ['how many ships were sunk', 'Of 40 ships |12| were sunk.', 'no demand'],
    ["which states haven't signed the pact", '|Kelang and Paya| signed it in May.', 'unmet'],
    ["where don't the ferries call", 'The ferries call at |Hull|.', 'unmet'],
    ["which states haven't signed the pact", '|Kelang| refused to sign the pact.', 'met'],
    ["which states haven't signed the pact", 'All signed but |Kelang|, the only one.', 'met'],
    ["who said it wasn't signed", 'It is signed, |Roe| said, laughing.', 'no demand'],
    ["why didn't they sign it", 'They signed it |late|.', 'no demand'],
    ["when lund couldn't come, who signed it", '|Roe| came and signed it.', 'no demand'],
    ['what is not only sold in hull', '|Tin| is sold in Leeds.', 'no demand'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(notDoneDemand(question), sentence)).toBe(expected);
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
    ['what was never the trouble', "The trouble wasn't |money|, it was time.", 'no demand'],
    ['why was there no deal', "The trouble wasn't |money|, it was time.", 'unmet'],
    ['where is he', 'He is not in |Oslo|.', 'met'],
    ['are the pilots on strike', 'Pilots |are not on strike|, but guards are.', 'no demand'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(deniedDemand(question), sentence)).toBe(expected);
  });
});

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

describe('what was told and taken back', () => {
  const DEAD = 'Police had said that |two| people had died; that was wrong.';
  it.each([
    ['how many people died', DEAD, 'unmet'],
    ['how many people died', 'Police had said that |two had died; that was wrong|.', 'unmet'],
    ['who was wrong', DEAD, 'no demand'],
    ['who apologised', '|Police| had said that two had died; that was wrong.', 'met'],
    [
      'how many died',
      'The first report told of |nine| dead, but it later proved to be false.',
      'unmet',
    ],
    ['how many died', 'A report of nine dead was false, said Lee, and |two| had died.', 'met'],
    ['how many died', 'Police said that |two| had died, which was a shock.', 'met'],
    ['what did he bet on', 'He bet on |rain|, which was wrong.', 'met'],
    ['what did police say', DEAD, 'no demand'],
    ['what did police get wrong', DEAD, 'no demand'],
    ['did two people die', DEAD, 'no demand'],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(takenBackDemand(question), sentence)).toBe(expected);
  });
});

it.each([
  ['how many people were charged', '|Two| were held; both were freed without charge.', 'unmet'],
  ['who paid for the meal', '|Ann Roe| left without having paid.', 'unmet'],
  ['how many people were charged', '|Two| were charged, three freed without charge.', 'met'],
  ['how many people were freed', '|Two| people were freed without charge.', 'met'],
])('what is done without is not done: %s %s', (question, sentence, expected) => {
  expect(outcome(negationDemand(question), sentence)).toBe(expected);
});
