import { describe, expect, it } from 'vitest';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { timeDemand, undatedDemand } from '../../../retrieval/demand/time-demand.js';
import { isMet, passagesOf } from './marked-words.js';

describe('a time', () => {
  it.each([
    ['how long was she curator', 'She succeeded Prins in 1932, a post she held until |1963|.'],
    ['how long has it been closed', 'The clinic closed in |2022| after a fire.'],
    ['how long has it been closed', 'The clinic closed in 2022 |after a fire|.'],
    ['how long has it been closed', 'The clinic |closed in May 2022|.'],
    ['when was krall born', 'Peter Krall was born in |Linz| and studied law.'],
    ['when was dahl born', 'Dahl was born in |Linz and became a guide in 1999|.'],
    ['when did he die', 'He died |in New York|.'],
    ['when did he die', 'He |died near the Villa Borghese|.'],
  ])('cannot be what is marked: %s %s', (question, sentence) => {
    expect(isMet(timeDemand(question), sentence)).toBe(false);
  });

  it.each([
    ['how long was she curator', 'She succeeded Prins in 1932, a post she held |until 1963|.'],
    ['how long has it been closed', 'The clinic has been closed |since 2022|.'],
    ['how long did she work there', '|From 1925 to 1931| she worked on Java.'],
    ['how long did she work there', 'She worked there in |1925–31|.'],
    ['how long is the bridge', 'The bridge, |1980 metres| long, opened in 1964.'],
    ['how long is the speech', 'The speech of 1964 lasts |forty minutes|.'],
    ['how long ago did it close', 'The clinic closed in |2022|.'],
    ['when was krall born', 'Peter Krall was born in Linz in |1931|.'],
    ['when was krall born', 'Peter Krall was born |in Linz in May|.'],
    ['when was krall born', 'Peter Krall was born at |Easter| in Linz.'],
    ['when did he leave', 'He left |after the fire in Linz|.'],
    ['when did it begin', '|At the beginning of the Holocene| it began.'],
    ['when did he leave', 'He left |on his wedding day|.'],
    ['where was krall born', 'Peter Krall was born in |Linz|.'],
  ])('can be what is marked: %s %s', (question, sentence) => {
    expect(isMet(timeDemand(question), sentence)).toBe(true);
  });
});

describe('a time that the article says there is none of yet', () => {
  const [talks, election] = passagesOf(
    'Talks ended without a date for another round. Holt faces an election in June.',
  );

  it.each([
    ['when will the next round begin', false],
    ['when is the election', true],
    ['when did the last round begin', true],
  ])('is not that of something else: %s', (question, can) => {
    if (talks === undefined || election === undefined)
      throw new RangeError('A sentence is missing.');
    const demand = undatedDemand(question, [talks, election]);
    expect(demand === null || demand(markedIn(election, election))).toBe(can);
    expect(demand === null || demand(markedIn(talks, talks))).toBe(true);
  });
});
