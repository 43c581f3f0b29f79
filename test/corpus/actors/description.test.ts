import { describe, expect, it } from 'vitest';
import { actorIn } from './actor-in.js';
import { castOf } from './cast-of.js';
import { article } from './default-article.js';

describe('actors', () => {
  it('that are newspapers are meant by "the publication"', async () => {
    const cast = await castOf(article);
    expect(actorIn(cast, 'Guardian').mentions.map(({ text }) => text)).toContain('the publication');
    expect(actorIn(cast, 'Kremlin').aliases).not.toContain('the publication');
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
});
