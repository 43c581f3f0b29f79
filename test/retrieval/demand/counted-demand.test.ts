import { describe, expect, it } from 'vitest';
import {
  adultsDemand,
  besideDemand,
  countedDemand,
  countedObjectDemand,
  kindDemand,
  placesDemand,
  sisterDemand,
} from '../../../retrieval/demand/counted-demand.js';
import { outcome } from './marked-words.js';

describe('a number of men or women', () => {
  it.each([
    ['how many men work there', 'The plant employs |640| people, 210 of them women.', 'unmet'],
    ['how many boys are there', 'Of |480| pupils 200 are girls.', 'unmet'],
    ['how many women work there', 'The plant employs 640 people, |210| of them women.', 'met'],
    ['how many boys are there', 'Of 480 pupils |280| are male.', 'met'],
    [
      'how many people work there',
      'The plant employs |640| people, 210 of them women.',
      'no demand',
    ],
  ])('%s %s', (question, sentence, expected) => {
    expect(outcome(countedDemand(question), sentence)).toBe(expected);
  });
});

describe('a number of something', () => {
  it.each([
    ['how many tanks did it withdraw', 'It withdrew |6,000| troops.', 'unmet'],
    ['how many tanks did it withdraw', 'It withdrew |6,000| tired troops.', 'unmet'],
    ['how many tanks did it offer to withdraw', 'It offered to withdraw |6,000| troops.', 'unmet'],
    ['how many tanks did it offer to withdraw', 'It offered to withdraw 6,000 |troops|.', 'unmet'],
    [
      'how many sheets did it collect',
      'It collected sheets from |11,000| polling stations.',
      'unmet',
    ],
    ['how many complaints did it get', 'It got |complaints from 400 hospitals|.', 'unmet'],
    ['how many shelters should it open', 'It should open shelters in |400| towns.', 'unmet'],
    ['how many towns should it open shelters in', 'It should open shelters in |400| towns.', 'met'],
    [
      'how many complaints did it get',
      'It got complaints from just over |400| hospitals.',
      'unmet',
    ],
    ['how many complaints did it get', 'It got just over |400| complaints.', 'met'],
    [
      'how many maps does it own',
      'It owns |340| clocks, and the library holds 12,000 old maps.',
      'unmet',
    ],
    ['how many swedes were killed', 'In the fire |42| Danes were killed.', 'unmet'],
    ['how many danes were killed', 'In the fire |42| Danes were killed.', 'met'],
    ['how many civilians were killed', 'In the fire |42| Danes were killed.', 'met'],
    ['how many awards were won', 'It won |32| Grammys.', 'met'],
    ['how many soldiers did it withdraw', 'It withdrew |6,000| troops.', 'met'],
    ['how many deaths did the fire cause', 'The fire killed |40| people.', 'met'],
    ['how many sheets did it collect', 'It collected |900| sheets from 11,000 stations.', 'met'],
    ['how many hospitals did it hear from', 'It heard complaints from |400| hospitals.', 'met'],
    ['how many tanks did it withdraw', 'It withdrew |300| tanks and 6,000 troops.', 'met'],
  ])('is of that: %s %s', (question, sentence, expected) => {
    expect(outcome(countedObjectDemand(question), sentence)).toBe(expected);
  });
});

describe('words of one kind', () => {
  it.each([
    ['how many gold medals did he win', 'He won |two| silver medals.', 'unmet'],
    ['how many gold medals did he win', 'He won two silver |medals|.', 'unmet'],
    ['which leg did she break', 'She broke her |left arm|.', 'unmet'],
    ['how many gold medals did he win', 'He won |two| silver medals and a gold.', 'met'],
    ['how many gold medals did he win', 'He won |two| of them.', 'met'],
    ['which leg did she break', 'She broke her |left| knee.', 'met'],
    ['how many medals did he win', 'He won |two| silver medals.', 'no demand'],
    [
      'how many children did she have',
      'She is survived by a son and |five| grandchildren.',
      'unmet',
    ],
    ['how many children did she have', 'She had |two| children and five grandchildren.', 'met'],
    [
      'how many grandchildren did she have',
      'She had two children and |five| grandchildren.',
      'met',
    ],
  ])('are not told of each other: %s %s', (question, sentence, expected) => {
    expect(outcome(sisterDemand(question), sentence)).toBe(expected);
  });
});

it.each([
  ['how many adults died', 'The blast killed |12| people, including three children.', 'unmet'],
  ['how many adults died', 'The blast killed |nine| adults and three children.', 'met'],
  ['how many adults took part', 'The trial had |900| patients.', 'met'],
  ['how many people died', 'The blast killed |12| people, including three children.', 'no demand'],
])('adults are not all, children among them: %s %s', (question, sentence, expected) => {
  expect(outcome(adultsDemand(question), sentence)).toBe(expected);
});

it.each([
  ['how many in hull', 'The trial ran in Leeds, Hull and York with |900| patients.', 'unmet'],
  ['how many people took part in york', 'It ran in Hull and York with |900| patients.', 'unmet'],
  ['how many people live in hull', 'It lies near Leeds, and Hull has |900| people.', 'met'],
  ['how many in hull', 'It had 900 patients in Leeds and |400| in Hull.', 'met'],
  ['how many in leeds', 'The trial ran in Leeds, England, with |900| patients.', 'met'],
  ['how many patients took part', 'It ran in Hull and York with |900| patients.', 'no demand'],
])('a place is not several: %s %s', (question, sentence, expected) => {
  expect(outcome(placesDemand(question), sentence)).toBe(expected);
});

it.each([
  ['how many people came', 'About 180 people filled the hall, which holds |150|.', 'unmet'],
  ['how many people came', 'About |180| people filled the hall, which holds 150.', 'met'],
  ['how many people does it hold', 'Some 180 people filled the hall, which holds |150|.', 'met'],
  ['how many people came', 'The hall was full of those from Lund, who were |150|.', 'met'],
  ['how many people came', 'The village has 180 people, of whom |150| came.', 'met'],
])('how many came is not what is told beside it: %s %s', (question, sentence, expected) => {
  expect(outcome(besideDemand(question), sentence)).toBe(expected);
});

it.each([
  ['how many lorries cross it', 'It carries |2,300| vehicles a day.', 'unmet'],
  ['how many lorries cross it', 'It carries |2,300 vehicles| a day.', 'unmet'],
  ['how many lorries cross it', 'It carries |2,300 vehicles a day|.', 'unmet'],
  ['how many lorries cross it', 'It carries |2,300| cars and 90 other vehicles.', 'met'],
  ['how many stolen cows were found', 'Police found |90| animals.', 'unmet'],
  ['how many lorries cross it', 'It carries |2,300| vehicles, all of them lorries.', 'met'],
  ['how many cars cross it', 'It carries |2,300| vehicles a day.', 'no demand'],
  ['how many vehicles cross it', 'It carries |2,300| vehicles a day.', 'no demand'],
])('how many of a kind is not how many of all: %s %s', (question, sentence, expected) => {
  expect(outcome(kindDemand(question), sentence)).toBe(expected);
});
