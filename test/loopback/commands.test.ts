import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ASK, ASK_THE_ARTICLE, EVERYWHERE, login, restOnly, rules, start } from './tiny-bot.js';

describe('commands', () => {
  test('are overwritten in bulk, and given back as Discord does', async () => {
    const discord = await start({ commands: [] });
    const { rest } = await login(discord);
    const path = Routes.applicationCommands(discord.applicationId);
    await rest.put(path, { body: [ASK, ASK_THE_ARTICLE] });
    expect(discord.commands().map(({ name }) => name)).toEqual(['ask', 'Ask the article']);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const [full] = (await rest.get(path, { query })) as Record<string, unknown>[];
    expect(full).toMatchObject({
      description_localizations: { de: 'Frag den Artikel' },
      options: [{ name: 'question', required: true }, { name: 'private' }],
    });
    const [bare] = (await rest.get(path)) as Record<string, unknown>[];
    expect(bare).not.toHaveProperty('description_localizations');
    const inGuild = Routes.applicationGuildCommands(
      discord.applicationId,
      discord.guild('Newsroom').id,
    );
    await rest.put(inGuild, { body: [{ ...ASK, name: 'here' }] });
    expect(discord.commands(discord.guild('Newsroom')).map(({ name }) => name)).toEqual(['here']);
    expect(discord.violations).toEqual([]);
  });

  const option = ASK.options[0];
  test.each<[string, unknown[]]>([
    ['a name in upper case', [{ ...ASK, name: 'Ask' }]],
    ['a name with a blank', [{ ...ASK, name: 'ask it' }]],
    ['no description', [{ name: 'ask', ...EVERYWHERE }]],
    ['a long description', [{ ...ASK, description: 'x'.repeat(101) }]],
    ['an unknown language', [{ ...ASK, name_localizations: { xx: 'frag' } }]],
    ['a localised name in upper case', [{ ...ASK, name_localizations: { de: 'Frag' } }]],
    [
      '26 options',
      [{ ...ASK, options: Array.from({ length: 26 }, (_, i) => ({ ...option, name: `o${i}` })) }],
    ],
    ['an option twice', [{ ...ASK, options: [option, option] }]],
    [
      'required after optional',
      [{ ...ASK, options: [{ ...option, name: 'a', required: false }, option] }],
    ],
    [
      '26 choices',
      [
        {
          ...ASK,
          options: [
            {
              ...option,
              autocomplete: false,
              choices: Array.from({ length: 26 }, (_, i) => ({ name: `c${i}`, value: `c${i}` })),
            },
          ],
        },
      ],
    ],
    [
      'choices beside autocompletion',
      [{ ...ASK, options: [{ ...option, choices: [{ name: 'a', value: 'a' }] }] }],
    ],
    ['a described menu entry', [{ ...ASK_THE_ARTICLE, description: 'Ask' }]],
    ['one name twice', [ASK, ASK]],
    [
      '16 menu entries',
      Array.from({ length: 16 }, (_, i) => ({ ...ASK_THE_ARTICLE, name: `m${i}` })),
    ],
    [
      'over 8,000 characters',
      [
        {
          ...ASK,
          options: Array.from({ length: 25 }, (_, i) => ({
            ...option,
            name: `o${i}`,
            autocomplete: false,
            choices: Array.from({ length: 25 }, (_, c) => ({
              name: `${c}`.padEnd(20, 'x'),
              value: `${c}`,
            })),
          })),
        },
      ],
    ],
    ['an unknown context', [{ ...ASK, contexts: [3] }]],
  ])('%s is refused', async (_, body) => {
    const discord = await start({ commands: [] });
    const { rest } = restOnly(discord);
    const put = rest.put(Routes.applicationCommands(discord.applicationId), { body });
    await expect(put).rejects.toMatchObject({ status: 400, code: 50035 });
    expect(rules(discord)).toEqual(['command']);
    expect(discord.commands()).toEqual([]);
  });

  test('unset contexts are noted, and the 201st creation of the day is refused', async () => {
    const discord = await start({ commands: [] });
    const { rest } = restOnly(discord);
    const path = Routes.applicationCommands(discord.applicationId);
    await rest.put(path, { body: [{ name: 'ask', description: 'Ask' }] });
    expect(rules(discord)).toEqual(['command', 'command']);
    const batch = (start: number): unknown[] =>
      Array.from({ length: 100 }, (_, i) => ({ ...ASK, options: [], name: `c${start + i}` }));
    await rest.put(path, { body: batch(0) });
    await expect(rest.put(path, { body: batch(100) })).rejects.toMatchObject({ code: 30034 });
  });
});
