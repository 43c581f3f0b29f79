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
    [
      'is no clause behind what opens a sentence',
      'After a meeting with Lena Marsh, the council agreed to mend the roof. Following a dispute with Joe Fox, the company apologised to its staff. On the advice of Tom Ray, the club fell silent.',
      { 'Lena Marsh': null, 'Joe Fox': null, 'Tom Ray': null },
    ],
    [
      'stands behind a name that opens a sentence where commas enclose it',
      'For Ann Moss, a retired nurse, the day was long. According to Tom Ray, a lawyer, it was late.',
      { 'Ann Moss': 'a retired nurse', 'Tom Ray': 'a lawyer' },
    ],
    [
      'may go on with a participle',
      'The board met Tom Ray, a lawyer hired by the union. The board heard Joe Fox, the owner of a firm called Marlow.',
      { 'Tom Ray': 'a lawyer hired by the union', 'Joe Fox': 'the owner of a firm called Marlow' },
    ],
    [
      'does not open with the name of another',
      'City picked Leroy Sané, Dan Hartley and Tom Finch played well. The board heard Ann Lee, Joe Fox of Moss School and Eve Marsh.',
      { 'Leroy Sané': null, 'Ann Lee': null },
    ],
    [
      'may open with an owner',
      'He thanked Ann Lee, Tom Ray’s sister.',
      { 'Ann Lee': 'Tom Ray’s sister' },
    ],
  ])('%s', async (_, text, roles) => {
    expect(await rolesIn(text)).toMatchObject(roles);
  });
});
