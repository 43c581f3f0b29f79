import type {
  APIGatewayBotInfo,
  RESTGetAPIGatewayResult,
  RESTGetAPIUserResult,
} from 'discord-api-types/v10';
import type { Gateway } from '../gateway/gateway.js';
import type { World } from '../world.js';
import { Code, RestError } from './rest-error.js';
import { param, type Route } from './route.js';

/** Who the bot is, where the gateway is, who others are. */
export function setupRoutes(world: World, gateway: Gateway, gatewayUrl: () => string): Route[] {
  return [
    {
      name: 'gateway',
      method: 'GET',
      path: '/gateway',
      authorised: false,
      handle: (): RESTGetAPIGatewayResult => ({ url: gatewayUrl() }),
    },
    {
      name: 'gateway-bot',
      method: 'GET',
      path: '/gateway/bot',
      authorised: true,
      handle: (): APIGatewayBotInfo => {
        const { remaining, resetAfter } = gateway.sessionStarts;
        return {
          url: gatewayUrl(),
          shards: world.options.shards,
          session_start_limit: {
            total: 1_000,
            remaining,
            reset_after: resetAfter,
            max_concurrency: 16,
          },
        };
      },
    },
    {
      name: 'current-user',
      method: 'GET',
      path: '/users/@me',
      authorised: true,
      handle: (): RESTGetAPIUserResult => world.bot,
    },
    ...['/applications/@me', '/oauth2/applications/@me'].map((path): Route => ({
      name: 'current-application',
      method: 'GET',
      path,
      authorised: true,
      handle: () => application(world),
    })),
    {
      name: 'create-dm',
      method: 'POST',
      path: '/users/@me/channels',
      authorised: true,
      handle: ({ body }) => {
        const { recipient_id: id } = body as { recipient_id?: string };
        return world.directChannel(user(world, id ?? '')).toJSON();
      },
    },
    {
      name: 'user',
      method: 'GET',
      path: '/users/:user',
      authorised: true,
      handle: (request) => user(world, param(request, 'user')),
    },
  ];
}

function user(world: World, id: string): RESTGetAPIUserResult {
  const found = world.users.get(id);
  if (found === undefined) throw new RestError(404, Code.UnknownUser, 'Unknown User');
  return found;
}

function application({ bot }: World): object {
  return {
    id: bot.id,
    name: bot.username,
    icon: null,
    description: '',
    summary: '',
    verify_key: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot,
    team: null,
    flags: 0,
    integration_types_config: { 0: {}, 1: {} },
  };
}
