import { describe, expect, it } from 'vitest';
import { mannerDemand, timeDemand, yearDemand } from '../../../retrieval/demand/time-demand.js';
import { outcome } from './marked-words.js';

describe('a time', () => {
  it.each([
    ['how long was she curator', 'She succeeded Prins in 1932, a post she held until |1963|.'],
    ['how long has it been closed', 'The clinic closed in |2022| after a fire.'],
    ['how long has it been closed', 'The clinic closed in 2022 |after a fire|.'],
    ['how long has it been closed', 'The clinic |closed in May 2022|.'],
    ['since when is it shut', 'It has been shut since 3 May and is so until |17 June|.'],
    ['since when is it shut', 'It has been shut since 3 May and is so until 17 |June|.'],
    ['how long has it been shut', 'It shut on 3 May and will be so |until 17 June|.'],
    ['when was krall born', 'Peter Krall was born in |Linz| and studied law.'],
    ['when was dahl born', 'Dahl was born in |Linz and became a guide in 1999|.'],
    ['when did he die', 'He died |in New York|.'],
    ['when will it get cheaper', 'It hopes to lift a price that has dropped since |June|.'],
    ['when is it going to open', 'The new bridge was closed |a week ago|.'],
    ['when did he die', 'He |died near the Villa Borghese|.'],
  ])('cannot be what is marked: %s %s', (question, sentence) => {
    expect(outcome(timeDemand(question), sentence)).toBe('unmet');
  });

  it.each([
    [
      'how long was she curator',
      'She succeeded Prins in 1932, a post she held |until 1963|.',
      'met',
    ],
    ['how long has it been closed', 'The clinic has been closed |since 2022|.', 'met'],
    ['how long has it been closed', 'It is closed |from May until June|.', 'met'],
    ['since when is it closed', 'It closed on |3 May| until June.', 'met'],
    ['how long will it be closed', 'It is closed |until June|.', 'met'],
    ['how long did she work there', '|From 1925 to 1931| she worked on Java.', 'met'],
    ['how long did she work there', 'She worked there in |1925–31|.', 'met'],
    ['how long is the bridge', 'The bridge, |1980 metres| long, opened in 1964.', 'met'],
    ['how long is the speech', 'The speech of 1964 lasts |forty minutes|.', 'met'],
    ['how long ago did it close', 'The clinic closed in |2022|.', 'no demand'],
    ['when was krall born', 'Peter Krall was born in Linz in |1931|.', 'met'],
    ['when was krall born', 'Peter Krall was born |in Linz in May|.', 'met'],
    ['when was krall born', 'Peter Krall was born at |Easter| in Linz.', 'met'],
    ['when did he leave', 'He left |after the fire in Linz|.', 'met'],
    ['when did it begin', '|At the beginning of the Holocene| it began.', 'met'],
    ['when will it open', 'The bridge, closed since June, will open in |May|.', 'met'],
    ['when did it close', 'The bridge has been closed since |June|.', 'met'],
    ['when did he leave', 'He left |on his wedding day|.', 'met'],
    ['where was krall born', 'Peter Krall was born in |Linz|.', 'no demand'],
  ])('can be what is marked: %s %s', (question, sentence, expected) => {
    expect(outcome(timeDemand(question), sentence)).toBe(expected);
  });
});

describe('a year', () => {
  it.each([
    [
      'to what was it lowered in 1913',
      'Women voted in 1913, and it fell to |18| in 1978.',
      'unmet',
    ],
    [
      'who rebuilt the fort in 1652',
      'It was burnt by |the Danes| in May 1622, rebuilt in 1652.',
      'unmet',
    ],
    [
      'to what was it lowered in 1913',
      'Women voted in 1913, and it fell to |18 in 1978|.',
      'unmet',
    ],
    [
      'who rebuilt the fort in 1652',
      'It was burnt by |the Danes in 1622, rebuilt in 1652|.',
      'unmet',
    ],
    ['to what was it lowered in 1978', 'Women voted in 1913, and it fell to |18| in 1978.', 'met'],
    ['who rebuilt the fort in 1652', '|Roe| rebuilt the fort and left in 1660.', 'met'],
    ['what was the fee in 1978', 'It was |4 crowns| in 1978 and 1979.', 'met'],
    ['did she marry after her engagement in 2013', 'She |broke it off in June 2014|.', 'no demand'],
    ['what rose from 1913 to 1978', 'The |fee| in 1978 was higher.', 'no demand'],
  ])('of which it is told: %s %s', (question, sentence, expected) => {
    expect(outcome(yearDemand(question), sentence)).toBe(expected);
  });
});

it.each([
  ['how did hahn die', 'Her husband, Viktor Hahn, |died in 2011|.', 'unmet'],
  ['how did hahn die', 'Her husband, Viktor Hahn, died |on 4 May 2011|.', 'unmet'],
  ['how did hahn die', 'Her husband, Viktor Hahn, |died| in 2011.', 'unmet'],
  ['how did hahn die', '|Her husband, Viktor Hahn, died| in 2011.', 'unmet'],
  ['how did the rhine extend southward', '|Through capture, it extended southward|.', 'met'],
  ['how was the mill lost', '|A fire broke out and the mill was lost in 2011|.', 'met'],
  ['how was the mill lost', 'It was |lost| in 2011 in a fire.', 'met'],
  ['how did hahn die', 'Her husband, Viktor Hahn, |died of a stroke in 2011|.', 'met'],
  ['how did hahn die', 'Her husband died |in a fall| in 2011.', 'met'],
  ['when did hahn die', 'Her husband, Viktor Hahn, |died in 2011|.', 'no demand'],
])('when something happened is not how: %s %s', (question, sentence, expected) => {
  expect(outcome(mannerDemand(question), sentence)).toBe(expected);
});
