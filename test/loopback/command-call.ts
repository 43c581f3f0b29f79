import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10';
import { type Act, contextOf } from './interaction-payload.js';
import { ScenarioError } from './scenario-error.js';
import type { World } from './world.js';

/** What a person fills into the options of a slash command. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;

/**
 * The command that a person finds, if Discord offers it to them there.
 *
 * @throws {ScenarioError} saying why it is not on offer
 */
export function findCommand(
  world: World,
  act: Act,
  type: ApplicationCommandType,
  name: string,
): APIApplicationCommand {
  const { channel, permissions } = act;
  const command = world.commands.find(type, name, channel.guildId);
  const refuse = (why: string): never => {
    throw new ScenarioError(`"${name}" is not on offer in ${channel.name}: ${why}.`);
  };
  if (command === null) return refuse('it is not registered');
  const context = contextOf(channel);
  if (command.contexts && !command.contexts.includes(context)) return refuse('not in this context');
  const install =
    channel.guild?.hasBot === false || channel.recipients.length > 1
      ? ApplicationIntegrationType.UserInstall
      : ApplicationIntegrationType.GuildInstall;
  if (command.integration_types?.includes(install) === false) return refuse('not so installed');
  const needed = command.default_member_permissions;
  if (channel.guild !== null && needed !== null) {
    const bits = BigInt(needed);
    if (bits === 0n || (permissions & bits) !== bits) return refuse('the person lacks permissions');
  }
  return command;
}

/**
 * The data of a slash command as the gateway carries it.
 *
 * @param words the names of subcommands that follow the command's
 * @param focused the option being typed, for autocompletion
 * @throws {ScenarioError} when the command has no such options, or a required one is missing
 */
export function callData(
  command: APIApplicationCommand,
  words: readonly string[],
  values: OptionValues,
  focused?: string,
): object {
  return {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.ChatInput,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    options: callOptions(command.options ?? [], words, values, command.name, focused),
  };
}

function callOptions(
  options: readonly APIApplicationCommandOption[],
  [word, ...words]: readonly string[],
  values: OptionValues,
  name: string,
  focused: string | undefined,
): object[] {
  if (word !== undefined) {
    const nested = options.find((option) => option.name === word);
    if (nested?.type !== Subcommand && nested?.type !== SubcommandGroup) {
      throw new ScenarioError(`"${name}" has no subcommand "${word}".`);
    }
    const inside = callOptions(nested.options ?? [], words, values, `${name} ${word}`, focused);
    return [{ name: word, type: nested.type, options: inside }];
  }
  const unknown = Object.keys(values).find((key) => !options.some((option) => option.name === key));
  if (unknown !== undefined) throw new ScenarioError(`"${name}" has no option "${unknown}".`);
  return options.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required && focused === undefined) {
        throw new ScenarioError(`"${name}" needs the option "${option.name}".`);
      }
      return [];
    }
    if (option.name === focused) {
      if (!('autocomplete' in option && option.autocomplete)) {
        throw new ScenarioError(`"${option.name}" of "${name}" has no autocompletion.`);
      }
      return [{ name: option.name, type: option.type, value, focused: true }];
    }
    checkValue(option, value, name);
    return [{ name: option.name, type: option.type, value }];
  });
}

/** Discord's own client does not send what an option does not take. */
function checkValue(
  option: APIApplicationCommandOption,
  value: string | number | boolean,
  name: string,
): void {
  const expected =
    option.type === ApplicationCommandOptionType.Boolean
      ? 'boolean'
      : option.type === ApplicationCommandOptionType.Integer ||
          option.type === ApplicationCommandOptionType.Number
        ? 'number'
        : 'string';
  const place = `"${option.name}" of "${name}"`;
  if (typeof value !== expected) throw new ScenarioError(`${place} takes a ${expected}.`);
  const size = typeof value === 'string' ? value.length : Number(value);
  const least = lowest(option);
  const most = highest(option);
  if (expected !== 'boolean' && (size < least || size > most)) {
    throw new ScenarioError(`${place} takes ${least} to ${most}, not ${size}.`);
  }
}

function lowest(option: APIApplicationCommandOption): number {
  if ('min_value' in option) return option.min_value;
  if ('min_length' in option) return option.min_length;
  return option.type === ApplicationCommandOptionType.String ? 1 : -Infinity;
}

function highest(option: APIApplicationCommandOption): number {
  if ('max_value' in option) return option.max_value;
  if ('max_length' in option) return option.max_length;
  return option.type === ApplicationCommandOptionType.String ? 6_000 : Infinity;
}
