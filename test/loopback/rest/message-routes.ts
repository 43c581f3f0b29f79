import {
  type APIMessage,
  GatewayIntentBits,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import type { Channel } from '../channel.js';
import { applyEdit, emptyMessage, fill } from '../compose.js';
import { redactMessage } from '../gateway/intents.js';
import type { Message } from '../message.js';
import { noteMentions, parseEdit, parseNewMessage } from '../rules/message-rules.js';
import type { World } from '../world.js';
import { channelOf, writableChannel } from './channel-routes.js';
import { Code, invalidForm, RestError } from './rest-error.js';
import { param, type RestRequest, type Route } from './route.js';

/** Plain messages, sent with the bot's token. */
export function messageRoutes(world: World): Route[] {
  const one = '/channels/:channel/messages/:message';
  return [
    {
      name: 'list-messages',
      method: 'GET',
      path: '/channels/:channel/messages',
      authorised: true,
      handle: (request) =>
        channelOf(world, request)
          .messages.slice(-Number(request.query.get('limit') ?? 50))
          .reverse()
          .map((message) => readable(world, message)),
    },
    {
      name: 'create-message',
      method: 'POST',
      path: '/channels/:channel/messages',
      authorised: true,
      handle: (request) => create(world, request).data,
    },
    {
      name: 'get-message',
      method: 'GET',
      path: one,
      authorised: true,
      handle: (request) => readable(world, messageOf(world, request)),
    },
    {
      name: 'edit-message',
      method: 'PATCH',
      path: one,
      authorised: true,
      handle: (request) => edit(world, request).data,
    },
    {
      name: 'delete-message',
      method: 'DELETE',
      path: one,
      authorised: true,
      handle: (request) => {
        world.remove(messageOf(world, request));
        return null;
      },
    },
    {
      name: 'add-reaction',
      method: 'PUT',
      path: `${one}/reactions/:emoji/@me`,
      authorised: true,
      handle: (request) => {
        messageOf(world, request);
        return null;
      },
    },
  ];
}

function create(world: World, request: RestRequest): Message {
  const channel = writableChannel(world, request);
  const what = `Message in ${channel.name}`;
  const body = parseNewMessage(request.body, what);
  noteMentions(body, what, world.violations);
  if (((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0) {
    throw invalidForm('ephemeral', what, ['flags'], 'only interactions have ephemeral responses');
  }
  const enforced = body.enforce_nonce === true && body.nonce !== undefined;
  if (!enforced && world.options.requireNonce) {
    world.violations.record('nonce', `${what}: has no nonce with enforce_nonce`);
  }
  const post = (): Message => {
    const empty = emptyMessage(world.ids.next(), world.bot, channel);
    const reference = referenceOf(world, channel, body, what);
    const message = fill({ ...empty, ...reference }, body, request.files, world.ids, what);
    return world.post(
      { ...message, ...(body.nonce === undefined ? {} : { nonce: body.nonce }) },
      channel,
    );
  };
  return enforced ? world.postOnce(channel, String(body.nonce), post) : post();
}

/** The fields of a message that answers another. */
function referenceOf(
  world: World,
  channel: Channel,
  { message_reference: reference, allowed_mentions: allowed }: RESTPostAPIChannelMessageJSONBody,
  what: string,
): Partial<APIMessage> {
  if (reference === undefined) return {};
  if (channel.hidesHistory) {
    const says = 'Cannot reply without permission to read message history';
    throw new RestError(403, Code.HistoryHidden, says);
  }
  const answered = world.message(channel, reference.message_id);
  if (answered === null) {
    if (reference.fail_if_not_exists === false) return {};
    const { status, code, message, errors } = invalidForm(
      'message',
      what,
      ['message_reference'],
      'Unknown message',
    );
    // The message may have been deleted meanwhile: refused, and no violation.
    throw new RestError(status, code, message, errors);
  }
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      channel_id: channel.id,
      message_id: answered.id,
      ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    },
    referenced_message: answered.data,
    mentions: allowed?.replied_user === true ? [answered.data.author] : [],
  };
}

function edit(world: World, request: RestRequest): Message {
  const message = messageOf(world, request);
  const what = `Edit in ${message.channel.name}`;
  if (message.data.author.id !== world.bot.id) {
    const says = 'Cannot edit a message authored by another user';
    throw new RestError(403, Code.CannotEditAnothersMessage, says);
  }
  const body = parseEdit(request.body, what);
  noteMentions({ allowed_mentions: body.allowed_mentions ?? undefined }, what, world.violations);
  world.edit(message, applyEdit(message.data, body, request.files, world.ids, what));
  return message;
}

/** A message fetched says no more than one that the gateway delivers. */
function readable({ bot, options }: World, { data, channel }: Message): APIMessage {
  if ((options.privilegedIntents & GatewayIntentBits.MessageContent) !== 0) return data;
  return redactMessage(data, channel.guild === null, bot.id);
}

function messageOf(world: World, request: RestRequest): Message {
  const found = world.message(channelOf(world, request), param(request, 'message'));
  if (found === null) throw new RestError(404, Code.UnknownMessage, 'Unknown Message');
  return found;
}
