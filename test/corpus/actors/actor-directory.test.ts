import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { castOf } from './cast-of.js';
import { article } from './default-article.js';

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
