import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord.js';

/** A command as sent to Discord or as given back by it. */
export interface Command {
  readonly name: string;
  readonly type?: ApplicationCommandType | undefined;
}

/** What registering does to a command. */
export interface CommandChange {
  readonly kind: 'add' | 'change' | 'remove';
  readonly command: Command;
  /** For a changed command: the fields that differ. */
  readonly fields: readonly string[];
}

/** What registration decides; whatever else Discord gives back (ids, versions, …) is its own. */
const DECIDED = new Set([
  ...['type', 'name', 'name_localizations', 'description', 'description_localizations'],
  ...['default_member_permissions', 'nsfw', 'contexts', 'integration_types', 'options'],
  ...['required', 'autocomplete', 'choices', 'value', 'channel_types'],
  ...['min_value', 'max_value', 'min_length', 'max_length'],
]);
const OF_PARTS = new Set(['options', 'choices']);
/** Lists whose order means nothing. */
const UNORDERED = new Set(['contexts', 'integration_types', 'channel_types']);

/** What turns the registered commands into the wanted ones; empty when they are the same. */
export function commandChanges(
  registered: readonly Command[],
  wanted: readonly Command[],
): readonly CommandChange[] {
  const before = new Map(registered.map((command) => [keyOf(command), command]));
  const after = new Set(wanted.map(keyOf));
  const changes = wanted.flatMap((command): CommandChange[] => {
    const known = before.get(keyOf(command));
    if (known === undefined) return [{ kind: 'add', command, fields: [] }];
    const fields = differingFields(known, command);
    return fields.length === 0 ? [] : [{ kind: 'change', command, fields }];
  });
  const removed = registered
    .filter((command) => !after.has(keyOf(command)))
    .map((command): CommandChange => ({ kind: 'remove', command, fields: [] }));
  return [...changes, ...removed];
}

function differingFields(registered: Command, wanted: Command): string[] {
  const before = canonical(registered);
  const after = canonical(wanted);
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => !isDeepStrictEqual(before[field], after[field]));
}

function keyOf({ type = ApplicationCommandType.ChatInput, name }: Command): string {
  return `${String(type)}:${name}`;
}

/**
 * A command, option or choice without what Discord adds, and without what it sets when left out.
 */
function canonical(part: object): Readonly<Record<string, unknown>> {
  const decided = Object.entries(part).filter(([field, value]) => {
    return DECIDED.has(field) && !isDefault(value);
  });
  return Object.fromEntries(decided.map(([field, value]) => [field, canonicalValue(field, value)]));
}

function canonicalValue(field: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (OF_PARTS.has(field)) return value.map((part: object) => canonical(part));
  return UNORDERED.has(field) ? [...(value as number[])].sort((a, b) => a - b) : value;
}

function isDefault(value: unknown): boolean {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return value === null || value === undefined || value === false || value === '' || isEmpty;
}
