import { describe, expect, it } from 'vitest';
import { castOf } from '../actors/cast-of.js';

/** The names in an article that ends with some line. */
async function namesWith(line: string): Promise<string[]> {
  const { actors } = await castOf(`The Ostmark council closed the bridge on Friday.\n${line}\n`);
  return actors.map(({ name }) => name).slice(1);
}

describe('nobody is told of', () => {
  it.each([
    '(Reporting by Lucía Ferrán in San Francisco and Declan Roe in Dublin; Editing by Sam Whitfield)',
    'Additional reporting by Hana Weiss in Frankfurt',
    'With additional reporting by Hana Weiss and Tom Ray.',
    'Ruth Applegarth contributed reporting from Leeds',
    'Our correspondent Mel Gray contributed to this report.',
    'Image: the tray under blue light. Credit: X. Rojas-Bell/UCN',
    'Image Credits: Halberd / Getty Images',
    'Media caption, Watch: Hana Weiss explains the deal',
    'By our diplomatic correspondent',
    'Topics: Enterprise, Halberd, layoffs',
    'Hana Weiss reported from Paris, and Tom Ray from Rome.',
    'Getty Images The bridge carries 38,000 cars a day',
  ])('in what tells who helped with the report: %s', async (line) => {
    expect(await namesWith(line)).toEqual([]);
  });

  it.each([
    'LUTON (4-3-3): Brandt; Hughes, Sole; Lund, Pryce (Osei 62); Daley, Fox. Subs not used: Kelly, Ross.',
    'Oxley: Ives; Hurst, Garside; Moran, Scully.',
  ])('in a list of players: %s', async (line) => {
    expect(await namesWith(line)).toEqual([]);
  });

  it.each([
    ['Three left: Ann Lee, Tom Ray and Joan Peel.', 'Ann Lee'],
    ['Ann Lee contributed to the report on floods.', 'Ann Lee'],
    ['Ann Lee reported from Paris that the bridge was shut.', 'Ann Lee'],
    ['Image caption: Ann Lee opens the bridge', 'Ann Lee'],
    ['By our own rules, Ann Lee was late.', 'Ann Lee'],
    ['Media firm Halberd closed on Monday.', 'Halberd'],
    ['Reporting by Ann Lee showed that the bridge was unsafe.', 'Ann Lee'],
    ['Reuters Breakingviews hired a writer on Friday.', 'Reuters Breakingviews'],
  ])('but here: %s', async (line, name) => {
    expect(await namesWith(line)).toContain(name);
  });
});
