import { expect, it } from 'vitest';
import { actorIn } from '../actor-in.js';
import { castOf } from '../cast-of.js';
import { article } from '../default-article.js';

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
  [
    'The victim’s lawyer, Rosa Diaz, spoke on Friday. Tom Hale was silent. His lawyer said he would appeal.',
    'Rosa Diaz',
    ['The victim’s lawyer'],
  ],
  [
    'Mark Delgado, the plaintiffs’ attorney, said yes. Holcomb could not be reached. His attorney said no.',
    'Mark Delgado',
    [],
  ],
  [
    'Ann Lee’s husband, Tom Ray, spoke. Lee was not there. Her husband said she was ill.',
    'Tom Ray',
    ['Ann Lee’s husband', 'Her husband'],
  ],
  [
    'The party leader said she would resign. The union leader said he would stay.',
    'The party leader',
    ['The party leader'],
  ],
  [
    'The government said it had no money. Officials said so too. The Swiss government paid for the bridge.',
    'The government',
    ['The government'],
  ],
  [
    'Geneva is in Switzerland. The government said it had no money. The Swiss government paid for the bridge.',
    'The government',
    ['The government', 'The Swiss government'],
  ],
  ['Two boys were hurt. The older boys ran away, police said.', 'Two boys', ['Two boys']],
  [
    'Three women were arrested. "Young women are afraid," said Ann Poe. The women said it was wrong.',
    'Three women',
    ['Three women', 'The women'],
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
  [
    'The prosecutor, Dr Silvia Paz, ordered the arrest. Hospital director Nelly Hale wept. "We pray," the doctor said.',
    'Silvia Paz',
    ['The prosecutor'],
  ],
  ['Dr Helen Choi treated them. "We pray," the doctor said.', 'Helen Choi', ['the doctor']],
  [
    'Jo Reid, the deputy governor, left. The deputy governor said he was ill. The governor wept.',
    'Jo Reid',
    ['The deputy governor'],
  ],
  [
    'Jo Reid, the prime minister, left. The justice minister stayed. The prime minister said he was ill.',
    'Jo Reid',
    ['The prime minister'],
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
  [
    'The RMU union met Northway Trains. The union accused the company of lying. The union walked out.',
    'RMU',
    ['The RMU union', 'The union', 'The union'],
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

it.each([
  [
    'The mayor of Leeds, Tom Fry, resigned. The mayor of York said he would stay. The Leeds mayor left.',
    'Tom Fry',
    ['The mayor of Leeds', 'The Leeds mayor'],
  ],
  ['Bishop of Leeds Tom Fry prayed. The bishop of York said he was shocked.', 'Tom Fry', []],
  [
    'Tom Ray, the mayor of London, spoke. The Labour mayor said he was glad.',
    'Tom Ray',
    ['The Labour mayor'],
  ],
  [
    'Tom Fry, a spokesman for Northway, apologised. The RMU spokesman said it was too late.',
    'Tom Fry',
    [],
  ],
  ['Ann Moss, the Labour leader, won. The Tory leader said he was sad.', 'Ann Moss', []],
  [
    'Ann Moss, the Conservative leader, won. The Tory leader said she was glad.',
    'Ann Moss',
    ['The Tory leader'],
  ],
  [
    'Switzerland hosted the talks. China’s foreign minister, Liu Wenhao, opposed sanctions. The Swiss foreign minister left early.',
    'Liu Wenhao',
    ['China’s foreign minister'],
  ],
  [
    'Jo Reid, Britain’s prime minister, left. The British prime minister said he was ill. The UK prime minister slept.',
    'Jo Reid',
    ['The British prime minister', 'The UK prime minister'],
  ],
])('are not people of another body, place or state: %j', async (text, name, expected) => {
  expect(await descriptionsOf(text, name)).toEqual(expected);
});

it('are no others who are told by what they do', async () => {
  const { mentions, does } = actorIn(await castOf(article), 'European countries');
  expect(mentions.map(({ text }) => text)).toEqual(['European countries']);
  expect(does).toEqual([]);
});
