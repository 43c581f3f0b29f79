import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  EmbedType,
  MessageFlags,
  MessageType,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import type { Channel } from './channel.js';
import { messageFlags } from './flags.js';
import type { UploadedFile } from './rest/request-body.js';
import { checkParts, type MessageParts } from './rules/message-rules.js';
import type { Snowflakes } from './snowflake.js';

/** Flags of a new message that its author may set. */
const SETTABLE =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;
/** Flags that an edit may change; Components V2 can be set, never taken away. */
const EDITABLE = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

type NewBody = Pick<
  RESTPostAPIChannelMessageJSONBody,
  'content' | 'embeds' | 'components' | 'flags' | 'tts' | 'poll' | 'sticker_ids'
>;

/** A message with nothing in it. */
export function emptyMessage(id: string, author: APIUser, channel: Channel): APIMessage {
  return {
    id,
    channel_id: channel.id,
    author,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: MessageType.Default,
    flags: messageFlags(0),
  };
}

/**
 * What an author's body makes of an empty message.
 *
 * @param what names the message in violations
 * @throws {RuleBroken} when the whole is no message Discord would take
 */
export function fill(
  empty: APIMessage,
  body: NewBody,
  files: readonly UploadedFile[],
  ids: Snowflakes,
  what: string,
): APIMessage {
  const filled: APIMessage = {
    ...empty,
    content: body.content ?? '',
    embeds: asRich(body.embeds),
    components: body.components ?? [],
    flags: messageFlags((empty.flags ?? 0) | ((body.flags ?? 0) & SETTABLE)),
    tts: body.tts ?? false,
    attachments: attach(files, empty.channel_id, ids),
  };
  const others = body.poll !== undefined || (body.sticker_ids?.length ?? 0) > 0;
  checkParts(partsOf(filled, others), what);
  return filled;
}

/**
 * As fill, for an edit: null empties a part, undefined keeps it. A loading message is complete
 * then.
 */
export function applyEdit(
  old: APIMessage,
  body: RESTPatchAPIChannelMessageJSONBody,
  files: readonly UploadedFile[],
  ids: Snowflakes,
  what: string,
): APIMessage {
  const kept = (old.flags ?? 0) & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
  const flags =
    body.flags === undefined || body.flags === null
      ? (old.flags ?? 0) & ~MessageFlags.Loading
      : kept | (body.flags & EDITABLE);
  const keptFiles = old.attachments.filter(
    ({ id }) =>
      body.attachments === undefined || body.attachments.some((kept) => String(kept.id) === id),
  );
  const edited: APIMessage = {
    ...old,
    content: body.content === undefined ? old.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? old.embeds : asRich(body.embeds),
    components: body.components === undefined ? (old.components ?? []) : (body.components ?? []),
    flags: messageFlags(flags),
    attachments: [...keptFiles, ...attach(files, old.channel_id, ids)],
    edited_timestamp: new Date().toISOString(),
  };
  checkParts(partsOf(edited, false), what);
  return edited;
}

function asRich(embeds: NewBody['embeds'] | null): APIMessage['embeds'] {
  return (embeds ?? []).map((embed) => ({ ...embed, type: EmbedType.Rich }));
}

function partsOf(message: APIMessage, others: boolean): MessageParts {
  return {
    content: message.content,
    embeds: message.embeds,
    components: message.components ?? [],
    flags: message.flags ?? 0,
    attachments: message.attachments.length,
    others,
  };
}

function attach(
  files: readonly UploadedFile[],
  channelId: string,
  ids: Snowflakes,
): APIAttachment[] {
  return files.map(({ name, type, content }) => {
    const id = ids.next();
    const url = `https://cdn.discordapp.com/attachments/${channelId}/${id}/${name}`;
    return { id, filename: name, content_type: type, size: content.length, url, proxy_url: url };
  });
}
