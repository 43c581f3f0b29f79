import { describe, expect, it } from 'vitest';
import { actorIn } from '../actor-in.js';
import { castOf } from '../cast-of.js';

describe('actors', () => {
  it('are one with what describes them before their name is told', async () => {
    const cast = await castOf(
      'The port captain in Montevideo, Nelly Etchegoyhen, said the trawler would be towed on Friday. ' +
        'A shopkeeper in the capital, Hanisi Tuipulotu, told reporters that he had heard the blast.\n' +
        'Etchegoyhen had warned of the storm. The shopkeeper closed his doors.',
    );
    const texts = (name: string): string[] => actorIn(cast, name).mentions.map(({ text }) => text);
    expect(texts('Nelly Etchegoyhen')).toContain('The port captain');
    expect(texts('Hanisi Tuipulotu')).toEqual(
      expect.arrayContaining(['A shopkeeper', 'The shopkeeper']),
    );
    expect(cast.actors.map(({ name }) => name)).not.toContain('The port captain');
  });

  it('are whoever the sentence before tells of where name and age open the next', async () => {
    const cast = await castOf(
      'A former mayor was jailed for four years on Monday after a jury found him guilty of fraud.\n\n' +
        'Gareth Pell, 58, showed no emotion in court. A builder went free. The firm of Tom Ray, 40, was closed.',
    );
    const { mentions, role } = actorIn(cast, 'Gareth Pell');
    expect(mentions[0]?.text).toBe('A former mayor');
    expect(role?.text).toBe('A former mayor');
    expect(actorIn(cast, 'Tom Ray').mentions[0]?.text).not.toBe('A builder');
  });

  it.each([
    [
      'A spokeswoman for the union, Mia Rand, said no. The union met.',
      'A spokeswoman',
      'the union',
    ],
    ['A surgeon at the clinic, Mia Rand, said no. The clinic met.', 'A surgeon', 'the clinic'],
    ['A member of the panel, Mia Rand, said no. The panel met.', 'A member', 'the panel'],
    ['The firm is run by a man from the village, Tom Ray. He left.', 'a man', 'the village'],
  ])('are not the body that they work for or come from: %j', async (text, role, body) => {
    const { actors } = await castOf(text);
    const person = actors.find(({ type, name }) => type === 'person' && name.includes('Ra'));
    const texts = person?.mentions.map((mention) => mention.text) ?? [];
    expect(texts.filter((mention) => mention.startsWith(role))).not.toEqual([]);
    expect(texts).not.toContain(body);
  });

  it.each([
    ['One of them, Lord Penhale, told reporters that he was sorry.', 'Penhale'],
    ['One of those injured, Daniel Frost, told reporters that it was loud.', 'Daniel Frost'],
  ])('are whoever is told to be one of several in %j', async (sentence, name) => {
    const cast = await castOf(`The peers met on Monday. ${sentence}`);
    const { mentions, role } = actorIn(cast, name);
    expect(mentions[0]?.text).toMatch(/^One of th/u);
    expect(role?.text ?? '').not.toContain('One');
  });

  it.each([
    [
      'Minister quits over prison deaths\n\nBritish Prime Minister Alan Crewe lost an ally on Friday when his justice minister resigned.',
      'Alan Crewe',
      false,
    ],
    [
      'Senator resigns over gifts\n\nSenator Alan Crewe called for an inquiry after Senator Rosa Flint stepped down.',
      'Alan Crewe',
      false,
    ],
    [
      'President vows revenge\n\nVice President Alan Crewe said that 12 soldiers had died.',
      'Alan Crewe',
      false,
    ],
    [
      'Minister resigns over leak\n\nJustice minister Rosa Flint resigned on Friday.',
      'Rosa Flint',
      true,
    ],
  ])(
    'are whom a title in the headline may mean, where only one holds it: %j',
    async (text, name, isMeant) => {
      const first = actorIn(await castOf(text), name).mentions[0]?.start;
      expect(first === 0).toBe(isMeant);
    },
  );

  it('are no body, in which they stand or to which they are sent', async () => {
    const cast = await castOf(
      'At the ministry, Anna Lind, the minister, said no. Peru’s envoy to the agency, Ana Rojas, said so. Her brother-in-law, Raivo Tamm, wept.',
    );
    const names = ['Anna Lind', 'Ana Rojas', 'Raivo Tamm'];
    expect(names.map((name) => actorIn(cast, name).aliases)).toEqual([
      [],
      ['Peru’s envoy'],
      ['Her brother-in-law'],
    ]);
  });

  it('are whom the article told of by the noun beside it, where that is only one and is set off', async () => {
    const cast = await castOf(
      'Putri, 6, was rescued by a fisherman. The fisherman, Yusuf Hale, had heard cries. A farmer wept. Tom Ray, the farmer, left. ' +
        'A police officer was hurt and a traffic officer fled. The officer, Ann Poe, said no. ' +
        'A company burned. In the company, Rosa Flint said, all was lost.',
    );
    const names = ['Yusuf Hale', 'Tom Ray', 'Ann Poe', 'Rosa Flint'];
    expect(names.map((name) => actorIn(cast, name).aliases)).toEqual([
      ['a fisherman', 'The fisherman'],
      ['A farmer'],
      ['The officer'],
      [],
    ]);
    const later = await castOf(
      'Nordia’s first president died at home on Monday. The president, Ann Poe, wept.',
    );
    expect(actorIn(later, 'Ann Poe').aliases).toEqual(['The president']);
  });

  it('are whom the first sentence tells a body did something to, where they are next and no witness', async () => {
    const trial = await castOf(
      'A jury in Norwich on Thursday convicted a former hospital accountant of stealing money. Leonard Pask, 58, showed no emotion as the verdict was read out.',
    );
    const pask = actorIn(trial, 'Pask');
    expect(pask.aliases).toEqual(['a former hospital accountant']);
    expect(pask.role?.text).toBe('a former hospital accountant');
    const crash = await castOf(
      'A car hit a teacher in Norwich on Thursday. Tom Ray, 58, saw the crash from the window.',
    );
    expect(actorIn(crash, 'Tom Ray').aliases).toEqual([]);
    const help = await castOf(
      'A car hit a teacher in Norwich on Thursday. Tom Ray, 58, rushed to help.',
    );
    expect(actorIn(help, 'Tom Ray').aliases).toEqual([]);
  });

  it('are a body behind what its members are', async () => {
    const cast = await castOf(
      "Police said 2,300 vehicles had taken part. The organisers, the Farmers' League, put the number at 4,000.",
    );
    expect(actorIn(cast, 'League').mentions.map(({ text }) => text)).toEqual([
      ...['The organisers', "the Farmers' League"],
    ]);
  });
});
