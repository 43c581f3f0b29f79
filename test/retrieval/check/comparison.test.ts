import { expect, it } from 'vitest';
import { compare, type Comparison } from '../../../retrieval/check/comparison.js';

it.each<[string, string, string | null, Partial<Comparison>]>([
  ['He did not resign.', 'Yermak resigned on Friday.', null, { negationDiffers: 1 }],
  ['he didn’t resign', 'Yermak never resigned.', null, { negationDiffers: 0, bothNegated: 1 }],
  ['He resigned.', 'Yermak resigned.', null, { negationDiffers: 0, bothNegated: 0 }],
  ['The no-fly zone ends in May', 'It is No. 3 of the no-fault bans.', null, { bothNegated: 0 }],
  ['No-one was hurt', 'Somebody was hurt.', null, { negationDiffers: 1 }],
  ['She said no.', 'He denied it and said no.', null, { bothNegated: 1 }],
  ['3 men came', 'Four men came.', null, { numberDiffers: 1, numbersShared: 0 }],
  ['three men came', 'Only 3 men came.', null, { numberDiffers: 0, numbersShared: 1 }],
  ['37 men came', 'Thirty-seven men came.', null, { numberDiffers: 0, numbersShared: 1 }],
  ['40 years', 'A forty-year lease of two-storey flats.', null, { numbersShared: 1 }],
  ['two flats', 'A lease of two-storey flats.', null, { numbersShared: 1 }],
  ['1,500 people', 'About 1500 people came.', null, { numberDiffers: 0, numbersShared: 1 }],
  // no other number stands in its place
  ['3 men came', 'The men came.', null, { numberDiffers: 0, numbersShared: 0 }],
  ['In 2014 2 men came', 'Two men came.', 'That was in 2014.', { numbersShared: 1 }],
  ['only men came', 'Men came.', null, { extentDiffers: 1 }],
  ['men came', 'Only men came.', null, { extentDiffers: 0 }],
])('%j beside %j', (claim, text, before, expected) => {
  expect(compare(claim, text, before)).toMatchObject(expected);
});
