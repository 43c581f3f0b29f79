import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { walkComponents } from '../component-tree.js';
import { button, filledSelect, stringSelect } from './button-and-select.js';

const MAX_ROWS = 5;
const MAX_COMPONENTS = 40;
const MAX_TEXT = 4_000;

const actionRow = z
  .object({
    type: z.literal(ComponentType.ActionRow),
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, filledSelect]))
      .min(1)
      .max(5),
  })
  .refine(
    ({ components }) =>
      components.length === 1 || components.every(({ type }) => type === ComponentType.Button),
    'a row holds up to five buttons or one select',
  );

const textDisplay = z.object({
  type: z.literal(ComponentType.TextDisplay),
  content: z.string().min(1).max(MAX_TEXT),
});
const media = z.object({ url: z.string().min(1).max(2_048) });
const description = z.string().max(1_024).nullish();
const thumbnail = z.object({ type: z.literal(ComponentType.Thumbnail), media, description });
const section = z.object({
  type: z.literal(ComponentType.Section),
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const gallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  items: z.array(z.object({ media, description })).min(1).max(10),
});
const file = z.object({ type: z.literal(ComponentType.File), file: media });
const separator = z.object({
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().optional(),
  spacing: z.literal([1, 2]).optional(),
});
const inContainer = [actionRow, textDisplay, section, gallery, file, separator] as const;
const container = z.object({
  type: z.literal(ComponentType.Container),
  components: z.array(z.discriminatedUnion('type', inContainer)).min(1),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
});

/** The components of a message, with and without the Components V2 flag. */
export const messageComponents = z.array(z.discriminatedUnion('type', [...inContainer, container]));

/**
 * What is wrong with components that are each well-formed.
 *
 * @param v2 whether the message has the Components V2 flag
 * @returns one line, or null when nothing is
 */
export function componentsProblem(
  components: readonly APIMessageTopLevelComponent[],
  v2: boolean,
): string | null {
  const all = [...walkComponents(components)];
  const ids = all.flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) return `custom_id "${repeated}" is used twice`;
  if (!v2) {
    if (components.some(({ type }) => type !== ComponentType.ActionRow)) {
      return 'anything but rows needs the Components V2 flag';
    }
    return components.length > MAX_ROWS
      ? `${components.length} rows, the limit is ${MAX_ROWS}`
      : null;
  }
  if (all.length > MAX_COMPONENTS) {
    return `${all.length} components, nested ones included; the limit is ${MAX_COMPONENTS}`;
  }
  const text = all.reduce(
    (sum, component) =>
      sum + (component.type === ComponentType.TextDisplay ? component.content.length : 0),
    0,
  );
  return text > MAX_TEXT ? `${text} characters of text, the limit is ${MAX_TEXT}` : null;
}
