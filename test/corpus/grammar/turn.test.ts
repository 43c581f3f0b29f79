import { describe, expect, it } from 'vitest';
import { actorIn } from '../actors/actor-in.js';
import { castOf } from '../actors/cast-of.js';

/** What somebody of the article says. */
async function wordsOf(text: string, name: string): Promise<string[]> {
  return actorIn(await castOf(text), name).says.map(({ passage }) => passage.text);
}

describe('a label in a transcript', () => {
  const transcript = [
    'RUTH COBB: I’ve done this every night for 33 years. You can’t get a pizza for that.',
    'MAYA LINDQVIST: Cobb is the head librarian.',
    'DALE PURCELL: I’ve got nothing against books. The roads in this town are falling apart.',
    'COBB: Then mend them.',
  ].join('\n');

  it('tells who says what stands behind it, as far as its paragraph goes', async () => {
    expect(await wordsOf(transcript, 'Purcell')).toEqual([
      'DALE PURCELL: I’ve got nothing against books.',
      'The roads in this town are falling apart.',
    ]);
    const { attributions } = await castOf(transcript);
    expect(attributions.map((attribution) => attribution?.source)).toEqual([
      'RUTH COBB',
      'RUTH COBB',
      'MAYA LINDQVIST',
      'DALE PURCELL',
      'DALE PURCELL',
      'COBB',
    ]);
  });

  it('is whoever bears that name, and "I" behind it too; it tells no role of whom they speak of', async () => {
    const { actors } = await castOf(transcript);
    expect(actors.map(({ name, role }) => [name, role])).toEqual([
      ['Ruth Cobb', null],
      ['Maya Lindqvist', null],
      ['Dale Purcell', null],
    ]);
    expect(actors[0]?.mentions.map(({ text }) => text)).toEqual(['RUTH COBB', 'I', 'Cobb', 'COBB']);
    for (const { text, start, end } of actors.flatMap(({ mentions }) => mentions))
      expect(transcript.slice(start, end)).toBe(text);
  });

  it('may be initials, and may stand alone', async () => {
    const text =
      'Ines Hall talks to Tom Ray about her novel.\nTR: Was Abel your husband?\nIH: No. Everyone will think so.';
    expect(await wordsOf(text, 'Ines Hall')).toContain('Everyone will think so.');
    const alone = 'STEVE RAY, HOST:\n\nThe library closed.\n\nRUTH COBB: I will miss it.';
    expect(await wordsOf(alone, 'Steve Ray')).toEqual(['The library closed.']);
    expect(actorIn(await castOf(alone), 'Steve Ray').does).toEqual([]);
  });

  it('may be a line that tells who writes what stands below it', async () => {
    const text =
      'From the chief forecaster, Paul Hall:\nI saw gusts of 98mph. My car moved.\nThe storm went on.';
    expect(await wordsOf(text, 'Hall')).toEqual(['I saw gusts of 98mph.', 'My car moved.']);
    const hall = actorIn(await castOf(text), 'Hall');
    expect([hall.role?.text, hall.does]).toEqual(['the chief forecaster', []]);
    const other = 'From the chief forecaster in Hull, Paul Hall heard:\nThe storm went on.';
    expect((await castOf(other)).attributions[1]).toBeNull();
  });

  it('tells what somebody is before its colon', async () => {
    const text = 'Anna Bell, 34, nurse: I lost my car.\nTom Hart, baker: We want a wall.';
    const { actors } = await castOf(text);
    expect(actors.map(({ name, role }) => [name, role?.text])).toEqual([
      ['Anna Bell', 'nurse'],
      ['Tom Hart', 'baker'],
    ]);
  });
});

describe('no label in a transcript', () => {
  it.each([
    [
      'stands before what is told of somebody',
      'Anna Bell: The nurse has lived in Hull since 2010.\nTom Hart: A teacher, he hopes to win.\nHelen Moss: She runs the food bank.',
    ],
    [
      'is no name',
      'UPDATE: We have heard from the council.\nREAD MORE: How our town was flooded.\nUPDATE: We know that you are waiting.',
    ],
    ['is a headline', 'Anna Bell: Why I quit\nTom Hart: What my job taught me\nHull is a city.'],
    ['stands alone in its article', 'Hull is a city.\nAnna Bell: I like our city.'],
  ])('%s', async (_, text) => {
    const { attributions } = await castOf(text);
    expect(attributions.filter((attribution) => attribution?.kind === 'quote')).toEqual([]);
  });

  it('stands before a quotation, which is one', async () => {
    const text = 'Anna Bell: “I lost my car.”\nTom Hart: “We want a wall.”';
    const quotes = actorIn(await castOf(text), 'Anna Bell').says.flatMap(({ quotes: all }) => all);
    expect(quotes.map(({ text: words }) => words)).toEqual(['I lost my car.']);
  });

  it('is what is heard', async () => {
    const text = '(SOUNDBITE OF MUSIC)\nRUTH COBB: I will miss it.\nTOM RAY: Why?';
    expect((await castOf(text)).actors.map(({ name }) => name)).toEqual(['Ruth Cobb', 'Tom Ray']);
  });
});
