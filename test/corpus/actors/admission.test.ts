import { describe, expect, it } from 'vitest';
import { castOf } from './cast-of.js';
import { article } from './default-article.js';

describe('actors', () => {
  it('are no names that only tell others apart, or where something is', async () => {
    const { actors } = await castOf(
      'Shop owner Bill Hay was pleased with the bridge in Oxley. Korean War veteran Al Sims agreed.',
    );
    expect(actors.map(({ name }) => name)).toEqual(['Bill Hay', 'Al Sims']);
  });

  it('are no towns that only tell where somebody is mayor', async () => {
    const { actors } = await castOf(
      'The former mayor of Tarrowby was jailed for four years on Monday. Gareth Pell, 58, left in a van.',
    );
    expect(actors.map(({ name }) => name)).toEqual(['Gareth Pell']);
  });

  it('are no cities of two words that only tell where somebody is', async () => {
    const { actors } = await castOf(
      'Ann Lee refused both. A dealer in Los Angeles wrote to her that he could sell all of it.',
    );
    expect(actors.map(({ name }) => name)).toEqual(['Ann Lee', 'A dealer']);
  });

  it('are no storms', async () => {
    const { actors } = await castOf(
      'Typhoon Kalma killed 38 people in Hale on Monday. Mayor Ann Lee said that Typhoon Kalma had torn down the school.',
    );
    expect(actors.map(({ name }) => name)).toContain('Ann Lee');
    expect(actors.map(({ name }) => name)).not.toContain('Typhoon Kalma');
  });

  it('are people who are told by whose they are, and who do something', async () => {
    const { actors } = await castOf(article);
    expect(actors.map(({ name }) => name)).toContain("Zelensky's chief of staff");
  });
});
