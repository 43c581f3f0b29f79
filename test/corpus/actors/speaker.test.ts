import { describe, expect, it } from 'vitest';
import { actorIn } from './actor-in.js';
import { castOf } from './cast-of.js';

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
});
