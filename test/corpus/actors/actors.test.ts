import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorType } from '../../../corpus/actors/actor.js';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { findCast } from '../../../corpus/actors/actors.js';
import type { Cast } from '../../../corpus/actors/cast.js';
import { Entity } from '../../../corpus/actors/entity.js';
import { weighingJudge } from '../../../corpus/actors/judge.js';
import weights from '../../../corpus/actors/weights.json' with { type: 'json' };
import { tagger } from '../../models.js';
import { actorIn } from './actor-in.js';
import { castOf, split } from './cast-of.js';
import { article } from './default-article.js';

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
    // by hand: everyone whom the article names, and the role it gives them (null where it gives
    // none)
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

/** By name. */
function typesIn({ actors }: Cast): Map<string, ActorType> {
  return new Map(actors.map(({ name, type }) => [name, type]));
}

describe('actors', () => {
  it('are no people where an article stands before the name, and do nothing by whom they own', async () => {
    const cast = await castOf(article);
    const types = typesIn(cast);
    expect(types.get('Kremlin')).toBe('organisation');
    expect(types.get('Mark Rutte')).toBe('person');
    const deeds = cast.actors.find(({ name }) => name === 'Ukraine')?.does ?? [];
    // "The head of Kiev said" is nothing that Ukraine did.
    expect(deeds.map(({ text }) => text).join()).not.toContain('The head of Kiev');
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

  it("are a state's army or court, however often it is told of, and not any of one", async () => {
    const { actors } = await castOf(
      'The Israeli military said two soldiers died. The Israeli military struck a village. The Pakistani army fired first. ' +
        'The Pakistani army left. Reports on a Chinese court came from Hull.',
    );
    const told = actors.map(({ name, says, does }) => [name, says.length, does.length]);
    expect(told).toContainEqual(['The Israeli military', 1, 1]);
    expect(told).toContainEqual(['The Pakistani army', 0, 2]);
    expect(told.flat()).not.toContain('a Chinese court');
  });

  it('are called by no pronoun where anything describes them', async () => {
    const cast = await castOf(
      '“I warned the council in May,” a senior doctor told reporters. Anna Hill, a minister, agreed.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual(['a senior doctor', 'Anna Hill']);
  });

  it('who speak for somebody are called so', async () => {
    const { actors } = await castOf(
      'Harland makes engines. A spokesman for Harland declined to comment on the row.',
    );
    expect(actors.map(({ name }) => name)).toContain('A spokesman for Harland');
  });

  it('are told of where they are only named', async () => {
    const cast = await castOf(
      'Anna Hill, a minister, said that the bridge would close. She was a pupil of Peter Marsh.',
    );
    const { says, does, named } = actorIn(cast, 'Peter Marsh');
    expect([says, does, named.map(({ index }) => index)]).toEqual([[], [], [1]]);
  });

  it('are bodies where a country is the last word of their name', async () => {
    const cast = await castOf(
      'Transport Scotland said that it was looking into it. Kofi Jordan praised the plan.',
    );
    const types = typesIn(cast);
    expect(types.get('Transport Scotland')).toBe('organisation');
    expect(types.get('Kofi Jordan')).toBe('person');
    const region = new Entity();
    region.addName('Western Australia');
    expect(region.isNamedAfterCountry).toBe(false);
  });

  it("are bodies where their names are all capitals, a shop's, or stand before a title", async () => {
    const cast = await castOf(
      "Hartwell's said that it had stopped selling the heaters. NATO Secretary General Mark Rutte said that NATO would help.",
    );
    const types = typesIn(cast);
    expect(types.get("Hartwell's")).toBe('organisation');
    const firm = typesIn(await castOf('Dyke Motors closed. Walter Dyke built it.'));
    expect([...firm]).toEqual([
      ['Dyke Motors', 'organisation'],
      ['Walter Dyke', 'person'],
    ]);
    expect(types.get('NATO')).toBe('organisation');
    expect(types.get('Mark Rutte')).toBe('person');
  });

  it('are people behind an office where “he” stands for them, and bodies where only the noun of one does', async () => {
    const types = typesIn(
      await castOf(
        'President Janez Oman will have 14 days. His office said he would receive them. The opposition demanded that he resign. ' +
          'The Prince Hotel said it was late.',
      ),
    );
    expect(types.get('Janez Oman')).toBe('person');
    expect(types.get('The opposition')).toBe('organisation');
    expect([...types.values()].filter((type) => type === 'person')).toHaveLength(1);
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

  it('has those whom their countries alone tell apart, and the bodies of countries that act', async () => {
    const cast = await castOf(
      'The Emirati delegation did not reply. The US delegation said it would support the text. The Russian foreign minister left early. ' +
        'The Chinese foreign minister said he was sad. The Spanish bank raised its bid on Monday. The Dutch bank said it was not for sale. ' +
        'They called on a Polish bank.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual([
      'The Emirati delegation',
      'The US delegation',
      'The Russian foreign minister',
      'The Chinese foreign minister',
      'The Spanish bank',
      'The Dutch bank',
    ]);
  });

  it('has no places that officers are sent to or for, and no people of that name', async () => {
    const cast = await castOf(
      'The envoy to Moscow, Viktor Lenz, said no. The director for Europe, Paul Aske, said yes. A colleague at Nordia Markets, Tom Eklund, agreed. ' +
        'A lawyer for Lena Moss wept, and Moss left.',
    );
    const types = cast.actors.flatMap(({ name, type }) => (type === 'person' ? [name] : []));
    expect(types).toEqual(
      expect.arrayContaining(['Viktor Lenz', 'Paul Aske', 'Tom Eklund', 'Lena Moss']),
    );
    expect(types).not.toContain('Nordia Markets');
    const names = cast.actors.map(({ name }) => name);
    expect(names.filter((name) => /^(?:Moscow|Europe)$/u.test(name))).toEqual([]);
  });

  it('has no towns that people are from, unless these act', async () => {
    const cast = await castOf(
      'A teacher from Leeds said it was late. A nurse from Hull wept. Hull has sold its theatre.',
    );
    expect(cast.actors.map(({ name }) => name)).toEqual(['A teacher', 'A nurse', 'Hull']);
  });

  it('grows in time with the length of the text', { timeout: 60_000 }, async () => {
    const time = async (copies: number): Promise<number> => {
      const text = Array.from({ length: copies }, () => article).join('\n');
      const passages = split(text);
      const start = performance.now();
      findCast(text, passages, await tagger.tag(passages));
      return performance.now() - start;
    };
    await time(1);
    // eight times the text: 8 where it grows in line, 64 where it grows with the square
    expect((await time(8)) / (await time(1))).toBeLessThan(24);
  });
});
