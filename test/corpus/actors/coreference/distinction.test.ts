import { expect, it } from 'vitest';
import { actorIn } from '../actor-in.js';
import { castOf } from '../cast-of.js';

/** What somebody is called in an article, without names. */
async function descriptionsOf(text: string, name: string): Promise<string[]> {
  const { mentions } = actorIn(await castOf(text), name);
  return mentions.flatMap((mention) => (mention.kind === 'nominal' ? [mention.text] : []));
}

it.each([
  [
    'The finance ministry said growth was slow. The ministry said so twice. The defence ministry said spending would rise.',
    'The finance ministry',
    ['The finance ministry', 'The ministry'],
  ],
  [
    'The governor’s office said the road was closed. The mayor’s office denied it. The governor’s office said so twice.',
    'The governor’s office',
    ['The governor’s office', 'The governor’s office'],
  ],
  [
    'Acme Corp said sales rose. Acme’s lawyer said the suit was wrong. The company’s lawyer said it would appeal.',
    'Acme’s lawyer',
    ['Acme’s lawyer', 'The company’s lawyer'],
  ],
])('of another kind or owner are others: %j', async (text, name, expected) => {
  expect(await descriptionsOf(text, name)).toEqual(expected);
});

it.each([
  [
    'Attorney General Rita Cole sued Gov. Dan Pike on Monday. Cole said the order was illegal. The governor said it was legal.',
    'Dan Pike',
    ['The governor'],
  ],
  [
    'Chief Minister Murad Shah met Law Minister Asad Qaiser. Mr Qaiser said the bill was ready. The chief minister said it was bad.',
    'Murad Shah',
    ['The chief minister'],
  ],
  [
    'Vice President Rita Cole met President Dan Pike. Cole said the deal was near. The president said the deal was dead.',
    'Dan Pike',
    ['The president'],
  ],
  [
    'Revenue Minister M.K. Selvaraj quit on Monday. Mr. Selvaraj said he was tired. The Governor accepted it.',
    'M.K. Selvaraj',
    [],
  ],
  [
    'Mayor Ann Hale met Deputy Mayor Tom Ray. The deputy mayor said the road was shut. Hale left.',
    'Tom Ray',
    ['The deputy mayor'],
  ],
])(
  'are whom an office was told of, not a deputy or the holder of another: %j',
  async (text, name, expected) => {
    expect(await descriptionsOf(text, name)).toEqual(expected);
  },
);

it.each([
  ['The University of Leeds Union said no. The university declined to comment.', 'Leeds Union', []],
  [
    'The University of Leeds said no. The university declined to comment.',
    'University of Leeds',
    ['The university'],
  ],
])('are bodies of the kind that their names tell: %j', async (text, name, expected) => {
  expect(await descriptionsOf(text, name)).toEqual(expected);
});

it.each([
  [
    'Two leaders left early. The leaders of the Lake Group went home on Sunday. The leaders of the Lake Group wept.',
    'Two leaders',
    ['Two leaders'],
  ],
  [
    'Two leaders left early. The leaders went home on Sunday.',
    'Two leaders',
    ['Two leaders', 'The leaders'],
  ],
])('are some of a body, and not all of it: %j', async (text, name, expected) => {
  expect(await descriptionsOf(text, name)).toEqual(expected);
});

it('are the body that the sentence before is about, of several of a kind', async () => {
  const text =
    'The Supreme Court ruled for the ranch, reversing the Court of Appeals for the Fifth Circuit. The court sat late.';
  expect(await descriptionsOf(text, 'Supreme Court')).toEqual(['The court']);
});
