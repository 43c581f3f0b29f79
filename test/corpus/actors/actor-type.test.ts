import { describe, expect, it } from 'vitest';
import { actorIn } from './actor-in.js';
import { castOf } from './cast-of.js';

describe('the type of an actor', () => {
  it('is a country’s for regions that are called by a short name', async () => {
    expect(actorIn(await castOf('Hong Kong said it would act.'), 'Hong Kong').type).toBe('country');
  });

  it('is a country’s where the article has an adjective of it, and no person’s for a capital', async () => {
    const cast = await castOf(
      'Veldria accused Tom Orwell of theft. The Orwellian envoy flew to the Veldrian capital, Tarn, on Monday. Tarn called it absurd.',
    );
    const types = cast.actors.map(({ name, type }) => [name, type]);
    expect(types).toContainEqual(['Veldria', 'country']);
    expect(types).toContainEqual(['Tom Orwell', 'person']);
    expect(types).not.toContainEqual(['Tarn', 'person']);
  });

  it('is no person’s for teams, nor for what a clause of which tells about', async () => {
    const cast = await castOf(
      'Frères Sans Maison, which runs a clinic, said it was late. Moss Wanderers beat Hale on Friday.',
    );
    expect(actorIn(cast, 'Frères Sans Maison').type).not.toBe('person');
    expect(actorIn(cast, 'Moss Wanderers').type).not.toBe('person');
    const labour = await castOf('Labour said it would oppose the cuts. Labour voted against them.');
    expect(actorIn(labour, 'Labour').type).toBe('organisation');
  });

  it('is a country’s for what is said to be a nation, and members of a party get no name of it', async () => {
    const cast = await castOf(
      'Soldiers in the West African nation of Tamara seized power. Tamara has asked for help. Another Tory MP said that it was sad.',
    );
    expect(actorIn(cast, 'Tamara').type).toBe('country');
    const north = await castOf(
      'Northern Ireland has announced an inquiry. Northern Ireland said so.',
    );
    expect(actorIn(north, 'Northern Ireland').type).toBe('country');
    expect(actorIn(cast, 'Tory MP').name).toBe('Another Tory MP');
  });
});
