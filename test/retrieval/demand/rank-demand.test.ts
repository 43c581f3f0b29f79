import { describe, expect, it } from 'vitest';
import {
  comparedDemand,
  firstDemand,
  ordinalDemand,
  placedDemand,
  rankDemand,
  standardDemand,
} from '../../../retrieval/demand/rank-demand.js';
import { outcome } from './marked-words.js';

describe('the first of all', () => {
  it.each([
    ['what is the largest city', '|Velmora| is the second-largest city.', 'unmet'],
    ['what is the highest peak', 'It is the 3rd highest peak, |Mount Arn|.', 'unmet'],
    ['what is the second-largest city', '|Velmora| is the second-largest city.', 'no demand'],
    ['what is the most common cause', '|Smoke| is one of the most common causes.', 'met'],
    ['what is one of the longest rivers', 'The |Tarn| is one of the longest rivers.', 'met'],
    ['what is the largest city', 'Arden is the largest city, |Velmora| the second-largest.', 'met'],
    ['what is the largest city', '|Velmora| is bigger than Arden.', 'met'],
  ])('is not a lesser one: %s %s', (question, sentence, expected) => {
    expect(outcome(rankDemand(question), sentence)).toBe(expected);
  });
});

describe('which is more so', () => {
  it.each([
    ['which sex is paid more', 'Men are paid more than |women| in Arden.', 'unmet'],
    ['which river is longer', 'The Tarn is much longer than the |Tessin|.', 'unmet'],
    ['which river is longer', 'The |Tarn| is longer than the Tessin.', 'met'],
    ['which river is longer than the tarn', 'The Inn is longer than the |Tarn|.', 'no demand'],
    ['which river is shorter', 'The Tarn is longer than the |Tessin|.', 'met'],
  ])('is not what it is compared with: %s %s', (question, sentence, expected) => {
    expect(outcome(comparedDemand(question), sentence)).toBe(expected);
  });
});

describe('what is more so than something', () => {
  it.each([
    ['what is it older than', 'It is older than Lund but smaller than |Rand|.', 'unmet'],
    ['what is it more common than', 'It is more common than |tin but rarer than gold|.', 'unmet'],
    ['what is rarer than it', 'It is more common than tin but rarer than |gold|.', 'unmet'],
    ['which town is older than hale', 'Hale is older than Lund but smaller than |Rand|.', 'unmet'],
    ['which river is longer than the tarn', 'The Inn is longer than |the Tarn|.', 'unmet'],
    ['what is it older than', 'It is older than |Lund| but smaller than Rand.', 'met'],
    ['which town is older than lund', '|Hale| is older than Lund but smaller than Rand.', 'met'],
    ['which town is bigger than lund', '|Hale| is larger than Lund.', 'met'],
    ['what other than tin is mined', 'Tin is older than |gold|.', 'no demand'],
    ['what number is greater than 2', 'The number |three| is greater than 2.', 'met'],
  ])('is told with that: %s %s', (question, sentence, expected) => {
    expect(outcome(standardDemand(question), sentence)).toBe(expected);
  });
});

describe('who is ahead', () => {
  it.each([
    ["who's ahead", 'It put the Greens on 41%, ahead of the |Progress Party| on 27%.', 'unmet'],
    ['who was ahead in the poll', 'Lotus won, two minutes ahead of |Team Borg|.', 'unmet'],
    ['who is behind', '|Team Borg| was two minutes behind Lotus.', 'met'],
    ['who is behind', 'Team Borg was two minutes behind |Lotus|.', 'unmet'],
    ["who's ahead", 'It put |the Greens| on 41%, ahead of the Progress Party.', 'met'],
    ['who is ahead of lotus', 'Lotus is ahead of |Team Borg|.', 'no demand'],
    ['who is behind the plot', 'The trail behind |Lee| was cold.', 'no demand'],
  ])('is not whom they are ahead of: %s %s', (question, sentence, expected) => {
    expect(outcome(placedDemand(question), sentence)).toBe(expected);
  });
});

it.each([
  ['who is second', '|Amy Dunn|’s second was a header.', 'unmet'],
  ['who came third', '|Amy Dunn| scored her third.', 'unmet'],
  ['who is second', '|Leek| are second in the table.', 'met'],
  ['who came third', '|Amy Dunn| was third with her third throw.', 'met'],
  ['who is second in command', 'It was |Amy Dunn|’s second week.', 'no demand'],
])('who is second is not whose second it is: %s %s', (question, sentence, expected) => {
  expect(outcome(ordinalDemand(question), sentence)).toBe(expected);
});

it.each([
  ['which firm paid him first', 'A second firm, |Rand|, paid him in 2018.', 'unmet'],
  ['which firm first paid him', 'Another firm, |Rand|, paid him in 2018.', 'unmet'],
  ['which firm paid him first', 'Lund first paid him, a second firm, |Rand|, in 2018.', 'met'],
  ['which firm paid him first', '|Lund| paid him in 2016.', 'met'],
  ['which firm paid him at first', 'A second firm, |Rand|, paid him in 2018.', 'no demand'],
  ['which firm paid him', 'A second firm, |Rand|, paid him in 2018.', 'no demand'],
])('the first is not a second one: %s %s', (question, sentence, expected) => {
  expect(outcome(firstDemand(question), sentence)).toBe(expected);
});
