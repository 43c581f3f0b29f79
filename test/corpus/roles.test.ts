import { describe, expect, it } from 'vitest';
import { castOf } from './cast-of.js';

/** The roles of a text's actors by their names; of those without one, null. */
async function rolesIn(text: string): Promise<Record<string, string | null>> {
  const { actors } = await castOf(text);
  return Object.fromEntries(actors.map(({ name, role }) => [name, role?.text ?? null]));
}

describe('a role', () => {
  it.each([
    [
      'is not what somebody else is who says something before the name',
      'Instead, the counsel alleged, Ann Moss forged a bill.',
      { 'Ann Moss': null },
    ],
  ])('%s', async (_, text, roles) => {
    expect(await rolesIn(text)).toMatchObject(roles);
  });
});
