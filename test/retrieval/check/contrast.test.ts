import { expect, it } from 'vitest';
import { isContrasted } from '../../../retrieval/check/contrast.js';

const BONDS = 'The crown fell against the euro, and yields on ten-year bonds rose to 4.8%.';
const MPS = 'Most Liberal MPs back Brandt, but all four of the Liberal ministers oppose her.';

it.each<[string, string, boolean]>([
  // the opposite, in the clause that tells of the same thing
  ['The crown rose against the euro.', BONDS, true],
  ['The crown fell against the euro.', BONDS, false],
  ['Yields on bonds fell.', BONDS, true],
  ['Yields on bonds increased.', BONDS, false],
  ['The club won the match.', 'The club lost the match.', true],
  ['Wages fell.', 'The crown rose against the euro.', false],
  ['More men than women came.', 'More men came than women did.', false],
  // a denial, in whatever words
  ['The Greens will back the motion.', 'The Greens said they would not back the motion.', true],
  ["The Greens won't support the motion.", 'The Greens would not back the motion.', false],
  ['The Greens oppose the motion.', 'The Greens would not back the motion.', false],
  ['Somebody was hurt.', 'Nobody was hurt.', true],
  ['Kolb said defects were found.', 'Kolb said no defects had been found.', true],
  ['The findings were conclusive.', 'The findings were far from conclusive.', true],
  ['The findings were not conclusive.', 'The findings were far from conclusive.', false],
  ['Keel has offered to resign.', 'Aides denied that Keel had offered to resign.', true],
  ['Keel did not offer to resign.', 'Aides denied that Keel had offered to resign.', false],
  ['Keel resigned.', 'Keel denied the leak and said that Lang had resigned.', false],
  ['Keel resigned.', 'Keel denied that he had lied or resigned.', true],
  // told in other words, perhaps
  ['Osei said no to a new deal.', 'Osei turned down a new deal.', false],
  ['It was seen in men but not in women.', 'It was seen in women but not in men.', true],
  ['It was seen in women but not in men.', 'It was seen in women but not in men.', false],
  ['Smokers were not included.', 'Smokers were excluded.', false],
  ['Smokers were included.', 'Smokers were excluded.', true],
  ["The ministers don't want to leave.", 'The ministers want to stay.', false],
  ['The ministers want to leave.', 'The ministers want to stay.', true],
  ['The shop opens on Friday.', 'The shop will not open until Friday.', false],
  ['Lee works at the mill.', 'Lee no longer works at the mill.', true],
  ['More than 20 came.', 'No fewer than 20 came.', false],
  // rivals
  ['The shop opened on Monday.', 'The shop opened on Tuesday.', true],
  ['He was off work for five weeks.', 'He was off work for five months.', true],
  ['He was off work for one month.', 'He was off work for five months.', false],
  [
    'They were five to 36 years old.',
    'They were five to 36 months old and ill for two years.',
    true,
  ],
  ['They were ill for two years.', 'They were five to 36 months old and ill for two years.', false],
  ['Most of them are under 65.', 'Most of them are over 65.', true],
  ['There was a row over the tax.', 'There was a row under the bridge.', false],
  ['The third minister left.', 'The second minister left.', true],
  ['The third minister left.', 'The second bridge left of the minister fell.', false],
  ['All Liberal MPs support Brandt.', MPS, true],
  ['Most Liberal MPs support Brandt.', MPS, false],
  ['Most farmers signed.', 'All farmers signed.', false],
])('%j beside %j', (claim, text, expected) => {
  expect(isContrasted(claim, text)).toBe(expected);
});
