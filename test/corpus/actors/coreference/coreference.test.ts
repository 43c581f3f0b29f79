import { describe, expect, it } from 'vitest';
import { actorIn } from '../actor-in.js';
import { castOf } from '../cast-of.js';
import { article } from '../default-article.js';

describe('actors', () => {
  it('are followed through surnames and pronouns', async () => {
    const cast = await castOf(
      'Maria Lopez, the mayor of Lima, opened the bridge on Monday. She said it was “a dream come true”.\n' +
        'Lopez had promised the bridge in 2019. “We waited long enough,” she said.',
    );
    const lopez = actorIn(cast, 'lopez');
    expect(lopez.name).toBe('Maria Lopez');
    expect(lopez.role?.text).toBe('the mayor of Lima');
    expect(lopez.mentions.map(({ text }) => text)).toEqual([
      ...['Maria Lopez', 'She', 'Lopez', 'We', 'she'],
    ]);
    expect(lopez.says.flatMap(({ quotes }) => quotes.map(({ text }) => text))).toEqual([
      'a dream come true',
      'We waited long enough,',
    ]);
  });

  it('that are states are meant by their capitals where these act, and not where they are places', async () => {
    const cast = await castOf(article);
    expect(actorIn(cast, 'Russia').mentions.map(({ text }) => text)).toContain('Moscow');
    expect(actorIn(cast, 'Kiev')).toBe(actorIn(cast, 'Ukraine'));
    const visit = await castOf(
      'Japan sent a note on Monday. Tokyo is angry about the delay, the note said.\n' +
        'Germany received a delegation of farmers. Berlin was quiet, and the farmers in Berlin went home.',
    );
    expect(actorIn(visit, 'Japan').mentions.map(({ text }) => text)).toContain('Tokyo');
    const state = await castOf(
      'The United States lost to Japan. The museum in Seattle, Washington was closed. The United States will play again.',
    );
    const envoy = await castOf(
      "China and Australia sent their congratulations. Beijing's ambassador, Liu Wen, visited the islands on Sunday evening.",
    );
    expect(actorIn(envoy, 'China').mentions.map(({ text }) => text)).toContain('Beijing');
    const names = actorIn(state, 'United States').mentions.map(({ text }) => text);
    expect(names).not.toContain('Washington');
    expect(actorIn(visit, 'Germany').mentions.map(({ text }) => text)).not.toContain('Berlin');
    const kingdom = await castOf('Britain said no. The UK voted against it. England won the cup.');
    expect(kingdom.actors.map(({ aliases }) => aliases)).toEqual([['UK', 'The UK'], []]);
  });

  it('are one with their name and the noun for their kind, but not with what is only theirs', async () => {
    const cast = await castOf(
      'The RMT union questioned the plan. The union said that crews were tired. The RMT board met on Monday.',
    );
    const rmt = actorIn(cast, 'RMT');
    expect(rmt.aliases).toContain('The RMT union');
    expect(rmt.aliases).not.toContain('The RMT board');
    expect(rmt.says.map(({ passage }) => passage.index)).toEqual([0, 1]);
  });

  it('are whoever is called another’s counterpart beside a name', async () => {
    const cast = await castOf(
      'Minister Dalia Roth left on Thursday. Her Teskan counterpart, Milo Anders, spoke of “a day or two later”.',
    );
    expect(actorIn(cast, 'Milo Anders').says).toHaveLength(1);
    expect(cast.attributions[1]?.source).toBe('Milo Anders');
  });

  it('are who several are called beside a name that joins two, or what they call themselves', async () => {
    const cast = await castOf(
      'The architects, Holt & Marsh, declined to comment. A group calling itself Black Reed said it had the files.',
    );
    expect(actorIn(cast, 'Holt & Marsh').aliases).toContain('The architects');
    expect(actorIn(cast, 'Black Reed').aliases).toContain('A group');
  });

  it('are the company that makes something, not what it makes', async () => {
    const cast = await castOf(
      'Shares fell by a fifth after the maker of Winky biscuits cut its forecast. The company blamed the price of sugar.',
    );
    expect(actorIn(cast, 'company').mentions.map(({ text }) => text)).toEqual(['The company']);
  });

  it('that are prime ministers are no other ministers', async () => {
    const cast = await castOf(
      'Cabinet Office minister Georgia Gould told the house that the plan was late. The prime minister was not in the chamber.',
    );
    const mentions = actorIn(cast, 'Georgia Gould').mentions.map(({ text }) => text);
    expect(mentions).toEqual(['Cabinet Office minister Georgia Gould']);
  });

  it('are never nobody', async () => {
    const cast = await castOf(
      'Driver Sandra Coyle braked at once. “No driver could have done more,” the chief inspector, Andrew Hall, said.',
    );
    expect(actorIn(cast, 'Coyle').mentions.map(({ text }) => text)).toEqual([
      'Driver Sandra Coyle',
    ]);
  });

  it('are who is told beside a name to be somewhere, or something to somebody', async () => {
    const cast = await castOf(
      'Her opponent in the last election, the developer Rick Caruso, accused her of lying. ' +
        'The adviser on drugs, Ann Moss, said that it was late.',
    );
    expect(actorIn(cast, 'Caruso').aliases).toContain('Her opponent');
    expect(actorIn(cast, 'Ann Moss').aliases).toContain('The adviser');
  });

  it('that are secretaries general are no generals', async () => {
    const cast = await castOf(
      'The army chief, General Petra Hamm, has not commented. The UN secretary general welcomed the agreement and urged calm.',
    );
    const mentions = actorIn(cast, 'Petra Hamm').mentions.map(({ text }) => text);
    expect(mentions).toEqual(['The army chief', 'General Petra Hamm']);
  });

  it('are never what is told of them', async () => {
    const cast = await castOf(
      'Emergency crews in the Spanish region were searching for people. People close to the talks said it was over. ' +
        'Anna Lauth wrote of a bidder. The bidder, which she did not name, withdrew.',
    );
    const mentions = cast.actors.map((actor) => actor.mentions.map(({ text }) => text));
    expect(mentions).toContainEqual(['Emergency crews']);
    expect(mentions).toContainEqual(['People']);
    expect(mentions).toContainEqual(['Anna Lauth', 'she']);
  });

  it('that are told something are not who tells it', async () => {
    const cast = await castOf(
      'Tom Pritchard ran the fund for years. On Friday he said Luis Delgado had told him to sell.\n',
    );
    const mentions = actorIn(cast, 'Delgado').mentions.map(({ text }) => text);
    expect(mentions).toEqual(['Luis Delgado']);
  });

  it.each([
    [
      'the subject of a sentence that a colon ends',
      'Leanne Bell, 38, said her job was hard. Kelly Moss, 41, was gloomier: she said it would go.',
      'Kelly Moss',
      ['Kelly Moss', 'she'],
    ],
    [
      'whoever replies behind a clause of what they are asked',
      'Rosa Bell spoke first. Asked if she trusted Owen Prior, Joan Peel replied that it was late.',
      'Joan Peel',
      ['she', 'Joan Peel'],
    ],
  ])('are meant by a pronoun as %s', async (_, text, name, mentions) => {
    const actor = actorIn(await castOf(text), name);
    expect(actor.mentions.map(({ text: words }) => words)).toEqual(mentions);
  });

  it('that are subject and object of one verb are two, named or not', async () => {
    const mother = await castOf(
      'Yusra Haddad came to France with her brother Karim. “Our mother was furious,” he says. “She told her that paper was for people with money.”',
    );
    expect(actorIn(mother, 'Our mother').mentions.map(({ text }) => text)).toEqual([
      ...['Our mother', 'She'],
    ]);
    expect(actorIn(mother, 'Haddad').mentions).toHaveLength(3);
    const party = await castOf(
      "Prime Minister Janez Hribar called for calm. His coalition partner, the People's Party, has broken ranks: its leader, Alojz Medved, said the tax was a mistake and that he had told Hribar so in October.",
    );
    expect(actorIn(party, 'Medved').mentions.map(({ text }) => text)).toContain('he');
    expect(actorIn(party, 'Hribar').says).toHaveLength(1);
  });

  it('are apart where a noun is told of two names', async () => {
    const cast = await castOf(
      'Shell shareholders backed the deal. BP shareholders voted it down. The shareholders went home.',
    );
    expect(actorIn(cast, 'Shell shareholders')).not.toBe(actorIn(cast, 'BP shareholders'));
  });

  it('are none whom the article only described, where a noun of their own stands between a body and their name', async () => {
    const cast = await castOf(
      'One Tory backbencher said the affair was "a mess". Asked by the BBC, the chancellor, Priya Nand, said she was sorry.',
    );
    expect(actorIn(cast, 'Priya Nand').aliases).toEqual(['the chancellor']);
  });

  it('are another of whom a name follows', async () => {
    const cast = await castOf(
      'A neighbour spoke first. Another, Gwen Price, said: "My children are ill." One, Tom Ray, a nurse, said he had left.',
    );
    const told = ['Gwen Price', 'Tom Ray'].map((name) => actorIn(cast, name));
    expect(told.map(({ says, aliases }) => [says.length, aliases])).toEqual([
      [1, []],
      [1, []],
    ]);
    expect(cast.actors.map(({ name }) => name)).not.toContain('Another');
  });

  it('are none that is only told of as any of its kind', async () => {
    const cast = await castOf(
      'Harrow Foods lost £4m. Ministers can fine a company that misleads investors. The company said it would appeal.',
    );
    expect(cast.actors.map(({ name }) => name)).not.toContain('a company');
  });

  it('want no name to be told for a reason of their own', async () => {
    const cast = await castOf(
      'Mayor Anna Lind did not respond. A nurse who asked not to be named because she feared for her job said the ward was full. ' +
        'Lind left. A critic who blamed Lind because she had left said so.',
    );
    const texts = (name: string): string[] => actorIn(cast, name).mentions.map(({ text }) => text);
    expect(texts('A nurse')).toEqual(['A nurse', 'she', 'her']);
    expect(texts('Anna Lind')).toContain('she');
    expect(actorIn(cast, 'Anna Lind').says).toEqual([]);
  });

  it('are whom a denial, a colon, a name or a quotation before them tells', async () => {
    const text =
      'An aide said that Paul Dent had spoken to Rosa Ruiz by telephone. She denied it. “I was out,” she said.\n' +
      'Minister Ivo Horn told reporters the strike was no crime. His colleague, Nico Grau, was blunter: it cost millions, he said, and it had to end.\n' +
      'Hasan Demir was taken to hospital. One of the dead was named as Yusuf Kaya, 24, Demir’s nephew. He had started in August.\n' +
      'Robert Zupan left the talks. Alem Begić believes Robert Zupan erred. “He was rash,” he said.\n' +
      'Mark Hale said he had been blamed for it. He denied it.';
    const cast = await castOf(text);
    const said = (name: string): number[] =>
      actorIn(cast, name).says.map(({ passage }) => passage.index);
    expect(said('Rosa Ruiz')).toEqual([1, 2]);
    expect(said('An aide')).toEqual([0]);
    expect(said('Nico Grau')).toEqual([4]);
    expect(cast.attributions[4]?.source).toBe('Nico Grau');
    expect(actorIn(cast, 'Yusuf Kaya').mentions.map((mention) => mention.text)).toContain('He');
    expect(said('Alem Begić')).toEqual([9, 10]);
    expect(said('Robert Zupan')).toEqual([]);
    // Who tells of himself may deny what he is blamed for.
    expect(said('Mark Hale')).toEqual([11, 12]);
  });

  it('are one with the name that they give or are found to bear, and with whom a lawyer calls a client', async () => {
    const cast = await castOf(
      'A Dutch trekker who gave her name as Femke Bos wept. One man, who gave his name only as Steve, said he had built it. The guide was named by police as Mingma Tamang, 29. A prize named by critics as Best Film was shared.\n' +
        'A lawyer, Eve Dole, said her client was ill. Joe Fox was jailed in May. His lawyer, Ann Moss, said her client would appeal.',
    );
    const aliases = (name: string): readonly string[] => actorIn(cast, name).aliases;
    expect(aliases('Femke Bos')).toContain('A Dutch trekker');
    expect(aliases('Steve')).toContain('One man');
    expect(actorIn(cast, 'Steve').role).toBeNull();
    expect(aliases('Mingma Tamang')).toContain('The guide');
    expect(aliases('Joe Fox')).toEqual(['her client']);
    expect(
      actorIn(cast, 'Joe Fox').mentions.filter(({ text }) => text === 'her client'),
    ).toHaveLength(1);
  });

  it('are named behind a clause that tells which they are, but for whom it ends in', async () => {
    const cast = await castOf(
      'The doctor who set her leg, Ann Moss, left. The man who met the mayor, Joe Fox, left.',
    );
    expect(actorIn(cast, 'Ann Moss').aliases).toContain('The doctor');
    expect(actorIn(cast, 'Joe Fox').aliases).not.toContain('The man');
  });

  it('who tell something are not its subject where they tell it in its midst', async () => {
    const cast = await castOf(
      'Tom Ray was on the ridge that day. Brandt, he says, was planning to climb it.\nAnn Lee wept. The fish were dead, she says, and it was late.',
    );
    expect(actorIn(cast, 'Ray').says.map(({ passage }) => passage.index)).toEqual([1]);
    expect(actorIn(cast, 'Brandt').says).toEqual([]);
    expect(actorIn(cast, 'Ann Lee').says.map(({ passage }) => passage.index)).toEqual([3]);
  });

  it('who call somebody a name or to a place are others than whom they call', async () => {
    const cast = await castOf(
      'Paul Dietz runs the mill. On Monday the minister called Dietz a liar. The coach named Tom Reed captain. ' +
        'The man called Joe Fox was jailed. A farmer called Ann Moss wept.',
    );
    expect(actorIn(cast, 'Dietz').aliases).toEqual(['Dietz']);
    expect(actorIn(cast, 'the minister').says).toHaveLength(1);
    expect(cast.actors.flatMap(({ aliases }) => aliases)).not.toContain('The coach');
    expect(actorIn(cast, 'Joe Fox').aliases).toEqual(['The man']);
    expect(actorIn(cast, 'Ann Moss').role?.text).toBe('A farmer');
  });

  it('whose parents the next sentences are about are not meant by what these say', async () => {
    const cast = await castOf(
      'Brandt married Orme in 2018. They have a daughter, Wren, who is five. Brandt lives in Leeds. She has stopped drinking.',
    );
    expect(actorIn(cast, 'Brandt').does.map(({ index }) => index)).toEqual([0, 2, 3]);
    expect(actorIn(cast, 'Wren').mentions.map(({ text }) => text)).toEqual(['a daughter', 'Wren']);
  });

  it('are one with what commas set off behind them, and with the name that they were born with', async () => {
    const cast = await castOf(
      'One of the survivors, a nurse from Leeds, said she had heard a bang. A man, a neighbour said, was hurt. ' +
        'Bea Stone died on Monday. She was born Winifred Pocock in Grimsby.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual([
      'One of the survivors',
      'A man',
      'a neighbour',
      'Bea Stone',
    ]);
    expect(actorIn(cast, 'Bea Stone').aliases).toEqual(['Winifred Pocock']);
  });
});
