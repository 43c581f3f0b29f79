import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { invalidForm } from '../rest/rest-error.js';
import { checkForm } from './form.js';

const MAX_CHARACTERS = 8_000;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const name = z
  .string()
  .regex(NAME, 'must be 1 to 32 letters, digits, hyphens, apostrophes or underscores')
  .refine((text) => text === text.toLowerCase(), 'must be in lower case');
const menuName = z.string().trim().min(1).max(32);
const description = z.string().trim().min(1).max(100);

/** The same text in other languages. */
function localised(text: z.ZodType<string>): z.ZodType {
  return z.partialRecord(z.enum(Locale), text.nullable()).nullish();
}

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: localised(z.string().min(1).max(100)),
  value: z.union([z.string().min(1).max(100), z.number()]),
});

const described = {
  name,
  name_localizations: localised(name),
  description,
  description_localizations: localised(description),
};

const OptionType = ApplicationCommandOptionType;
const { Subcommand, SubcommandGroup, ...valueTypes } = OptionType;

const valueOption = z
  .object({
    type: z.enum(valueTypes),
    ...described,
    required: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    autocomplete: z.boolean().optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    min_length: z.int().min(0).max(6_000).optional(),
    max_length: z.int().min(1).max(6_000).optional(),
  })
  .refine(
    ({ choices = [], autocomplete }) => !autocomplete || choices.length === 0,
    'autocomplete and choices exclude each other',
  );

const valueOptions = z
  .array(valueOption)
  .max(25)
  .superRefine((options, context) => {
    const names = options.map((option) => option.name);
    const repeated = names.find((text, index) => names.indexOf(text) !== index);
    const wrong = (message: string) => {
      context.addIssue({ code: 'custom', message });
    };
    if (repeated !== undefined) wrong(`two options are named "${repeated}"`);
    const optional = options.findIndex((option) => option.required !== true);
    if (optional >= 0 && options.slice(optional).some((option) => option.required === true)) {
      wrong('required options come before the others');
    }
  });

const subcommand = z.object({
  type: z.literal(Subcommand),
  ...described,
  options: valueOptions.optional(),
});
const subcommandGroup = z.object({
  type: z.literal(SubcommandGroup),
  ...described,
  options: z.array(subcommand).min(1).max(25),
});

const shared = {
  default_member_permissions: z.string().regex(/^\d+$/, 'is no bit field').nullish(),
  contexts: z.array(z.enum(InteractionContextType)).min(1).nullish(),
  integration_types: z.array(z.enum(ApplicationIntegrationType)).min(1).optional(),
  nsfw: z.boolean().optional(),
};

const slashCommand = z.object({
  type: z.literal(ApplicationCommandType.ChatInput),
  ...described,
  ...shared,
  // Subcommands and values do not mix; which of them it is, the first option says.
  options: z
    .array(z.looseObject({ type: z.enum(OptionType) }))
    .max(25)
    .optional(),
});

const menuCommand = z.object({
  type: z.enum({ User: ApplicationCommandType.User, Message: ApplicationCommandType.Message }),
  name: menuName,
  name_localizations: localised(menuName),
  description: z.literal('', 'a menu entry has no description').nullish(),
  options: z.array(z.never()).nullish(),
  ...shared,
});

/**
 * A command as it is registered, when its form is right.
 *
 * @throws {RuleBroken} naming the first problem
 */
export function parseCommand(value: unknown): RESTPostAPIApplicationCommandsJSONBody {
  const isObject = typeof value === 'object' && value !== null;
  const candidate: object = isObject ? value : {};
  const what = `Command ${'name' in candidate ? String(candidate.name) : '(no name)'}`;
  const typed = { type: ApplicationCommandType.ChatInput, ...candidate };
  const isSlash = typed.type === ApplicationCommandType.ChatInput;
  checkForm(isSlash ? slashCommand : menuCommand, typed, what, rule);
  const options = 'options' in typed && Array.isArray(typed.options) ? typed.options : [];
  const nested = (options as { type: ApplicationCommandOptionType }[]).some(
    ({ type }) => type === Subcommand || type === SubcommandGroup,
  );
  const optionsForm = nested
    ? z.array(z.discriminatedUnion('type', [subcommand, subcommandGroup]))
    : valueOptions;
  checkForm(z.object({ options: optionsForm }), { options }, what, rule);
  const length = characters(typed);
  if (length > MAX_CHARACTERS) {
    throw invalidForm('command', what, [], `${length} characters, the limit is ${MAX_CHARACTERS}`);
  }
  return typed as unknown as RESTPostAPIApplicationCommandsJSONBody;
}

function rule(): 'command' {
  return 'command';
}

const COUNTED = ['name', 'description', 'value'] as const;

/** Names, descriptions and values of a command together, each in its longest language. */
function characters(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, item) => sum + characters(item), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const fields = new Map(Object.entries(node));
  const own = COUNTED.map((field) => {
    const texts = [
      fields.get(field),
      ...Object.values((fields.get(`${field}_localizations`) ?? {}) as Record<string, unknown>),
    ];
    return Math.max(0, ...texts.map((text) => (typeof text === 'string' ? text.length : 0)));
  });
  const inside = characters(fields.get('options')) + characters(fields.get('choices'));
  return own.reduce((sum, length) => sum + length, inside);
}
