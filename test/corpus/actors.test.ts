import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../corpus/actors/actor.js';
import { actorQuestionOf } from '../../corpus/actors/actor-question.js';
import { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { findCast } from '../../corpus/actors/actors.js';
import type { Cast } from '../../corpus/actors/cast.js';
import { weighingJudge } from '../../corpus/actors/judge.js';
import weights from '../../corpus/actors/weights.json' with { type: 'json' };
import { defaultArticlePath } from '../../corpus/package-root.js';
import { castOf, split, tagger } from './cast-of.js';

const article = readFileSync(defaultArticlePath, 'utf8');

function actorIn(cast: Cast, name: string): Actor {
  const actor = new ActorDirectory(cast.actors).find(name);
  if (actor === null) throw new Error(`No actor ${name}`);
  return actor;
}

/** What holds for the cast of any text whatever. */
function expectExact(text: string, cast: Cast): void {
  const passages = split(text);
  const isSpan = ({
    text: part,
    start,
    end,
  }: {
    text: string;
    start: number;
    end: number;
  }): void => {
    expect(text.slice(start, end)).toBe(part);
    expect(part).not.toBe('');
  };
  expect(cast.attributions).toHaveLength(passages.length);
  expect(new Set(cast.actors.map(({ id }) => id)).size).toBe(cast.actors.length);
  for (const { name, role, mentions, says, does, named } of cast.actors) {
    expect(name).not.toBe('');
    expect(mentions.length).toBeGreaterThan(0);
    mentions.forEach(isSpan);
    if (role !== null) isSpan(role);
    for (const { passage, quotes } of says) {
      isSpan(passage);
      for (const quote of quotes) {
        isSpan(quote);
        expect(quote.start).toBeGreaterThanOrEqual(passage.start);
        expect(quote.end).toBeLessThanOrEqual(passage.end);
      }
    }
    does.forEach(isSpan);
    named.forEach(isSpan);
    expect(named.length > 0 && says.length + does.length > 0).toBe(false);
    const said = new Set(says.map(({ passage }) => passage.index));
    expect(does.some(({ index }) => said.has(index))).toBe(false);
  }
  for (const attribution of cast.attributions) {
    if (attribution === null) continue;
    for (const { source, start, end } of [attribution, attribution.through ?? attribution]) {
      isSpan({ text: source, start, end });
    }
  }
}

describe('the cast of the default article', async () => {
  const cast = await castOf(article);
  const passages = split(article);
  const source = (sentence: number): string | undefined => cast.attributions[sentence - 1]?.source;

  it('is cited exactly', () => {
    expectExact(article, cast);
  });

  it('holds at least 13 of the 14 people, nine of their ten roles, and no role that is wrong', () => {
    // by hand: everyone whom the article names, and the role it gives them (null where it gives none)
    const people: Readonly<Record<string, string | null>> = {
      'Donald Trump': 'The US president',
      'Vladimir Putin': 'Russian President',
      'Steve Witkoff': 'US special envoy',
      'Jared Kushner': "Trump's son-in-law",
      'Rustem Umerov': "Ukraine's chief negotiator",
      'Vladimir Zelensky': null,
      'Andriy Sibiga': 'Ukrainian Foreign Minister',
      'Yury Ushakov': 'Kremlin aide',
      'Yvette Cooper': 'British Foreign Secretary',
      'Mark Rutte': 'NATO Secretary General',
      'The Guardian': null,
      'European Commission': 'the EU executive agency',
      Ukraine: null,
      Russia: null,
    };
    const directory = new ActorDirectory(cast.actors);
    const found = Object.keys(people).filter((name) => directory.find(name) !== null);
    expect(found.length).toBeGreaterThanOrEqual(13);
    const told = found.filter((name) => directory.find(name)?.role);
    expect(told.length).toBeGreaterThanOrEqual(9);
    for (const name of told) expect(directory.find(name)?.role?.text).toBe(people[name]);
  });

  it('gives every quotation to the right speaker', () => {
    const speakers: Readonly<Record<string, string>> = {
      'pretty good': 'Trump',
      'what the outcome': 'Trump',
      'no compromise has': 'Kremlin',
      'a compromise has': 'A Russian official',
      'a solution to': 'A Russian official',
      'Only by taking': 'The head of Kiev',
      'stop wasting': 'Sibiga',
      'The progress and': 'Ushakov',
      'stop the noise': 'Cooper',
    };
    const directory = new ActorDirectory(cast.actors);
    for (const [opening, name] of Object.entries(speakers)) {
      const speaker = cast.actors.filter(({ says }) =>
        says.some(({ quotes }) => quotes.some(({ text }) => text.startsWith(opening))),
      );
      expect(speaker, opening).toEqual([directory.find(name)]);
    }
  });

  it('says from whom each passage is told, and through whom at second hand', () => {
    expect(source(2)).toBe('The Guardian');
    expect(source(5)).toBe('The Kremlin');
    const official = cast.attributions[6];
    expect(official?.source).toBe('A Russian official');
    expect(official?.kind).toBe('quote');
    expect(official?.through?.source).toBe('the publication');
    expect(source(16)).toBeUndefined();
    expect(passages[15]?.text).toMatch(/^This proposal/);
  });
});

describe('actors', () => {
  it('are no people where an article stands before the name, and do nothing by whom they own', async () => {
    const cast = await castOf(article);
    const types = new Map(cast.actors.map(({ name, type }) => [name, type]));
    expect(types.get('Kremlin')).toBe('organisation');
    expect(types.get('Mark Rutte')).toBe('person');
    const deeds = cast.actors.find(({ name }) => name === 'Ukraine')?.does ?? [];
    // "The head of Kiev said" is nothing that Ukraine did.
    expect(deeds.map(({ text }) => text).join()).not.toContain('The head of Kiev');
  });

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

  it('have no role that is told of somebody else, and countries and groups none', async () => {
    const cast = await castOf(article);
    const told = cast.actors.flatMap(({ type, name, role }) =>
      role === null || type === 'person' ? [] : [[name, role.text]],
    );
    // "US special envoy" is Witkoff, and "the head of Kiev" is no role of Kiev; that the European Commission is
    // "the EU executive agency" is not found.
    expect(told).toEqual([]);
    expect(actorIn(cast, 'EU leaders').type).toBe('group');
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
    expect(actorIn(visit, 'Germany').mentions.map(({ text }) => text)).not.toContain('Berlin');
  });

  it('are told from the institute that stands right before their name', async () => {
    const cast = await castOf(
      'Writing in a journal, the president of the Royal Institute of Navigation Roger McKinlay argues that skills are lost.\n' +
        'McKinlay wants better research. “Schools should teach map reading,” he said.',
    );
    const { name, says } = actorIn(cast, 'McKinlay');
    expect(name).toBe('Roger McKinlay');
    expect(says.flatMap(({ quotes }) => quotes)).toHaveLength(1);
  });

  it('that are newspapers are meant by "the publication"', async () => {
    const cast = await castOf(article);
    expect(actorIn(cast, 'Guardian').mentions.map(({ text }) => text)).toContain('the publication');
    expect(actorIn(cast, 'Kremlin').aliases).not.toContain('the publication');
  });

  it('of one surname are kept apart', async () => {
    const cast = await castOf(
      'Joel Glazer said he was delighted. “It is a great day,” said Avie Glazer, his brother.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual(['Joel Glazer', 'Avie Glazer']);
  });

  it.each([
    [
      'Roland Vass denies fraud. His wife, Helen Vass, denies theft. Mrs Vass forged it. Mr Vass knew.',
      [
        ['Roland Vass', 'Mr Vass'],
        ['Helen Vass', 'Mrs Vass'],
      ],
    ],
    [
      'Roland Vass owns the mill. “It is safe,” Vass said. His sister, Helen Vass, runs it. Ms Vass told staff to wait.',
      [
        ['Roland Vass', 'Vass'],
        ['Helen Vass', 'Ms Vass'],
      ],
    ],
    [
      'Shenaz Vass spoke. Shenaz Vass left. Her cousin, Miral Vass, stayed. Mrs Vass wept.',
      [
        ['Shenaz Vass', 'Shenaz Vass'],
        ['Miral Vass', 'Mrs Vass'],
      ],
    ],
    ['Mr Vass left the mill. His daughter, Helen Vass, stayed.', [['Mr Vass'], ['Helen Vass']]],
    [
      'Roland Vass was fined. His wife was in court. Mrs Vass wept.',
      [['Roland Vass'], ['Mrs Vass']],
    ],
  ])('of one surname are told apart by how they are addressed: %j', async (text, named) => {
    const { actors } = await castOf(text);
    const names = actors.map(({ mentions }) =>
      mentions.filter(({ kind }) => kind === 'named').map((mention) => mention.text),
    );
    expect(names.filter(({ length }) => length > 0)).toEqual(named);
  });

  it('are one with a surname behind what they are, and with no firm that such a word begins', async () => {
    const cast = await castOf(
      'Harry Lund is fit. Striker Lund scored. It was paid for by Potter Vance. Potter Vance sells milk.',
    );
    const found = cast.actors.map(({ name, mentions }) => [name, mentions.length]);
    expect(found).toEqual([
      ['Harry Lund', 2],
      ['Potter Vance', 2],
    ]);
  });

  it('of one first name are kept apart', async () => {
    const cast = await castOf(
      'Margaret Allen teaches the class in Saltburn. "I never sit down," Margaret said on Monday. ' +
        'Margaret Chartwood complained that nobody had asked her.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual(['Margaret Allen', 'Margaret Chartwood']);
  });

  it('that are countries are kept apart from their cities', async () => {
    const cast = await castOf(
      'Karvia expelled the envoy. The mayor of Karvia City, Nadia Petrescu, said he was innocent. Karvia says that he was beaten.',
    );
    const karvia = actorIn(cast, 'Karvia');
    expect([karvia.name, karvia.aliases]).toEqual(['Karvia', []]);
    const names = karvia.mentions.filter(({ kind }) => kind === 'named').map(({ text }) => text);
    expect(names).toEqual(['Karvia', 'Karvia']);
    const city = cast.actors.find(({ name }) => name === 'Karvia City');
    expect(city?.mentions.map(({ text }) => text) ?? ['Karvia City']).toEqual(['Karvia City']);
    const club = await castOf('Rovers met Marlow Town on Saturday. Marlow won by two goals.');
    expect(actorIn(club, 'Marlow Town').aliases).toContain('Marlow');
  });

  it('are one with and without the letters behind their name', async () => {
    const cast = await castOf(
      'The lawyer, Hugh Ballantyne KC, said the fraud began in 2018. "He saw an opportunity," Ballantyne said on Monday. ' +
        'The Rev. Paul King Jr. asked for mercy. King said that he would pray.',
    );
    expect(actorIn(cast, 'Ballantyne').name).toBe('Hugh Ballantyne');
    expect(actorIn(cast, 'Paul King Jr.').aliases).toContain('King');
    expect(cast.actors.map(({ name }) => name)).not.toContain('King');
  });

  it('of one name are kept apart where one is called Jr.', async () => {
    const cast = await castOf(
      'Donald Marsh said the mill would close. Donald Marsh Jr. said on Monday that it would not.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual(['Donald Marsh', 'Donald Marsh Jr.']);
  });

  it('hold the office before their name', async () => {
    const cast = await castOf(
      'Secretary of State Dana Whitcombe spoke to reporters. Minister of Defence Karl Holm resigned. Holm left on Monday.',
    );
    expect(actorIn(cast, 'Whitcombe').role?.text).toBe('Secretary of State');
    const holm = actorIn(cast, 'Holm');
    expect(holm.role?.text).toBe('Minister of Defence');
    expect(holm.does.map(({ index }) => index)).toEqual([1, 2]);
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

  it('have no role that only tells where they live, or whose they are', async () => {
    const cast = await castOf(
      'Julian Voss, 57, of Winslade, spent the money on a yacht. His mother, Ilka Dobrev, told reporters that he was sorry.\n' +
        "Ashdown Rovers have won twice. Rovers' previous record signing was the midfielder Oleksandr Hnatiuk.",
    );
    expect(actorIn(cast, 'Voss').role).toBeNull();
    expect(actorIn(cast, 'Ilka Dobrev').role?.text).toBe('mother');
    expect(actorIn(cast, 'Ashdown Rovers').role?.text ?? '').not.toContain('record');
  });

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

  it('without a name count, and initials lead to the full name', async () => {
    const cast = await castOf(
      'The World Health Organization (WHO) warned of the virus on Friday. A senior doctor told reporters that the WHO “acted too late”.',
    );
    expect(actorIn(cast, 'WHO').name).toBe('World Health Organization');
    expect(actorIn(cast, 'senior doctor').says[0]?.quotes[0]?.text).toBe('acted too late');
  });

  it('keep names whole whose letters the tagger does not know', async () => {
    const cast = await castOf(
      '“It cools by itself,” said Marin Soljačić, a physicist. Łukasz Wałęsa, PGMOL’s chief, agreed.',
    );
    expect(actorIn(cast, 'Soljacic').name).toBe('Marin Soljačić');
    expect(actorIn(cast, 'Soljacic').role?.text).toBe('a physicist');
    expect(cast.actors.flatMap(({ mentions }) => mentions.map(({ text }) => text))).toContain(
      'Łukasz Wałęsa',
    );
  });

  it('are one with and without the particle of their name', async () => {
    const cast = await castOf(
      'President Bashar al-Assad spoke to reporters in Damascus. Assad said that he would not resign.',
    );
    expect(actorIn(cast, 'Bashar al-Assad').says.map(({ passage }) => passage.index)).toContain(1);
  });

  it('are one with a surname of several words, however its first letter is written', async () => {
    const cast = await castOf(
      'Commission President Ursula von der Leyen said on Monday that it was late. Von der Leyen left. ' +
        '“No,” von der Leyen told reporters.',
    );
    const texts = actorIn(cast, 'Ursula von der Leyen').mentions.map(({ text }) => text);
    expect(texts.slice(1)).toEqual(['Von der Leyen', 'von der Leyen']);
    expect(actorIn(cast, 'Ursula von der Leyen').role?.text).toBe('Commission President');
  });

  it('hold whoever tells the article as their own story, whatever is learned of actors', async () => {
    const nobody = weighingJudge({ ...weights, actor: {} });
    const namesIn = async (text: string): Promise<string[]> => {
      const passages = split(text);
      const { actors } = findCast(text, passages, await tagger.tag(passages), nobody);
      return actors.map(({ name }) => name);
    };
    const story =
      'The ferry was late. I decided to walk as I knew the way. On the bridge I met Ann Lee. It rained, and I went home.';
    expect(await namesIn(story)).toEqual(['I']);
    expect(await namesIn('The ferry was late. I asked Ann Lee why.')).toEqual([]);
  });

  it('are called by no pronoun where anything describes them', async () => {
    const cast = await castOf(
      '“I warned the council in May,” a senior doctor told reporters. Anna Hill, a minister, agreed.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual(['a senior doctor', 'Anna Hill']);
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
      'Norden was due at noon. His agent, Marco Bellini, arrived. “My friend Elias is on holiday,” he told reporters.',
      'Bellini',
    ],
    ['Anna Hill spoke at noon. “I’m Elias Norden,” he told reporters.', 'Norden'],
  ])('do not speak of themselves by name, unless they tell it: %j', async (text, name) => {
    const cast = await castOf(`The court did not see Elias Norden on Monday. ${text}`);
    const speakers = cast.actors.filter(({ says }) => says.some(({ quotes }) => quotes.length > 0));
    expect(speakers).toEqual([actorIn(cast, name)]);
  });

  it('are known by a first name that ends as plurals do where it opens a sentence', async () => {
    const cast = await castOf(
      'Elias Norden was sentenced on Monday. His agent, Marco Bellini, was there. “Elias will appeal,” he told reporters.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual(['Elias Norden', 'Marco Bellini']);
  });

  it.each([
    ['Group leader Sir Tom Marsh said the council would act.', 'Tom Marsh', 'Group leader'],
    [
      'Anna Hill, a geologist at the British Antarctic Survey (BAS), said the ice was thin.',
      'Anna Hill',
      'a geologist at the British Antarctic Survey',
    ],
    [
      'Mia Rand, the owner of a firm based in London, said no.',
      'Mia Rand',
      'the owner of a firm based in London',
    ],
    [
      'As reported by Reuters, the French delegation had already packed its bags on Friday evening.',
      'Reuters',
      undefined,
    ],
  ])('have a role that is whole, and no clause, in %j', async (text, name, role) => {
    expect(actorIn(await castOf(text), name).role?.text).toBe(role);
  });

  it('are not the town that their name begins with', async () => {
    const cast = await castOf(
      'The council in Liverpool met on Monday. Anna Hill told the Liverpool Echo that it was late. The Liverpool Echo reported the vote.',
    );
    const echo = actorIn(cast, 'Liverpool Echo').mentions.map(({ text }) => text);
    expect(echo).not.toContain('Liverpool');
  });

  it('are told of where they are only named', async () => {
    const cast = await castOf(
      'Anna Hill, a minister, said that the bridge would close. She was a pupil of Peter Marsh.',
    );
    const { says, does, named } = actorIn(cast, 'Peter Marsh');
    expect([says, does, named.map(({ index }) => index)]).toEqual([[], [], [1]]);
  });

  it('keep the names of sites and of panels whole', async () => {
    const cast = await castOf(
      'Booking.com said on Monday that it had raised its fees. ' +
        'The Intergovernmental Panel on Climate Change warned that the seas would rise.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Booking.com', 'Intergovernmental Panel on Climate Change']),
    );
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

  it('are bodies where a country is the last word of their name', async () => {
    const cast = await castOf(
      'Transport Scotland said that it was looking into it. Western Australia is dry. Kofi Jordan praised the plan.',
    );
    const types = new Map(cast.actors.map(({ name, type }) => [name, type]));
    expect(types.get('Transport Scotland')).toBe('organisation');
    expect(types.get('Kofi Jordan')).toBe('person');
    expect(types.get('Western Australia')).not.toBe('organisation');
  });

  it('speak on through paragraphs whose quotation no mark closes', async () => {
    const cast = await castOf(
      'Tom Hill said: “The river rose in the night.\n“We lost the house and both cars.”\nThe council has promised help.',
    );
    const quotes = actorIn(cast, 'Hill').says.flatMap(({ quotes: all }) =>
      all.map(({ text }) => text),
    );
    expect(quotes).toEqual(['The river rose in the night.', 'We lost the house and both cars.']);
  });
});

describe('the cast of any text', () => {
  it('is exact for odd ones', async () => {
    const texts = [
      '“”',
      '“‘“',
      "'",
      "The the's.",
      'Mr.',
      '“I said ‘no’,” he said, “and ‘yes’.',
      '🎉 Anna’s friend “Bob 🎉” said: ”',
      '彼は「はい」と言った。',
      'I I I. We said.',
      'Ann said “no” to Bob. '.repeat(200),
    ];
    for (const text of texts) expectExact(text, await castOf(text));
  });

  it('is exact for whatever is made of names, verbs and marks', async () => {
    const words = [
      ...[
        'Ann',
        'Lee',
        'the',
        'The',
        'US',
        'president',
        'doctor',
        'said',
        'told',
        'he',
        'she',
        'I',
      ],
      ...[
        '“',
        '”',
        '‘',
        '’',
        '"',
        "'s",
        '’s',
        ',',
        '.',
        ':',
        '\n',
        '–',
        '(',
        ')',
        'of',
        'and',
        'who',
      ],
      ...['Bank', 'of', 'England', 'government', 'is', 'was', 'to', '5', '🎉', 'é', 'I’m', 'they'],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '')), {
          minLength: 1,
          maxLength: 60,
        }),
        async (parts) => {
          const text = parts.flat().join('');
          if (text.trim() !== '') expectExact(text, await castOf(text));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('grows in time with the length of the text', { timeout: 60_000 }, async () => {
    const time = async (copies: number): Promise<number> => {
      const text = Array.from({ length: copies }, () => article).join('\n');
      const passages = split(text);
      const start = performance.now();
      findCast(text, passages, await tagger.tag(passages));
      return performance.now() - start;
    };
    await time(2);
    // eight times the text: 8 where it grows in line, 64 where it grows with the square
    expect((await time(16)) / (await time(2))).toBeLessThan(24);
  });
});

describe('the directory of actors', async () => {
  const directory = new ActorDirectory((await castOf(article)).actors);

  it('offers the nearest to a name that nobody has, or the first of all', () => {
    expect(directory.nearest('sibigga', 3)[0]?.name).toBe('Andriy Sibiga');
    expect(directory.nearest('xyzzy', 3)).toEqual(directory.actors.slice(0, 3));
  });
  const found = (name: string): string | undefined => directory.find(name)?.name;

  it('forgives case, accents, spelling slips and words left out', () => {
    expect(found('PUTIN')).toBe('Vladimir Putin');
    expect(found('Umerof')).toBe('Rustem Umerov');
    expect(found('zelenskyy')).toBe('Vladimir Zelensky');
    expect(found('Sibíga')).toBe('Andriy Sibiga');
    expect(found('guardian')).toBe('Guardian');
    expect(found('us special envoy')).toBe('Steve Witkoff');
  });

  it('finds nobody where none is near', () => {
    expect(found('Napoleon')).toBeUndefined();
    expect(found('')).toBeUndefined();
    expect(found('?!')).toBeUndefined();
  });

  it('suggests what was begun, best first and each actor once, at most as many as asked', () => {
    expect(directory.suggest('wit')[0]?.actor.name).toBe('Steve Witkoff');
    const all = directory.suggest('', 5);
    expect(all).toHaveLength(5);
    expect(new Set(directory.suggest('the').map(({ actor }) => actor)).size).toBe(
      directory.suggest('the').length,
    );
  });
});

describe('a question about actors', async () => {
  const directory = new ActorDirectory((await castOf(article)).actors);
  const asked = (question: string): string => {
    const found = actorQuestionOf(question, directory);
    if (found === null) return 'none';
    return found.asks === 'quoted' ? 'quoted' : `${found.asks}: ${found.actor.name}`;
  };

  it('is known by its form and by whom it names', () => {
    expect(asked('Who is Umerov?')).toBe('role: Rustem Umerov');
    expect(asked("who's steve witkof")).toBe('role: Steve Witkoff');
    expect(asked('what did Putin say')).toBe('said: Vladimir Putin');
    expect(asked('What does the guardian say?')).toBe('said: Guardian');
    expect(asked('what did the anti-corruption investigators do?')).toBe(
      'did: anti-corruption investigators',
    );
    expect(asked('list everyone quoted')).toBe('quoted');
    expect(asked('Who is quoted in the article?')).toBe('quoted');
  });

  it('is none where it asks for more, or for somebody else', () => {
    expect(asked('what did Putin say about European powers')).toBe('none');
    expect(asked('who is the king of Spain?')).toBe('none');
    expect(asked('who resigned?')).toBe('none');
    expect(asked('Who is meeting Umerov in Florida?')).toBe('none');
  });
});
