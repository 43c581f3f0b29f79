import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commandChanges } from '../../../scripts/registration/command-changes.js';

const ASK = {
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  name_localizations: { de: 'fragen', fr: 'demander' },
  description: 'Ask a question',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'number',
      description: 'The number',
      required: true,
      min_value: 0,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'private',
      description: 'For you alone',
    },
  ],
};

/** The same command as Discord gives it back. */
const REGISTERED = {
  ...ASK,
  id: '1311111111111111111',
  application_id: '198622483471925248',
  version: '1311111111111111112',
  name_localizations: { fr: 'demander', de: 'fragen' },
  description_localizations: null,
  default_member_permissions: null,
  default_permission: true,
  dm_permission: true,
  nsfw: false,
  contexts: [2, 0, 1],
  options: ASK.options.map((option) => ({ ...option, name_localizations: null })),
};

describe('the changes to commands', () => {
  test('are none between a command and what Discord makes of it', () => {
    expect(commandChanges([REGISTERED], [ASK])).toEqual([]);
  });

  test.each<[string, object, readonly string[]]>([
    ['another language', { name_localizations: { de: 'fragen' } }, ['name_localizations']],
    ['a context less', { contexts: [0, 1] }, ['contexts']],
    ['options in another order', { options: [...ASK.options].reverse() }, ['options']],
    [
      'an option no longer required',
      { options: ASK.options.map((option) => ({ ...option, required: false })) },
      ['options'],
    ],
    [
      'another minimum',
      { options: ASK.options.map((option) => ({ ...option, min_value: 1 })) },
      ['options'],
    ],
    ['a description less', { description: 'Ask', nsfw: true }, ['description', 'nsfw']],
  ])('name the fields that differ: %s', (_, difference, fields) => {
    const wanted = { ...ASK, ...difference };
    expect(commandChanges([REGISTERED], [wanted])).toEqual([
      { kind: 'change', command: wanted, fields },
    ]);
  });

  test('tell a slash command from a menu entry of the same name', () => {
    const entry = { type: ApplicationCommandType.Message, name: 'ask' };
    expect(commandChanges([REGISTERED], [entry])).toEqual([
      { kind: 'add', command: entry, fields: [] },
      { kind: 'remove', command: REGISTERED, fields: [] },
    ]);
  });
});
