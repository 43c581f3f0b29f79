import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { Code, invalidForm, RestError } from './rest/rest-error.js';
import { parseCommand } from './rules/command-rules.js';
import type { Snowflakes } from './snowflake.js';
import type { Violations } from './violations.js';

const MAX_SLASH_COMMANDS = 100;
const MAX_MENU_COMMANDS = 15;
const MAX_CREATIONS_A_DAY = 200;

/** Commands of everywhere (null) or of one guild, by type and name. */
type Scope = string | null;

/** The commands that an application has registered. */
export class CommandBook {
  readonly #scopes = new Map<Scope, Map<string, APIApplicationCommand>>();
  readonly #created = new Map<Scope, number>();

  constructor(
    private readonly applicationId: string,
    private readonly ids: Snowflakes,
    private readonly violations: Violations,
  ) {}

  list(scope: Scope): readonly APIApplicationCommand[] {
    return [...this.#scope(scope).values()];
  }

  get(scope: Scope, id: string): APIApplicationCommand {
    const found = this.list(scope).find((command) => command.id === id);
    if (found === undefined) throw new RestError(404, Code.UnknownCommand, 'Unknown command');
    return found;
  }

  /** The command a person finds under a name in a guild: the guild's own first. */
  find(
    type: ApplicationCommandType,
    name: string,
    guildId: string | null,
  ): APIApplicationCommand | null {
    const key = keyOf({ type, name });
    const ofGuild = guildId === null ? undefined : this.#scope(guildId).get(key);
    return ofGuild ?? this.#scope(null).get(key) ?? null;
  }

  /** Bulk overwrite: what is not among the bodies goes. */
  replace(scope: Scope, bodies: readonly unknown[]): readonly APIApplicationCommand[] {
    const commands = bodies.map((body) => this.#make(scope, body));
    const next = new Map(commands.map((command) => [keyOf(command), command]));
    if (next.size < commands.length) {
      throw invalidForm('command', 'Commands', [], 'two of the same type have the same name');
    }
    checkCounts(commands);
    this.#count(scope, next);
    this.#scopes.set(scope, next);
    return commands;
  }

  /** Creates a command, or overwrites the one of that type and name. */
  save(scope: Scope, body: unknown): APIApplicationCommand {
    const command = this.#make(scope, body);
    const next = new Map(this.#scope(scope)).set(keyOf(command), command);
    checkCounts([...next.values()]);
    this.#count(scope, next);
    this.#scopes.set(scope, next);
    return command;
  }

  remove(scope: Scope, id: string): void {
    this.#scope(scope).delete(keyOf(this.get(scope, id)));
  }

  #scope(scope: Scope): Map<string, APIApplicationCommand> {
    const found = this.#scopes.get(scope);
    if (found !== undefined) return found;
    const made = new Map<string, APIApplicationCommand>();
    this.#scopes.set(scope, made);
    return made;
  }

  /** What Discord makes of a body: absent fields become null, needless ones are dropped. */
  #make(scope: Scope, body: unknown): APIApplicationCommand {
    const command = parseCommand(body);
    this.#noteContexts(scope, command);
    const known = this.#scope(scope).get(keyOf(command));
    const options = 'options' in command ? command.options : undefined;
    const made: APIApplicationCommand = {
      id: known?.id ?? this.ids.next(),
      application_id: this.applicationId,
      version: this.ids.next(),
      type: command.type ?? ApplicationCommandType.ChatInput,
      name: command.name,
      name_localizations: texts(command.name_localizations),
      description: 'description' in command ? (command.description ?? '') : '',
      description_localizations:
        'description_localizations' in command ? texts(command.description_localizations) : null,
      default_member_permissions: command.default_member_permissions ?? null,
      nsfw: command.nsfw ?? false,
      integration_types: command.integration_types ?? [ApplicationIntegrationType.GuildInstall],
      contexts: command.contexts ?? null,
    };
    if (options !== undefined && options.length > 0) made.options = options.map(asStored);
    if (scope !== null) made.guild_id = scope;
    return made;
  }

  /** Where a command can be used is to be said, never left to Discord's default. */
  #noteContexts(scope: Scope, command: RESTPostAPIApplicationCommandsJSONBody): void {
    if (scope !== null) return;
    for (const field of ['contexts', 'integration_types'] as const) {
      if ((command[field]?.length ?? 0) > 0) continue;
      this.violations.record('command', `Command ${command.name}: ${field} is not set`);
    }
  }

  #count(scope: Scope, next: ReadonlyMap<string, APIApplicationCommand>): void {
    const before = this.#scope(scope);
    const added = [...next.keys()].filter((key) => !before.has(key)).length;
    const created = (this.#created.get(scope) ?? 0) + added;
    if (created > MAX_CREATIONS_A_DAY) {
      const says = `Max number of daily application command creates has been reached (${MAX_CREATIONS_A_DAY})`;
      throw new RestError(400, Code.CommandCreationsExceeded, says);
    }
    this.#created.set(scope, created);
  }
}

function keyOf(command: { readonly type?: number | undefined; readonly name: string }): string {
  const { type, name } = command;
  return `${type ?? 1}:${name}`;
}

/** Texts by language, the type of a stored command; null where there are none. */
function texts(given: object | null | undefined): LocalizationMap | null {
  return given === undefined ? null : given;
}

function checkCounts(commands: readonly APIApplicationCommand[]): void {
  const { ChatInput, User, Message } = ApplicationCommandType;
  for (const type of [ChatInput, User, Message]) {
    const limit = type === ChatInput ? MAX_SLASH_COMMANDS : MAX_MENU_COMMANDS;
    const count = commands.filter((command) => command.type === type).length;
    if (count > limit) {
      throw invalidForm(
        'command',
        'Commands',
        [],
        `${count} of type ${type}, the limit is ${limit}`,
      );
    }
  }
}

/**
 * Options as Discord gives them back: false is left out, languages are null where there are none.
 */
function asStored(option: APIApplicationCommandOption): APIApplicationCommandOption {
  const stored = {
    ...option,
    name_localizations: option.name_localizations ?? null,
    description_localizations: option.description_localizations ?? null,
  };
  if (!stored.required) delete stored.required;
  if ('autocomplete' in stored && !stored.autocomplete) delete stored.autocomplete;
  if ('options' in stored) {
    return { ...stored, options: stored.options.map(asStored) } as APIApplicationCommandOption;
  }
  return stored;
}
