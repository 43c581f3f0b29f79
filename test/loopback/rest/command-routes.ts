import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { World } from '../world.js';
import { Code, RestError } from './rest-error.js';
import { param, type RestRequest, type Route } from './route.js';

/** Registration of commands, for everywhere and for one guild. */
export function commandRoutes(world: World): Route[] {
  const { commands } = world;
  const everywhere = '/applications/:application/commands';
  const inGuild = '/applications/:application/guilds/:guild/commands';

  return [everywhere, inGuild].flatMap((path): Route[] => {
    const scope = (request: RestRequest): string | null => {
      if (param(request, 'application') !== world.bot.id) {
        throw new RestError(403, 20012, 'You are not authorized to perform this action');
      }
      if (path === everywhere) return null;
      const id = param(request, 'guild');
      if (!world.guilds.has(id)) throw new RestError(403, 50001, 'Missing Access');
      return id;
    };
    const one = `${path}/:command`;
    return [
      {
        name: 'list-commands',
        method: 'GET',
        path,
        authorised: true,
        handle: (request) => {
          const full = request.query.get('with_localizations') === 'true';
          return commands.list(scope(request)).map((it) => (full ? it : withoutLanguages(it)));
        },
      },
      {
        name: 'replace-commands',
        method: 'PUT',
        path,
        authorised: true,
        handle: (request) => {
          if (!Array.isArray(request.body)) {
            throw new RestError(400, Code.InvalidForm, 'Invalid Form Body');
          }
          return [...commands.replace(scope(request), request.body)];
        },
      },
      {
        name: 'create-command',
        method: 'POST',
        path,
        authorised: true,
        handle: (request) => commands.save(scope(request), request.body),
      },
      {
        name: 'get-command',
        method: 'GET',
        path: one,
        authorised: true,
        handle: (request) => commands.get(scope(request), param(request, 'command')),
      },
      {
        name: 'edit-command',
        method: 'PATCH',
        path: one,
        authorised: true,
        handle: (request) => {
          const where = scope(request);
          const old = commands.get(where, param(request, 'command'));
          return commands.save(where, { ...old, ...(request.body as object), name: old.name });
        },
      },
      {
        name: 'delete-command',
        method: 'DELETE',
        path: one,
        authorised: true,
        handle: (request) => {
          commands.remove(scope(request), param(request, 'command'));
          return null;
        },
      },
    ];
  });
}

type Localised = APIApplicationCommand | APIApplicationCommandOption;

/** Without `with_localizations`, a list does not say the texts in other languages. */
function withoutLanguages<T extends Localised>(command: T): Partial<T> {
  const rest: Partial<T> = { ...command };
  delete rest.name_localizations;
  delete rest.description_localizations;
  const options = 'options' in rest ? rest.options : undefined;
  if (!Array.isArray(options)) return rest;
  return { ...rest, options: options.map(withoutLanguages) };
}
