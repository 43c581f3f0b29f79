import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';

export const customId = z.string().min(1).max(100);

const emoji = z.object({
  id: z.string().nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
});

export const button = z
  .object({
    type: z.literal(ComponentType.Button),
    style: z.enum(ButtonStyle),
    label: z.string().max(80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: z
      .url({ protocol: /^(https?|discord)$/ })
      .max(512)
      .optional(),
    sku_id: z.string().optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    const wrong = (message: string) => {
      context.addIssue({ code: 'custom', message });
    };
    if (value.style === ButtonStyle.Premium) {
      if (value.sku_id === undefined) wrong('a premium button needs a sku_id');
      return;
    }
    if (!value.label?.trim() && value.emoji === undefined) wrong('a button needs a label or emoji');
    if (value.style === ButtonStyle.Link) {
      if (value.url === undefined) wrong('a link button needs a url');
      if (value.custom_id !== undefined) wrong('a link button has no custom_id');
    } else {
      if (value.custom_id === undefined) wrong('a button needs a custom_id');
      if (value.url !== undefined) wrong('only a link button has a url');
    }
  });

const selectOption = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().optional(),
});

const selectFields = {
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
};

export const stringSelect = z
  .object({
    type: z.literal(ComponentType.StringSelect),
    ...selectFields,
    options: z.array(selectOption).min(1).max(25),
  })
  .superRefine(({ options, max_values, min_values }, context) => {
    const values = new Set(options.map((option) => option.value));
    if (values.size < options.length) {
      context.addIssue({ code: 'custom', message: 'two options have the same value' });
    }
    if (Math.max(max_values ?? 1, min_values ?? 1) > options.length) {
      context.addIssue({ code: 'custom', message: 'more values are asked for than there are' });
    }
  });

/** Selects that Discord fills by itself. */
export const filledSelect = z.object({
  type: z.enum({
    User: ComponentType.UserSelect,
    Role: ComponentType.RoleSelect,
    Mentionable: ComponentType.MentionableSelect,
    Channel: ComponentType.ChannelSelect,
  }),
  ...selectFields,
});
