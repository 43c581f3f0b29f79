import { describe, expect, it } from 'vitest';
import { actorIn } from '../actor-in.js';
import { castOf } from '../cast-of.js';
import { article } from '../default-article.js';

describe('actors', () => {
  it('that are newspapers are meant by "the publication"', async () => {
    const cast = await castOf(article);
    expect(actorIn(cast, 'Guardian').mentions.map(({ text }) => text)).toContain('the publication');
    expect(actorIn(cast, 'Kremlin').aliases).not.toContain('the publication');
  });

  it('are spokesmen of a body, and not the body', async () => {
    const cast = await castOf(
      'A Department for Transport spokesman told the BBC that no application had been received.',
    );
    const spokesman = actorIn(cast, 'A Department for Transport spokesman');
    expect(spokesman.says).toHaveLength(1);
    const department = cast.actors.find(({ name }) => name === 'Department for Transport');
    expect([department?.role ?? null, department?.does ?? []]).toEqual([null, []]);
  });
});

it('is of whom a sentence tells that they are it, and of nobody told before', async () => {
  const cast = await castOf(
    'Ann Cole quit on Monday. The board named the sales director, Tim Hall, as her successor. Cole is the second director to leave this year.',
  );
  expect(actorIn(cast, 'Cole').aliases).toContain('the second director');
  expect(actorIn(cast, 'Cole').role?.text).toBe('the second director to leave this year');
  expect(actorIn(cast, 'Tim Hall').aliases).toEqual(['the sales director']);
});

it.each([
  [
    'Prime Minister Winston Carrow conceded. Hale’s president and the Canadian prime minister wept.',
    'Winston Carrow',
    [],
  ],
  [
    'Canada voted. Prime Minister Mark Carrow spoke on Monday. The Canadian prime minister said it was late.',
    'Mark Carrow',
    ['The Canadian prime minister'],
  ],
  [
    'Foreign Minister Jan Kroll met his Danish counterpart, Ann Lee. The Danish foreign minister said so.',
    'Jan Kroll',
    [],
  ],
  [
    'Soldiers are led by General Omar Hale. The general said no. The general election is in May.',
    'Omar Hale',
    ['The general'],
  ],
  [
    'The chief executive, Lena Frost, resigned. The Ford chief executive wept.',
    'Lena Frost',
    ['The chief executive'],
  ],
  [
    'Ford cut jobs. The chief executive, Lena Frost, resigned. The Ford chief executive wept.',
    'Lena Frost',
    ['The chief executive', 'The Ford chief executive'],
  ],
])(
  'is of whom another country or body has, not of who holds that office here: %j',
  async (text, name, described) => {
    const { mentions } = actorIn(await castOf(text), name);
    expect(
      mentions.flatMap((mention) => (mention.kind === 'nominal' ? [mention.text] : [])),
    ).toEqual(described);
  },
);

it.each([
  [
    'Joe Hale, a builder, was angry. "They get more than I do," the 51-year-old said.',
    'Joe Hale',
    'the 51-year-old',
  ],
  [
    'A 19-year-old man was hurt. Ann Poe wept. The 19-year-old was from Leeds.',
    'A 19-year-old man',
    'The 19-year-old',
  ],
  [
    'Tomás Arrieta joined Norfield United from Real Cadalso. The 24-year-old signed a contract.',
    'Tomás Arrieta',
    'The 24-year-old',
  ],
  [
    'Luka Horvat took the corner and Emeka Obi rose above Aaron Pike. The 34-year-old joined them in May.',
    'Emeka Obi',
    'The 34-year-old',
  ],
  ['Tom Fry attacked Ann Lee. The 34-year-old was hurt.', null, 'The 34-year-old'],
  [
    'They robbed Tom Fry. It was late, Ann Lee told them. The 71-year-old wept.',
    null,
    'The 71-year-old',
  ],
  ['Tom Fry, 60, wept. The 34-year-old boxer was hurt.', null, 'The 34-year-old boxer'],
  ['Tom Fry wept. The 34-year-old woman was hurt.', null, 'The 34-year-old woman'],
  ['Tom Fry KC said no. The 71-year-old was found by his son.', null, 'The 71-year-old'],
])('is of whoever alone may be as old: %j', async (text, name, description) => {
  const { actors } = await castOf(text);
  const aged = actors.find(({ aliases }) => aliases.includes(description));
  expect(aged?.name ?? null).toBe(name);
});

it.each([
  [
    'Danska shares rose 7% in Copenhagen. The Danish company said it was glad.',
    'Danska',
    ['The Danish company'],
  ],
  ['Danska shares rose 7% in Copenhagen. The company said it was glad.', 'Danska', ['The company']],
  ['Danska sued Novelle over its shares. The Danish company said it was glad.', 'Danska', []],
  ['The Hale Authority cut jobs. The Danish company said it was glad.', 'Hale Authority', []],
])('is of the only firm named of late: %j', async (text, name, expected) => {
  const { aliases } = actorIn(await castOf(text), name);
  expect(aliases.filter((alias) => alias.endsWith('company'))).toEqual(expected);
});

it('is of the same police where these are told of by no more than that', async () => {
  const { actors } = await castOf(
    'Police said about 2,300 vehicles had taken part. A spokesman for the ministry said the remark had been taken out of context. Prime Minister Janez Hribar, who is on a visit to Vienna, called for calm. ' +
      "His coalition partner, the People's Party, has broken ranks, however: its leader, Alojz Medved, said the tax was a mistake and that he had told Hribar so in October. The party holds eleven of the coalition's forty-eight seats. " +
      "Hribar's office did not respond to questions. Most of the protest was peaceful. Police detained six people after eggs were thrown at a tram. Mayor Ksenija Potok condemned the violence. “Somebody could have been killed,” she wrote on social media, and she urged the League to apologise.",
  );
  const police = actors.filter(({ name }) => name === 'Police');
  expect(police.map(({ mentions }) => mentions.length)).toEqual([2]);
});
