import { ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Channel } from '../channel.js';
import { checkForm } from '../rules/form.js';
import type { World } from '../world.js';
import { Code, RestError } from './rest-error.js';
import { param, type RestRequest, type Route } from './route.js';

const thread = z.object({
  name: z.string().trim().min(1).max(100),
  auto_archive_duration: z.enum(ThreadAutoArchiveDuration).optional(),
});

/** Channels, typing and threads. */
export function channelRoutes(world: World): Route[] {
  return [
    {
      name: 'channel',
      method: 'GET',
      path: '/channels/:channel',
      authorised: true,
      handle: (request) => channelOf(world, request).toJSON(),
    },
    {
      name: 'typing',
      method: 'POST',
      path: '/channels/:channel/typing',
      authorised: true,
      handle: (request) => {
        world.emit('typing', writableChannel(world, request));
        return null;
      },
    },
    {
      name: 'start-thread',
      method: 'POST',
      path: '/channels/:channel/threads',
      authorised: true,
      handle: (request) =>
        world.addThread(writableChannel(world, request), threadName(request)).toJSON(),
    },
    {
      name: 'start-thread-from-message',
      method: 'POST',
      path: '/channels/:channel/messages/:message/threads',
      authorised: true,
      handle: (request) => {
        const channel = writableChannel(world, request);
        const start = world.message(channel, param(request, 'message'));
        if (start === null) throw new RestError(404, Code.UnknownMessage, 'Unknown Message');
        if (world.channels.has(start.id)) {
          const says = 'A thread has already been created for this message';
          throw new RestError(400, Code.ThreadExists, says);
        }
        return world.addThread(channel, threadName(request), start).toJSON();
      },
    },
    {
      name: 'join-thread',
      method: 'PUT',
      path: '/channels/:channel/thread-members/@me',
      authorised: true,
      handle: (request) => {
        channelOf(world, request);
        return null;
      },
    },
  ];
}

function threadName({ body }: RestRequest): string {
  checkForm(thread, body, 'Thread', () => 'message');
  return (body as z.infer<typeof thread>).name;
}

/** The channel of a request, where the bot can see it. */
export function channelOf(world: World, request: RestRequest): Channel {
  const found = world.channels.get(param(request, 'channel'));
  if (found === undefined || found.guild?.hasBot === false) {
    throw new RestError(404, Code.UnknownChannel, 'Unknown Channel');
  }
  return found;
}

/** As channelOf, where the bot may write. */
export function writableChannel(world: World, request: RestRequest): Channel {
  const found = channelOf(world, request);
  if (found.readOnly) throw new RestError(403, Code.MissingPermissions, 'Missing Permissions');
  return found;
}
