import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { applyEdit, fill } from '../compose.js';
import type { Interaction } from '../interaction.js';
import { emptyResponse, postResponse } from '../interaction-response.js';
import type { Message } from '../message.js';
import { noteMentions, parseEdit, parseNewMessage } from '../rules/message-rules.js';
import type { World } from '../world.js';
import { Code, RestError, RuleBroken } from './rest-error.js';
import { param, type RestRequest, type Route, type RouteName } from './route.js';

/** Follow-up messages a person's own installation may send where the bot is no member. */
const MAX_FOLLOW_UPS_WITHOUT_BOT = 5;

/** What follows the first response: editing it, and follow-up messages. */
export function webhookRoutes(world: World): Route[] {
  const path = '/webhooks/:application/:token';
  const named = (
    kind: 'original' | 'follow-up',
    messagePath: string,
    find: (interaction: Interaction, request: RestRequest) => Message,
  ): Route[] => {
    const on = (
      verb: 'get' | 'edit' | 'delete',
      method: Route['method'],
      handle: Route['handle'],
    ): Route => ({
      name: `${verb}-${kind}` satisfies RouteName,
      method,
      path: messagePath,
      authorised: false,
      handle,
    });
    return [
      on('get', 'GET', (request) => find(respondedTo(world, request), request).data),
      on('edit', 'PATCH', (request) => {
        const interaction = respondedTo(world, request);
        return edit(world, interaction, find(interaction, request), request).data;
      }),
      on('delete', 'DELETE', (request) => {
        world.remove(find(respondedTo(world, request), request));
        return null;
      }),
    ];
  };
  return [
    {
      name: 'follow-up',
      method: 'POST',
      path,
      authorised: false,
      handle: (request) => followUp(world, respondedTo(world, request), request).data,
    },
    ...named('original', `${path}/messages/@original`, (interaction) =>
      found(interaction.original),
    ),
    ...named('follow-up', `${path}/messages/:message`, (interaction, request) => {
      const id = param(request, 'message');
      const all = [interaction.original, ...interaction.followUps];
      return found(all.find((message) => message?.id === id) ?? null);
    }),
  ];
}

/** The interaction of a token that lives and was used for a first response. */
function respondedTo(world: World, request: RestRequest): Interaction {
  const token = param(request, 'token');
  const interaction = world.interactions.get(token);
  if (interaction === undefined || param(request, 'application') !== world.bot.id) {
    throw new RuleBroken(
      'expired-token',
      'A webhook token that no interaction has',
      401,
      Code.InvalidWebhookToken,
      'Invalid Webhook Token',
    );
  }
  const { label, acknowledged, createdAt, expired } = interaction;
  const unknown = [404, Code.UnknownWebhook, 'Unknown Webhook'] as const;
  if (acknowledged === null) {
    if (expired) throw new RestError(...unknown);
    const detail = `${label}: a webhook was used before the first response`;
    throw new RuleBroken('webhook-before-response', detail, ...unknown);
  }
  const age = request.arrivedAt - createdAt;
  const limit = world.options.limits.interactionToken;
  if (age > limit) {
    const detail = `${label}: token used after ${age} ms, the limit is ${limit}`;
    const says = 'Invalid Webhook Token';
    throw new RuleBroken('expired-token', detail, 401, Code.InvalidWebhookToken, says);
  }
  return interaction;
}

function found(message: Message | null): Message {
  if (message === null) throw new RestError(404, Code.UnknownMessage, 'Unknown Message');
  return message;
}

function edit(
  world: World,
  interaction: Interaction,
  message: Message,
  request: RestRequest,
): Message {
  const what = `Edit of ${interaction.label}`;
  const body = parseEdit(request.body, what);
  noteMentions({ allowed_mentions: body.allowed_mentions ?? undefined }, what, world.violations);
  noteEphemeral(world, body.flags ?? 0, message, what);
  world.edit(message, applyEdit(message.data, body, request.files, world.ids, what));
  if (message === interaction.original) interaction.showMessage(message);
  return message;
}

function followUp(world: World, interaction: Interaction, request: RestRequest): Message {
  const what = `Follow-up of ${interaction.label}`;
  const body = parseNewMessage(request.body, what);
  noteMentions(body, what, world.violations);
  const { original, acknowledged, followUps, details } = interaction;
  const deferred =
    acknowledged?.type === InteractionResponseType.DeferredChannelMessageWithSource &&
    original?.loading === true;
  if (deferred) {
    // As documented, the first follow-up fills the deferred response and keeps its visibility.
    noteEphemeral(world, body.flags ?? 0, original, what);
    const edit = { ...body, nonce: undefined, sticker_ids: undefined };
    world.edit(original, applyEdit(original.data, edit, request.files, world.ids, what));
    interaction.showMessage(original);
    return original;
  }
  if (details.channel.guild?.hasBot === false && followUps.length >= MAX_FOLLOW_UPS_WITHOUT_BOT) {
    throw new RestError(400, 40094, 'Max number of follow up messages reached');
  }
  const empty = emptyResponse(world, interaction, body.flags ?? 0);
  const data = fill(empty, body, request.files, world.ids, what);
  const message = postResponse(world, interaction, data);
  followUps.push(message);
  interaction.showMessage(message);
  return message;
}

/** Who sees a response is fixed by the first one: what was public cannot become private later. */
function noteEphemeral(world: World, flags: number, message: Message, what: string): void {
  if ((flags & MessageFlags.Ephemeral) === 0 || message.ephemeral) return;
  world.violations.record('ephemeral', `${what}: asked to be ephemeral, the response is public`);
}
