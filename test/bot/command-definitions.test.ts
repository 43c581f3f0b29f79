import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../bot/command-definitions.js';
import { parseCommand } from '../loopback/rules/command-rules.js';

const LANGUAGES = ['de', 'es-ES', 'fr', 'ru', 'uk'];

/** What commands and options have in common. */
interface Part {
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
}

const OPTIONS = COMMANDS.flatMap((command) => ('options' in command ? command.options : []) ?? []);
const PARTS = [...COMMANDS, ...OPTIONS] as unknown as Part[];

describe('the commands', () => {
  test('are those that people know', () => {
    const { ChatInput, Message } = ApplicationCommandType;
    expect(COMMANDS.map(({ type, name }) => [type, name])).toEqual([
      [ChatInput, 'ask'],
      [ChatInput, 'article'],
      [ChatInput, 'passage'],
      [ChatInput, 'actor'],
      [ChatInput, 'actors'],
      [ChatInput, 'quotes'],
      [ChatInput, 'help'],
      [Message, 'Ask the article'],
    ]);
    const { String, Boolean, Integer } = ApplicationCommandOptionType;
    expect(OPTIONS).toMatchObject([
      { type: String, name: 'question', required: true },
      { type: Boolean, name: 'private' },
      { type: Integer, name: 'number', required: true, min_value: 1 },
      { type: String, name: 'name', required: true, autocomplete: true },
      { type: String, name: 'actor', autocomplete: true },
    ]);
    expect(OPTIONS[1]).not.toHaveProperty('required');
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s keeps to the limits of Discord, and can be used everywhere',
    (_, command) => {
      expect(() => parseCommand(command)).not.toThrow();
      const { Guild, BotDM, PrivateChannel } = InteractionContextType;
      expect(command.contexts).toEqual([Guild, BotDM, PrivateChannel]);
      const { GuildInstall, UserInstall } = ApplicationIntegrationType;
      expect(command.integration_types).toEqual([GuildInstall, UserInstall]);
    },
  );

  test.each(PARTS.map((part) => [part.name, part] as const))(
    '%s has name and description in every language, each a text of its own',
    (_, part) => {
      expect(Object.keys(part.name_localizations).sort()).toEqual(LANGUAGES);
      if (part.description === undefined) return;
      const descriptions = Object.values(part.description_localizations ?? {});
      expect(Object.keys(part.description_localizations ?? {}).sort()).toEqual(LANGUAGES);
      expect(new Set([part.description, ...descriptions]).size).toBe(LANGUAGES.length + 1);
    },
  );

  test.each(LANGUAGES)('no two have the same name in %s', (language) => {
    for (const parts of [COMMANDS, OPTIONS] as unknown as Part[][]) {
      const names = parts.map((part) => part.name_localizations[language]);
      expect(new Set(names).size).toBe(parts.length);
    }
  });
});
