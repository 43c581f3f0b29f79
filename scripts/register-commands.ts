import { InvalidArgumentError } from 'commander';
import {
  ApplicationCommandType,
  REST,
  type RESTGetAPIApplicationCommandsResult,
  Routes,
} from 'discord.js';
import { COMMANDS } from '../bot/command-definitions.js';
import { type Configuration, ConfigurationError, readConfiguration } from '../bot/configuration.js';
import { notDiscord } from '../bot/discord/refusals.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';
import {
  type Command,
  type CommandChange,
  commandChanges,
} from './registration/command-changes.js';
import { refusalOf } from './registration/refusal.js';

import './input/environment.js';

interface RegisterOptions {
  /** The only server that gets the commands. */
  readonly guild?: string;
  /** Only says what would change. */
  readonly dryRun?: boolean;
}

/**
 * Registers the bot's commands where they differ from the ones
 * registered before, which they replace.
 */
async function register({ guild, dryRun = false }: RegisterOptions): Promise<void> {
  const configuration = configured();
  try {
    await registerAt(placeOf(configuration, guild), configuration, dryRun);
  } catch (error) {
    throw error instanceof UsageError ? error : refusalOf(error, configuration);
  }
}

async function registerAt(
  place: Place,
  { token, api }: Configuration,
  dryRun: boolean,
): Promise<void> {
  const rest = new REST({ api }).setToken(token);
  const wanted = COMMANDS.map(place.asThere);
  const registered = (await registeredAt(place, rest, api)).map(place.asThere);
  const changes = commandChanges(registered, wanted);
  for (const change of changes) print(lineOf(change));
  if (changes.length === 0) {
    print(`Nothing to change: ${String(wanted.length)} commands are registered ${place.words}.`);
  } else if (dryRun) {
    print(`A dry run: nothing was changed ${place.words}.`);
  } else {
    await rest.put(place.route, { body: wanted });
    print(`Registered ${String(wanted.length)} commands ${place.words}.`);
  }
}

/** Where commands are registered. */
interface Place {
  readonly route: ReturnType<typeof Routes.applicationCommands>;
  /** As in "2 commands are registered everywhere." */
  readonly words: string;
  /** A command with what can be said of it there. */
  readonly asThere: <T extends object>(command: T) => T;
}

/** One server, or everywhere. */
function placeOf({ applicationId }: Configuration, guild: string | undefined): Place {
  return guild === undefined
    ? {
        route: Routes.applicationCommands(applicationId),
        words: 'everywhere',
        asThere: (command) => command,
      }
    : {
        route: Routes.applicationGuildCommands(applicationId, guild),
        words: `in server ${guild}`,
        asThere: withoutReach,
      };
}

/** @throws {UsageError} where something else than Discord answers */
async function registeredAt(
  { route }: Place,
  rest: REST,
  api: string,
): Promise<RESTGetAPIApplicationCommandsResult> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const answer = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  if (!Array.isArray(answer)) throw new UsageError(notDiscord(api));
  return answer;
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
