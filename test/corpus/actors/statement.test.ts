import { describe, expect, it } from 'vitest';
import { actorIn } from './actor-in.js';
import { castOf } from './cast-of.js';
import { article } from './default-article.js';

describe('actors', () => {
  it('do and say nothing in headings, and are no turns of an interview', async () => {
    const cast = await castOf(
      '## What the engineers found\nThe engineers found cracks in the bridge on Monday.\nQ: Did you know?\nA: No, I did not.',
    );
    const { says, does } = actorIn(cast, 'the engineers');
    const told = [...says.map(({ passage }) => passage), ...does].map(({ index }) => index);
    expect(told).toEqual([1]);
    expect(cast.actors.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:Q|I)$/)]),
    );
  });

  it('do nothing on a line that only names them', async () => {
    const cast = await castOf(
      'The council of Oxley will close the bridge on Monday.\nAnn Lee, council leader\nAnn Lee, council leader, resigned.\n',
    );
    expect(actorIn(cast, 'Lee').does.map(({ index }) => index)).toEqual([2]);
  });

  it('say nothing where something is expected of them, and do nothing where it is done to them', async () => {
    const cast = await castOf(article);
    const said = (name: string): number[] =>
      actorIn(cast, name).says.map(({ passage }) => passage.index + 1);
    const done = (name: string): number[] => actorIn(cast, name).does.map(({ index }) => index + 1);
    // … are expected to meet …, The Guardian noted.
    expect(said('Witkoff')).toEqual([]);
    expect(done('Witkoff')).toContain(2);
    // countries supporting Ukraine will continue to provide military support
    expect(done('Ukraine')).not.toContain(20);
    expect(done('anti-corruption investigators')).toContain(12);
    // Sibiga …, calling on Moscow to “stop wasting the world's time”
    expect(done('Russia')).not.toContain(10);
  });

  it('say what stands behind two clauses that tell who they are', async () => {
    const cast = await castOf(
      'A doctor whose clinic was closed, and who feared for her job, told reporters that the ministry had lied.\n',
    );
    expect(actorIn(cast, 'A doctor').says).toHaveLength(1);
  });

  it('tell nothing where they call back what they made', async () => {
    const cast = await castOf(
      'The manufacturer of the pumps, the German group Heimer, recalled 1,200 of them after the verdict.\n',
    );
    expect(actorIn(cast, 'Heimer').says).toEqual([]);
    expect(actorIn(cast, 'Heimer').does).toHaveLength(1);
  });

  it('tell nothing where it is told to them', async () => {
    const cast = await castOf(
      'Laure Beccuau told France Info radio that two suspects had “partially admitted” it.\n',
    );
    const speakers = cast.actors.filter(({ says }) => says.length > 0).map(({ name }) => name);
    expect(speakers).toEqual(['Laure Beccuau']);
  });

  it.each([
    [
      'The minister met farmers in Spain on Friday. She told officials at the Home Office that the plan had failed.\n',
      'The minister',
    ],
    [
      'Kettleby recalled the heaters after fires in Bristol, Cardiff and Leeds that investigators linked to a fuse. ' +
        'The fuse is made by a supplier in Gdansk, which denies that it was faulty.\n',
      'Kettleby',
    ],
    [
      'The shop warned its director for Spain, Ann Holt, on Monday. A farmer from Leeds sued Tom Ray of Bristol, who had lied to the ambassador to Cardiff.\n',
      'A farmer',
    ],
  ])('do nothing where they are only the place of it: %s', async (text, doer) => {
    const { actors } = await castOf(text);
    const doers = actors.filter(({ says, does }) => says.length + does.length > 0);
    const names = doers.map(({ name }) => name);
    expect(names).toContain(doer);
    for (const place of ['Spain', 'Home Office', 'Bristol', 'Cardiff', 'Leeds', 'Gdansk'])
      expect(names).not.toContain(place);
  });

  it.each([
    ['what another says of them', '"Slate promised us jobs," said Anna Reid, a clerk.', 'Slate'],
    [
      'whom they summon',
      'The foreign minister, Ann Lee, summoned the ambassador and gave him a note.',
      'Ann Lee',
    ],
    ['what they ignore', 'The council ignored three warnings, an inquest was told.', 'The council'],
    [
      'what a court is told of the accused',
      'Two brothers accused of killing their uncle had planned it, a jury was told on Monday.',
      'Two brothers',
    ],
    ['nothing', 'The mayor, Eve Dole, said nothing. The mayor left.', 'Eve Dole'],
    [
      'why, where neither does',
      'Neither Tom Field nor Ann Dole said why they had left.',
      'Ann Dole',
    ],
    [
      'what another denies that they said',
      'Ada Crane denied that Rosa Bell had warned the bank.',
      'Rosa Bell',
    ],
    ['what they refuse to', 'Rosa Bell refused to say that she had resigned.', 'Rosa Bell'],
  ])('do not say %s', async (_, text, name) => {
    expect(actorIn(await castOf(text), name).says).toEqual([]);
  });

  it('do by some verbs of speech what they do not say', async () => {
    const { actors } = await castOf(
      'Anna Berg called her mother. Berg called off the strike. Berg spoke with Joe Hu for an hour. Berg phoned the council. ' +
        'Berg ruled the region for years. An inspector photographed the land. Berg called Ray a liar. Berg ruled the ban unlawful. ' +
        'Berg called for calm. Berg spoke of the war. Berg spoke to Joe Hu by telephone. Berg spoke to reporters. ' +
        'Berg wrote down the number. Berg found the hall empty. Berg found that it was empty.',
    );
    const done = actors.flatMap(({ does }) => does.map(({ index }) => index));
    const said = actors.flatMap(({ says }) => says.map(({ passage }) => passage.index));
    expect([...new Set(done)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 10, 12, 13]);
    expect(said).toEqual([6, 7, 8, 9, 11, 14]);
  });

  it('do not speak by calling somebody or something in', async () => {
    const { actors } = await castOf(
      'Paul Ott called him. The Federation has called a strike. Di Marsh called Reed into the side. Ann Lee called the cuts to schools “mad”. ' +
        'Tom Ray called him a liar. Joe Fox lives with what Ann Lee called a minor worry. Tom Ray called her Auntie Clay.',
    );
    const said = actors.flatMap(({ says }) => says.map(({ passage }) => passage.index));
    expect(said).toEqual(expect.arrayContaining([3, 4, 5, 6]));
    expect(said.filter((index) => index < 3)).toEqual([]);
  });

  it('do nothing where others are close to them', async () => {
    const cast = await castOf(
      'Two people close to the ministry said the vote was lost. The ministry declined to comment.',
    );
    expect(actorIn(cast, 'the ministry').does.map(({ index }) => index)).toEqual([1]);
  });

  it.each([
    ['that nothing happened', 'Eve Dole said nothing had changed.', 'Eve Dole'],
    [
      'what stands behind a clause of whom another calls something',
      'Owen Prior, whom Duncan Hale called "a liar", said he would sue.',
      'Owen Prior',
    ],
  ])('say %s', async (_, text, name) => {
    expect(actorIn(await castOf(text), name).says).toHaveLength(1);
  });

  it.each([
    ['The prosecutor’s office said it was looking into the case.', 'The prosecutor’s office'],
    ['Unite, which represents staff, said job cuts would be resisted.', 'Unite'],
  ])('are whoever surely says something, however little else is told: %j', async (text, name) => {
    expect(actorIn(await castOf(text), name).says).toHaveLength(1);
  });

  it('are no reports, which only tell what others found', async () => {
    const cast = await castOf('A report said on Monday that the roof of the school was unsafe.');
    expect(cast.actors.map(({ name }) => name)).not.toContain('A report');
  });

  it('do nothing that they only might do', async () => {
    const cast = await castOf(
      'A truce could be signed if Tavria agrees to reopen the border. Unless Merovia pays, the IMF will stop its loan. Tavria and Merovia met on Monday.',
    );
    expect(actorIn(cast, 'Tavria').does.map(({ index }) => index)).toEqual([2]);
    expect(actorIn(cast, 'Merovia').does.map(({ index }) => index)).toEqual([2]);
    expect(actorIn(cast, 'IMF').does.map(({ index }) => index)).toEqual([1]);
  });

  it.each([
    ['The Oak Institute’s figures show that rents fell in Hale last year.', 'Oak Institute', 1],
    ['Rents fell in Hale, a study by the Oak Institute found last year.', 'Oak Institute', 1],
    ['Anna Berg left. In her view the council was too slow.', 'Berg', 1],
    ['Anna Berg left. Her plan for the harbour was too slow.', 'Berg', 0],
  ])('say what a report or view of theirs tells: %j', async (text, name, count) => {
    expect(actorIn(await castOf(text), name).says).toHaveLength(count);
  });

  it('do what they are made to do, but not what they only could be', async () => {
    const cast = await castOf(
      'The bill forced Kestrel Bank to sell its shops. The bill could force Lauth Partners to sell its shops. ' +
        'Kestrel Bank and Lauth Partners shut offices in May.',
    );
    expect(actorIn(cast, 'Kestrel Bank').does.map(({ index }) => index)).toEqual([0, 2]);
    expect(actorIn(cast, 'Lauth Partners').does.map(({ index }) => index)).toEqual([2]);
  });

  it('say nothing by refusing, nor where only what somebody else is names them', async () => {
    const cast = await castOf(
      'The mayor refused to leave the hall. According to Hale Bank analyst Ann Moss, it was late. According to Oak Bank, it was early.',
    );
    const said = (name: string): number[] =>
      actorIn(cast, name).says.map(({ passage }) => passage.index);
    expect(said('The mayor')).toEqual([]);
    expect(actorIn(cast, 'The mayor').does).toHaveLength(1);
    expect(said('Ann Moss')).toEqual([1]);
    expect(said('Oak Bank')).toEqual([2]);
    expect(said('Hale Bank')).toEqual([]);
  });

  it('are whoever is mayor of a place, whose state is told by letters', async () => {
    const { actors } = await castOf('The mayor of Washington, D.C., has left the hall.');
    expect(actors.map(({ name }) => name)).toEqual(['The mayor of Washington, D.C.']);
  });

  it('do what all of a list do, and nothing where the list tells of others', async () => {
    const cast = await castOf(
      'Amnesty, Oxfam and Greenpeace all sued the firm. Sen. Lisa Crane of Maine and Bob Tillis of Montana sued it. The economies of Brazil, Russia, India and China grew.',
    );
    for (const name of ['Amnesty', 'Oxfam', 'Greenpeace'])
      expect(actorIn(cast, name).does.map(({ index }) => index)).toEqual([0]);
    expect(actorIn(cast, 'Bob Tillis').does.map(({ index }) => index)).toEqual([1]);
    expect(cast.actors.map(({ name }) => name)).not.toContain('Russia');
  });

  it('do what those do among whom they are named, and nothing where others of several places do it', async () => {
    const cast = await castOf(
      'Several banks, including Kestrel Bank and Lauth Partners, have closed branches. ' +
        'Farmers from Spain, Peru and Israel have tried the seed.',
    );
    expect(actorIn(cast, 'Kestrel Bank').does).toHaveLength(1);
    const trying = cast.actors.filter(({ does }) => does.some(({ index }) => index === 1));
    expect(trying.map(({ name }) => name)).toEqual(['Farmers']);
  });

  it('say nothing where they show what they feel, or are told what to expect', async () => {
    const cast = await castOf(
      'A jury convicted Leonard Pask, 58, of theft on Thursday. Pask showed no emotion. Judge Miriam Oyelaran warned that he should expect a long prison term.',
    );
    expect(actorIn(cast, 'Pask').says).toEqual([]);
  });
});
