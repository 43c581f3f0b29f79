import { expect, it } from 'vitest';
import { compare, type Comparison } from '../../../retrieval/check/comparison.js';

it.each<[string, string, string | null, Partial<Comparison>]>([
  ['He did not resign.', 'Yermak resigned on Friday.', null, { negationDiffers: 1 }],
  ['he didn’t resign', 'Yermak never resigned.', null, { negationDiffers: 0, bothNegated: 1 }],
  ['He resigned.', 'Yermak resigned.', null, { negationDiffers: 0, bothNegated: 0 }],
  ['The no-fly zone ends in May', 'It is No. 3 of the no-fault bans.', null, { bothNegated: 0 }],
  ['No-one was hurt', 'Somebody was hurt.', null, { negationDiffers: 1 }],
  ['She said no.', 'He denied it and said no.', null, { bothNegated: 1 }],
  ['Two men came in 2014', 'Two men came in 2013.', null, { toldOtherwise: 1 }],
  // no other number stands in its place
  ['Two men came in 2014', 'Two men came in May.', 'That was in 2014.', { toldOtherwise: 0 }],
  ['only men came', 'Men came.', null, { extentDiffers: 1 }],
  ['men came', 'Only men came.', null, { extentDiffers: 0 }],
])('%j beside %j', (claim, text, before, expected) => {
  expect(compare(claim, text, before)).toMatchObject(expected);
});
