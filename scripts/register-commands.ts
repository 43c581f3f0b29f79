import { InvalidArgumentError } from 'commander';
import {
  ApplicationCommandType,
  DiscordAPIError,
  REST,
  type RESTGetAPIApplicationCommandsResult,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { COMMANDS } from '../bot/command-definitions.js';
import { type Configuration, ConfigurationError, readConfiguration } from '../bot/configuration.js';
import { FORBIDDEN, NOT_FOUND, UNAUTHORIZED } from '../bot/discord/http-status.js';
import { notDiscord, TOKEN_REFUSED } from '../bot/discord/refusals.js';
import { inviteLink } from '../bot/invite-link.js';
import { errorMessage } from '../corpus/shared/error-message.js';
import { type Command, type CommandChange, commandChanges } from './command-changes.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';

import './input/environment.js';

interface RegisterOptions {
  /** The only server that gets the commands. */
  readonly guild?: string;
  readonly dryRun?: true;
}

/**
 * Registers the bot's commands where they differ from the ones
 * registered before, which they replace.
 */
async function register({ guild, dryRun }: RegisterOptions): Promise<void> {
  const configuration = configured();
  const { token, applicationId, api } = configuration;
  const rest = new REST({ api }).setToken(token);
  const wanted = guild === undefined ? COMMANDS : COMMANDS.map(withoutReach);
  const route =
    guild === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guild);
  const where = guild === undefined ? 'everywhere' : `in server ${guild}`;
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const answer = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
    if (!Array.isArray(answer)) throw new UsageError(notDiscord(api));
    const registered = guild === undefined ? answer : answer.map(withoutReach);
    const changes = commandChanges(registered, wanted);
    for (const change of changes) print(lineOf(change));
    if (changes.length === 0) {
      print(`Nothing to change: ${String(wanted.length)} commands are registered ${where}.`);
    } else if (dryRun) {
      print(`A dry run: nothing was changed ${where}.`);
    } else {
      await rest.put(route, { body: wanted });
      print(`Registered ${String(wanted.length)} commands ${where}.`);
    }
  } catch (error) {
    throw explained(error, configuration);
  }
}

function configured(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new UsageError(error.problems.join(' '));
    throw error;
  }
}

/** Where a command appears is said of commands everywhere; one of a server appears there. */
function withoutReach<T extends object>(command: T): T {
  return { ...command, contexts: undefined, integration_types: undefined };
}

function lineOf({ kind, command, fields }: CommandChange): string {
  const detail = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
  return `${kind} ${labelOf(command)}${detail}`;
}

function labelOf({ type = ApplicationCommandType.ChatInput, name }: Command): string {
  return type === ApplicationCommandType.ChatInput ? `/${name}` : `menu entry "${name}"`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What Discord's refusal means for the person who has to mend it. */
function explained(error: unknown, { api, applicationId }: Configuration): unknown {
  if (error instanceof UsageError) return error;
  if (!(error instanceof DiscordAPIError)) {
    return new Error(
      `Discord does not answer at ${api} (${errorMessage(error)}); check the connection and DISCORD_API, or try again later.`,
    );
  }
  if (error.status === UNAUTHORIZED) return new UsageError(TOKEN_REFUSED);
  if (error.code === RESTJSONErrorCodes.MissingAccess) {
    return new UsageError(
      `The bot may not register commands in that server; check the ID after --guild and invite it: ${inviteLink(applicationId)}`,
    );
  }
  if (error.status === FORBIDDEN || error.code === RESTJSONErrorCodes.UnknownApplication) {
    return new UsageError(
      `DISCORD_APPLICATION_ID (${applicationId}) is not the application of DISCORD_TOKEN; copy both from the same application.`,
    );
  }
  if (error.status === NOT_FOUND) return new UsageError(notDiscord(api));
  return new UsageError(`Discord refuses the commands: ${error.message}`);
}

function serverId(value: string): string {
  if (!/^\d{17,20}$/.test(value)) {
    throw new InvalidArgumentError('It must be the server\'s number ("Copy Server ID").');
  }
  return value;
}

await runCommand(
  commandNamed('register-commands', "Registers the bot's commands with Discord, when they differ.")
    .option('--guild <id>', 'in this server only', serverId)
    .option('--dry-run', 'only say what would change')
    .action(register),
);
