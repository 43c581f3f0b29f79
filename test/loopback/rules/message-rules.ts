import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageFlags,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { Code, invalidForm, RuleBroken } from '../rest/rest-error.js';
import type { Rule, Violations } from '../violations.js';
import { componentsProblem, messageComponents } from './component-rules.js';
import { embed, embedsProblem } from './embed-rules.js';
import { checkForm } from './form.js';

const snowflakes = z.array(z.string().regex(/^\d{15,20}$/, 'is no snowflake')).max(100);

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
    users: snowflakes.optional(),
    roles: snowflakes.optional(),
    replied_user: z.boolean().optional(),
  })
  .refine(
    ({ parse = [], users = [], roles = [] }) =>
      !(parse.includes('users') && users.length > 0) &&
      !(parse.includes('roles') && roles.length > 0),
    'parse and the list of the same kind exclude each other',
  );

const body = z.object({
  content: z.string().max(2_000).nullish(),
  nonce: z.union([z.string().max(25), z.int()]).nullish(),
  enforce_nonce: z.boolean().optional(),
  tts: z.boolean().optional(),
  embeds: z.array(embed).max(10).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  components: messageComponents.nullish(),
  flags: z.int().min(0).nullish(),
  attachments: z
    .array(z.object({ id: z.union([z.string(), z.int()]) }))
    .max(10)
    .nullish(),
  message_reference: z
    .object({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() })
    .optional(),
});

/** What makes up a message that is seen. */
export interface MessageParts {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly attachments: number;
  /** Kinds of content that are not looked into: polls, stickers. */
  readonly others: boolean;
}

/**
 * A new message's body, when its form is right.
 *
 * @throws {RuleBroken} naming the first problem
 */
export function parseNewMessage(value: unknown, what: string): RESTPostAPIChannelMessageJSONBody {
  checkForm(body, value, what, ruleOfPath);
  return value as RESTPostAPIChannelMessageJSONBody;
}

/** As parseNewMessage, for an edit: null empties, undefined keeps. */
export function parseEdit(value: unknown, what: string): RESTPatchAPIChannelMessageJSONBody {
  checkForm(body, value, what, ruleOfPath);
  return value as RESTPatchAPIChannelMessageJSONBody;
}

function ruleOfPath([field]: readonly PropertyKey[]): Rule {
  if (field === 'components') return 'components';
  if (field === 'embeds') return 'embeds';
  return field === 'nonce' ? 'nonce' : 'message';
}

/**
 * Checks a message as a whole: that it is not empty, and what its parts may be together.
 *
 * @throws {RuleBroken} naming the first problem
 */
export function checkParts(parts: MessageParts, what: string): void {
  const v2 = (parts.flags & MessageFlags.IsComponentsV2) !== 0;
  if (v2 && (parts.content !== '' || parts.embeds.length > 0 || parts.others)) {
    const beside = parts.content !== '' ? 'content' : parts.embeds.length > 0 ? 'embeds' : 'a poll';
    throw invalidForm('components', what, ['flags'], `${beside} beside the Components V2 flag`);
  }
  const inEmbeds = embedsProblem(parts.embeds);
  if (inEmbeds !== null) throw invalidForm('embeds', what, ['embeds'], inEmbeds);
  const inComponents = componentsProblem(parts.components, v2);
  if (inComponents !== null) throw invalidForm('components', what, ['components'], inComponents);
  const nothing =
    parts.content.trim() === '' &&
    parts.embeds.length === 0 &&
    parts.attachments === 0 &&
    parts.components.length === 0 &&
    !parts.others;
  if (nothing) {
    const says = 'Cannot send an empty message';
    throw new RuleBroken('message', `${what}: ${says}`, 400, Code.EmptyMessage, says);
  }
}

/**
 * The client must switch off every mention, also of whoever is answered:
 * article and questions are not to be trusted.
 */
export function noteMentions(
  { allowed_mentions: allowed }: Pick<RESTPostAPIChannelMessageJSONBody, 'allowed_mentions'>,
  what: string,
  violations: Violations,
): void {
  const named = (allowed?.users?.length ?? 0) + (allowed?.roles?.length ?? 0);
  if (allowed?.parse?.length === 0 && named === 0 && allowed.replied_user !== true) return;
  const was = allowed === undefined ? 'absent' : JSON.stringify(allowed);
  violations.record('allowed-mentions', `${what}: must be { parse: [] }, is ${was}`);
}
