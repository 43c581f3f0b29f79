import type { Guild } from '../guild.js';
import type { World } from '../world.js';
import { Code, RestError } from './rest-error.js';
import { param, type RestRequest, type Route } from './route.js';

/** Guilds with their channels and members. */
export function guildRoutes(world: World): Route[] {
  const guild = (request: RestRequest): Guild => {
    const found = world.guilds.get(param(request, 'guild'));
    if (found?.hasBot !== true) throw new RestError(404, Code.UnknownGuild, 'Unknown Guild');
    return found;
  };
  return [
    {
      name: 'guild',
      method: 'GET',
      path: '/guilds/:guild',
      authorised: true,
      handle: (request) => guild(request).toJSON(),
    },
    {
      name: 'guild-channels',
      method: 'GET',
      path: '/guilds/:guild/channels',
      authorised: true,
      handle: (request) => guild(request).channels.map((channel) => channel.toJSON()),
    },
    {
      name: 'guild-member',
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      authorised: true,
      handle: (request) => {
        const id = param(request, 'user');
        const user = world.users.get(id === '@me' ? world.bot.id : id);
        if (user === undefined) throw new RestError(404, Code.UnknownMember, 'Unknown Member');
        return guild(request).member(user);
      },
    },
  ];
}
