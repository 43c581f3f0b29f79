import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { customId, filledSelect, stringSelect } from './button-and-select.js';
import { checkForm } from './form.js';

const MAX_INPUT = 4_000;

const inputFields = {
  type: z.literal(ComponentType.TextInput),
  custom_id: customId,
  style: z.enum(TextInputStyle),
  min_length: z.int().min(0).max(MAX_INPUT).optional(),
  max_length: z.int().min(1).max(MAX_INPUT).optional(),
  required: z.boolean().optional(),
  value: z.string().max(MAX_INPUT).optional(),
  placeholder: z.string().max(100).optional(),
};

interface Lengths {
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly value?: string | undefined;
}

function lengthsFit({ min_length = 0, max_length = MAX_INPUT, value = '' }: Lengths): boolean {
  const fits = value.length >= min_length && value.length <= max_length;
  return min_length <= max_length && (value === '' || fits);
}

const LENGTHS = 'min_length, max_length and value do not fit together';
const labelledInput = z.object(inputFields).refine(lengthsFit, LENGTHS);
const inputInRow = z
  .object({ ...inputFields, label: z.string().min(1).max(45) })
  .refine(lengthsFit, LENGTHS);

/** Newer kinds of inputs, whose own fields are not looked into. */
const otherInput = z.object({
  type: z.enum({
    FileUpload: ComponentType.FileUpload,
    RadioGroup: ComponentType.RadioGroup,
    CheckboxGroup: ComponentType.CheckboxGroup,
    Checkbox: ComponentType.Checkbox,
  }),
  custom_id: customId,
});

const modal = z.object({
  custom_id: customId,
  title: z.string().trim().min(1).max(45),
  components: z
    .array(
      z.discriminatedUnion('type', [
        z.object({
          type: z.literal(ComponentType.ActionRow),
          components: z.array(inputInRow).length(1),
        }),
        z.object({
          type: z.literal(ComponentType.Label),
          label: z.string().min(1).max(45),
          description: z.string().max(100).optional(),
          component: z.discriminatedUnion('type', [
            labelledInput,
            stringSelect,
            filledSelect,
            otherInput,
          ]),
        }),
        z.object({
          type: z.literal(ComponentType.TextDisplay),
          content: z.string().min(1).max(MAX_INPUT),
        }),
      ]),
    )
    .min(1)
    .max(5),
});

/**
 * A modal, when its form is right.
 *
 * @throws {RuleBroken} naming the first problem
 */
export function parseModal(value: unknown, what: string): APIModalInteractionResponseCallbackData {
  checkForm(modal, value, what, () => 'modal');
  return value as APIModalInteractionResponseCallbackData;
}
