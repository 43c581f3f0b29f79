import { beforeAll, describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import type { Cast } from '../../../corpus/actors/cast.js';
import { createArticle } from '../../../corpus/article.js';
import type { Passage } from '../../../corpus/passage.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import {
  announcedDemand,
  deniedSayingDemand,
  knowerDemand,
  reporterDemand,
  sourceDemand,
  tellerDemand,
} from '../../../retrieval/demand/telling-demand.js';
import { openCast } from '../../../retrieval/index/cast-cache.js';
import { tagger } from '../../models.js';
import { type Outcome, outcome, outcomeOf, passagesOf } from './marked-words.js';

const TEXT =
  'Police said 22,000 people marched. The ministry said the tax would stay. Dr Anna Berg said the drug was safe. ' +
  'The head of the union, Paul Roy, said the strike would last ten days. The bridge cost £5m.';

let passages: readonly Passage[];
let cast: Cast;

beforeAll(async () => {
  const article = createArticle(TEXT, { id: 'test' });
  passages = passagesOf(article.text);
  cast = await openCast(article, passages, { tagger });
});

function ofSource(question: string, words: string): Outcome {
  const start = TEXT.indexOf(words);
  const passage = passages.find((sentence) => sentence.start <= start && start < sentence.end);
  if (passage === undefined) throw new RangeError(`There is no "${words}".`);
  const demand = sourceDemand(question, new ActorDirectory(cast.actors), cast);
  return outcomeOf(demand, markedIn(passage, { start, end: start + words.length }));
}

describe('what somebody says', () => {
  it.each([
    ['how many people marched according to the organisers', '22,000'],
    ['how many marched according to the government', '22,000'],
    ['according to the police, will the tax stay', 'the tax would stay'],
    ['according to anna berg, how long will the strike last', 'ten days'],
  ])('is not asked for: %s %s', (question, words) => {
    expect(ofSource(question, words)).toBe('unmet');
  });

  it.each([
    ['how many people marched according to the police', '22,000', 'met'],
    ['according to officials, how many people marched', '22,000', 'no demand'],
    ['according to the article, how many people marched', '22,000', 'no demand'],
    ['according to the government, will the tax stay', 'the tax would stay', 'met'],
    ['according to the doctor is the drug safe', 'the drug was safe', 'met'],
    ['according to the union, how long will the strike last', 'ten days', 'met'],
    ['how much did the bridge cost, according to the police', '£5m', 'met'],
    ['according to the company, is the drug safe', 'the drug was safe', 'met'],
    ['how many people marched, according to her rep', '22,000', 'no demand'],
    ['how many people marched', '22,000', 'no demand'],
  ])('may be asked for: %s %s', (question, words, expected) => {
    expect(ofSource(question, words)).toBe(expected);
  });
});

describe('who does something', () => {
  it.each([
    ['who will sue the city', '|Anna Klein said her brother| would sue the city.', 'unmet'],
    ['who will sue', '|Anna Klein| fears her brother would sue.', 'unmet'],
    ['who won', '|The team| that her brother coached won.', 'met'],
    ['who will sue the city', '|Anna Klein| told CNN that her brother would sue.', 'unmet'],
    [
      'who resigned in march',
      '|Paul Roy| said his deputy, Al Fox, had resigned in March.',
      'unmet',
    ],
    ['who will sue the city', 'Anna Klein said |her brother| would sue the city.', 'met'],
    ['who resigned', '|Paul Roy|, who said his deputy had resigned, resigned too.', 'met'],
    ['who will sue the city', '|Anna Klein| said she would sue the city.', 'met'],
    ['who said her brother would sue', '|Anna Klein| said her brother would sue.', 'no demand'],
  ])('is not who tells of it: %s %s', (question, sentence, expected) => {
    expect(outcome(tellerDemand(question), sentence)).toBe(expected);
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
});

describe('who says something', () => {
  it.each([
    [
      'who said the mayor had sold the park',
      '|Bob Orr| denied that the mayor had sold the park.',
      'unmet',
    ],
    [
      'who says the water is unsafe',
      '|Lena Marsh| said she never told anyone the water was unsafe.',
      'unmet',
    ],
    [
      'who said the park had been sold',
      '|Ortega| did not say that the park had been sold.',
      'unmet',
    ],
    [
      'who said the mayor had sold the park',
      "Bob Orr denied |Ida Roe|'s claim that the mayor had sold the park.",
      'met',
    ],
    [
      'who said the park was shut',
      '|Bob Orr| said the park was shut and denied the mayor knew.',
      'met',
    ],
    [
      'who denied that the mayor had sold the park',
      '|Bob Orr| denied that the mayor had sold the park.',
      'no demand',
    ],
    [
      'who said the mayor had not sold the park',
      '|Bob Orr| denied that the mayor had sold the park.',
      'no demand',
    ],
    [
      'who said it takes two people',
      '|Ray| said: “I can’t tell you, because it takes two people to dance.”',
      'met',
    ],
  ])('is not who does not say it: %s %s', (question, sentence, expected) => {
    expect(outcome(deniedSayingDemand(question), sentence)).toBe(expected);
  });

  it.each([
    [
      'who forged the letter',
      'The letter is a forgery, according to |Ida Roe|, a professor.',
      'unmet',
    ],
    ['who built it', 'It has four arches, said |Ida Roe|.', 'unmet'],
    ['who built it', '“We built it,” said |Ida Roe|.', 'met'],
    ['who forged the letter', 'The letter was forged by her aide, according to |Ida Roe|.', 'met'],
    ['who built it', 'The witness, Bo Orr, said |Ida Roe| had ordered four arches.', 'met'],
    ['who was killed', 'He died of a blow, said |Ida Roe|.', 'no demand'],
    ['who criticised the plan', 'The plan is rubbish, said |Ida Roe|.', 'no demand'],
  ])('is not who does it: %s %s', (question, sentence, expected) => {
    expect(outcome(knowerDemand(question), sentence)).toBe(expected);
  });
});
