import type { APIEmbed } from 'discord-api-types/v10';
import { z } from 'zod';

const MAX_EMBED_TEXT = 6_000;

const url = z.url({ protocol: /^https?$/ }).max(2_048);
const image = z.object({ url: z.string().min(1).max(2_048) });

export const embed = z.object({
  title: z.string().max(256).optional(),
  description: z.string().max(4_096).optional(),
  url: url.optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  color: z.int().min(0).max(0xffffff).nullish(),
  footer: z.object({ text: z.string().max(2_048) }).optional(),
  image: image.optional(),
  thumbnail: image.optional(),
  author: z.object({ name: z.string().max(256), url: url.optional() }).optional(),
  fields: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(256),
        value: z.string().trim().min(1).max(1_024),
        inline: z.boolean().optional(),
      }),
    )
    .max(25)
    .optional(),
});

/**
 * What is wrong with embeds that are each well-formed: null, or their text together is too long.
 */
export function embedsProblem(embeds: readonly APIEmbed[]): string | null {
  const length = embeds
    .flatMap(({ title, description, footer, author, fields = [] }) => [
      title,
      description,
      footer?.text,
      author?.name,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return length > MAX_EMBED_TEXT
    ? `${length} characters in all embeds, the limit is ${MAX_EMBED_TEXT}`
    : null;
}
