import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../../corpus/actors/cast.js';
import { actorIn } from '../actor-in.js';
import { castOf } from '../cast-of.js';

describe('actors', () => {
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

  it('speak on through paragraphs whose quotation no mark closes', async () => {
    const cast = await castOf(
      'Tom Hill said: “The river rose in the night.\n“We lost the house and both cars.”\nThe council has promised help.',
    );
    const quotes = actorIn(cast, 'Hill').says.flatMap(({ quotes: all }) =>
      all.map(({ text }) => text),
    );
    expect(quotes).toEqual(['The river rose in the night.', 'We lost the house and both cars.']);
  });

  it('do not say what stands in a document', async () => {
    const cast = await castOf(
      'The memo was sent to Anna Hill in June. “We are relying on luck,” it reads.\nHill said last night that she did not recall the memo.\n',
    );
    expect(actorIn(cast, 'Hill').says.flatMap(({ quotes }) => quotes)).toEqual([]);
  });

  it('are quoted in the clause that tells so, named between its noun and its verb', async () => {
    const cast = await castOf(
      'Carla Jimenez cast the deciding vote. “I read it twice,” Jimenez said.\n' +
        'The book was pulled after a parent, Robert Kline, complained that it “glorified drug use.”',
    );
    const quotes = actorIn(cast, 'Kline').says.flatMap(({ quotes: all }) =>
      all.map(({ text }) => text),
    );
    expect(quotes).toEqual(['glorified drug use.']);
  });

  it.each([
    [
      'who told it last, where the writer says it',
      'Anna Bell stopped me at the door. "Where are you going?" she asked. "To the shops," I said.',
      { 'Anna Bell': ['Where are you going?'] },
    ],
    [
      'who asked, where another replies',
      'Carla Ruiz, the minister, arrived late. "Will you resign?" Senator Dana Holt asked. "Never," she replied.',
      { 'Carla Ruiz': ['Never,'], 'Dana Holt': ['Will you resign?'] },
    ],
    [
      'whom a reply is given to',
      'The witness, Janine Adams, wept. Asked by Miss Worth whether her cousins knew about the coins, she replied: "Everybody knew."',
      { 'Janine Adams': ['Everybody knew.'], Worth: [] },
    ],
    [
      'who spoke before, where a short sentence tells who takes it how',
      'The mayor, Tom Hart, called the plan "a disaster". Helen Moss sighs. "I have heard it all before." Attitudes have changed. "It was fun," said Eve Fox.',
      { 'Tom Hart': ['a disaster'], 'Helen Moss': ['I have heard it all before.'] },
    ],
    [
      'who praised them, where another thinks so',
      'Harold Wilson praised him; Margaret Thatcher thought him "a bore".',
      { 'Harold Wilson': [] },
    ],
    [
      'who spoke before a sentence that a colon ends',
      '"A great day," said Fiona Bell, the mayor. Another was less happy: "It was a mess."',
      { 'Fiona Bell': ['A great day,'] },
    ],
    [
      'who spoke before, where it stands on a sign',
      'The union leader, Sara Quint, said they "held the line". One marcher held up a poster saying, "Enough." A banner read: "Go home."',
      { 'Sara Quint': ['held the line'], 'One marcher': [] },
    ],
    [
      'of whom a report, a judge or the prosecution says it',
      'Karl Brandt, the treasurer, “knew about the risk,” the report found. Lena Voss, 51, “lied to investors,” the judge said. ' +
        'Tom Ray told them it was “a solution,” The Post notes.',
      {
        'Karl Brandt': [],
        'Lena Voss': [],
        'The judge': ['lied to investors,'],
        'Tom Ray': ['a solution,'],
      },
    ],
    [
      'of whom another says what they are',
      'Bob Reed thanked Ana Soo, who said Reed was “a force”. Reed said the plan was “late”.',
      { 'Bob Reed': ['late'], 'Ana Soo': ['a force'] },
    ],
    [
      'who sent a letter that says it',
      'Lena Voss sent an email to parents. “The school is safe,” it said. The company closed the plant. “We had to,” it said.',
      { 'Lena Voss': [], 'The company': ['We had to,'] },
    ],
    [
      'who spoke before a letter that says it, unless it is theirs',
      'Tom Ray said it was late. A letter from the council said "no way". A message by Joan Berg said: "Go home." Ray left.',
      { 'Tom Ray': [], 'Joan Berg': ['Go home.'] },
    ],
    [
      'who speaks in the sentence behind a fragment',
      'The law passed “by a whisker.” Joan Klein told reporters she was happy. Tom Ray said it was “a mess.”',
      { 'Joan Klein': [], 'Tom Ray': ['a mess.'] },
    ],
    [
      'who has a nickname, or speaks of a law by its name',
      'William "Bill" Harper, the mayor, said the "Save Our Streams" Act would fail. Its counsel, Maria "Mimi" Lopez, said it was "Late".',
      { 'William "Bill" Harper': [], 'Maria "Mimi" Lopez': ['Late'] },
    ],
    [
      'who spoke above a heading',
      'Joan Moss said the party had won.\n‘They took our land’\nIn the north farmers wait. “They took our land and left,” said Odette Kabwe.\n' +
        '‘A long way to go’\nIn the south they wait too. Tom Ray said:\n‘We will not sell’',
      {
        'Joan Moss': [],
        'Odette Kabwe': ['They took our land', 'They took our land and left,'],
        'Tom Ray': ['We will not sell'],
      },
    ],
    [
      'the paper that quotes another',
      'The Times quoted the foreign minister, Omid Rahimi, as saying: "We will not bow." The paper said it was "sure".',
      { 'Omid Rahimi': ['We will not bow.'] },
    ],
    [
      'the paper that quotes somebody before a colon',
      'The Independent quotes ex-general Tobias Renn: “We were lost.” The Independent is sold in Hale.',
      { 'Tobias Renn': ['We were lost.'] },
    ],
    [
      'who has seen the letter that says it',
      '“It is a trap,” a letter obtained by Tom Ray said. “It is over,” said a letter seen by Ray. “I quit,” a doctor sued by Ray said.',
      { 'Tom Ray': [], 'a doctor': ['I quit,'] },
    ],
    [
      'of whom another claims what they did',
      'Bob Orr met Tom Ray, who claims that Ann Lee “lied to the court”.',
      { 'Tom Ray': ['lied to the court'], 'Ann Lee': [] },
    ],
  ])('are not %s', async (_, text, quotes) => {
    const cast = await castOf(text);
    const found = Object.fromEntries(
      Object.keys(quotes).map((name) => [name, quotesOf(cast, name)]),
    );
    expect(found).toEqual(quotes);
  });

  describe('with a pull quote', () => {
    const told =
      '“We will not sell,” said farmer Joan Tully. “My father ploughed here. This land is ours.”\n' +
      'Agent Ray Moss said the offer was fair. “It is a lot of money,” he said.';

    it.each([
      ['behind', `${told}\n“This land is ours”`],
      ['before', `“This land is ours”\n${told}`],
    ])('say what is pulled out of their words, %s these', async (_, text) => {
      const cast = await castOf(text);
      expect(quotesOf(cast, 'Tully')).toContain('This land is ours');
      expect(quotesOf(cast, 'Moss')).toEqual(['It is a lot of money,']);
    });

    it('say the same as another where it is told that they do', async () => {
      const cast = await castOf(`${told}\n“This land is ours,” Moss said.`);
      expect(quotesOf(cast, 'Moss')).toContain('This land is ours,');
    });
  });

  it('say what stands over the line that credits them', async () => {
    const told =
      'Council leader Marion Oakes closed the bridge.\n' +
      'Dr Hamid Rezai said salt water had got in. “The cables have not failed,” Dr Rezai said.\n' +
      '“I would rather be unpopular”\n';
    const cast = await castOf(`${told}Marion Oakes, council leader\nThe bridge opened in 1964.`);
    expect(quotesOf(cast, 'Oakes')).toEqual(['I would rather be unpopular']);
    expect(actorIn(cast, 'Oakes').does.map(({ text }) => text)).toEqual([
      'Council leader Marion Oakes closed the bridge.',
    ]);
    const other = await castOf(`${told}Marion Oakes, council leader, went home.`);
    expect(quotesOf(other, 'Oakes')).toEqual([]);
  });

  it('do not say what others call out, or think, in a clause of their own', async () => {
    const cast = await castOf(
      'Ann Cole told the board, to jeers and a cry of “shame” from the benches, that she would stay. “We won,” Bob Dean said, as fans sang “we’re going up”. ' +
        'Protesters greeted Joe Pym with cries of “murderer”. Joe Reid proposed a toll, but the farmers, "tired of taxes", refused. ' +
        'Critics suggested a cut, but the editor, Anna Velk, wanting "the whole truth", printed the text. Tom Ray said the plan, costing “millions”, was dead.',
    );
    const quoted = cast.actors.flatMap(({ name, says }) =>
      says.flatMap(({ quotes }) => quotes.map(({ text }) => [name, text])),
    );
    expect(quoted).toEqual([
      ['Bob Dean', 'We won,'],
      ['Protesters', 'murderer'],
      ['Anna Velk', 'the whole truth'],
      ['Tom Ray', 'millions'],
    ]);
  });
});

/** What an actor is quoted with. */
function quotesOf(cast: Cast, name: string): string[] {
  return actorIn(cast, name).says.flatMap(({ quotes }) => quotes.map(({ text }) => text));
}
