import { DiscordAPIError, REST, Routes } from 'discord.js';
import { COMMANDS } from '../bot/commands.js';
import { ConfigurationError, readConfiguration } from '../bot/configuration.js';
import { commandNamed, runCommand } from './command-line.js';
import './environment.js';
import { UsageError } from './usage-error.js';

/** Registers the bot's commands, everywhere or in one server, in place of those before. */
async function register(options: { guild?: string; dryRun?: true }): Promise<void> {
  try {
    const { token, applicationId, api } = readConfiguration(process.env);
    const names = COMMANDS.map(({ name }) => name).join(', ');
    if (options.dryRun) {
      process.stdout.write(`Would register: ${names}\n`);
      return;
    }
    const route =
      options.guild === undefined
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, options.guild);
    await new REST({ api }).setToken(token).put(route, { body: COMMANDS });
    process.stdout.write(`Registered: ${names}\n`);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new UsageError(error.message);
    if (error instanceof DiscordAPIError) {
      throw new UsageError(
        `Discord refuses (${error.message}); check DISCORD_TOKEN and the server's ID.`,
      );
    }
    throw error;
  }
}

await runCommand(
  commandNamed('register-commands', "Registers the bot's commands with Discord.")
    .option('--guild <id>', 'in this server only, at once')
    .option('--dry-run', 'only say what would be registered')
    .action(register),
);
