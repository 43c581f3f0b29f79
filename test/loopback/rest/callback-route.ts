import {
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';
import { applyEdit, fill } from '../compose.js';
import { messageFlags } from '../flags.js';
import type { Interaction } from '../interaction.js';
import { emptyResponse, postResponse } from '../interaction-response.js';
import { Modal } from '../modal.js';
import { parseCallback, parseChoices } from '../rules/callback-rules.js';
import { noteMentions, parseEdit, parseNewMessage } from '../rules/message-rules.js';
import { parseModal } from '../rules/modal-rules.js';
import type { World } from '../world.js';
import { Code, RestError, RuleBroken } from './rest-error.js';
import { param, type RestAnswer, type RestRequest, type Route } from './route.js';

/** The first response to an interaction. */
export function callbackRoute(world: World): Route {
  return {
    name: 'callback',
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    authorised: false,
    handle: (request) => {
      const interaction = findOpen(world, request);
      const response = parseCallback(request.body, interaction);
      const act = actOn(world, interaction, request, response);
      interaction.acknowledged = {
        type: response.type as NonNullable<Interaction['acknowledged']>['type'],
        at: request.arrivedAt,
      };
      interaction.acknowledgementDelayed = request.delayed;
      act();
      return request.query.get('with_response') === 'true' ? withResponse(interaction) : null;
    },
  };
}

/** The interaction, when it still waits for its first response. */
function findOpen(world: World, request: RestRequest): Interaction {
  const id = param(request, 'interaction');
  const interaction = world.interactions.get(param(request, 'token'));
  const unknown = [404, Code.UnknownInteraction, 'Unknown interaction'] as const;
  if (interaction?.id !== id) {
    throw new RuleBroken('unknown-interaction', `No interaction ${id} has this token`, ...unknown);
  }
  if (interaction.expired) throw new RestError(...unknown);
  if (interaction.acknowledged !== null) {
    const says = 'Interaction has already been acknowledged.';
    const twice = [400, Code.AlreadyAcknowledged, says] as const;
    // A client that was kept waiting sends the same again: refused, and no violation.
    if (interaction.acknowledgementDelayed) throw new RestError(...twice);
    throw new RuleBroken(
      'second-response',
      `${interaction.label}: second first response`,
      ...twice,
    );
  }
  const age = request.arrivedAt - interaction.createdAt;
  const limit = world.options.limits.firstResponse;
  if (age > limit) {
    const detail = `${interaction.label}: first response after ${age} ms, the limit is ${limit}`;
    throw new RuleBroken('late-response', detail, ...unknown);
  }
  return interaction;
}

/** Checks what a response says; what is returned carries it out. */
function actOn(
  world: World,
  interaction: Interaction,
  { files }: RestRequest,
  response: ReturnType<typeof parseCallback>,
): () => void {
  const { label, details } = interaction;
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      const body = messageBody(response.data, world, label);
      const empty = emptyResponse(world, interaction, body.flags ?? 0);
      const data = fill(empty, body, files, world.ids, label);
      return () => {
        interaction.original = postResponse(world, interaction, data);
        interaction.showMessage(interaction.original);
      };
    }
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const empty = emptyResponse(world, interaction, response.data?.flags ?? 0);
      const loading = { ...empty, flags: messageFlags((empty.flags ?? 0) | MessageFlags.Loading) };
      return () => {
        interaction.original = postResponse(world, interaction, loading);
      };
    }
    case InteractionResponseType.DeferredMessageUpdate:
      return () => {
        interaction.original = details.source;
      };
    case InteractionResponseType.UpdateMessage: {
      const { source } = details;
      if (source === null) throw new TypeError('An update without a message to update.');
      const body = parseEdit(response.data ?? {}, label);
      noteMentions(
        { allowed_mentions: body.allowed_mentions ?? undefined },
        label,
        world.violations,
      );
      const data = applyEdit(source.data, body, files, world.ids, label);
      return () => {
        world.edit(source, data);
        interaction.original = source;
        interaction.showMessage(source);
      };
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult: {
      const choices = parseChoices(response.data, interaction);
      return () => {
        interaction.showChoices(choices);
      };
    }
    case InteractionResponseType.Modal: {
      const modal = new Modal(parseModal(response.data, label), interaction);
      return () => {
        interaction.showModal(modal);
      };
    }
    default:
      throw new TypeError(`Responses of type ${response.type} are not known here.`);
  }
}

function messageBody(
  data: APIInteractionResponseCallbackData,
  world: World,
  label: string,
): ReturnType<typeof parseNewMessage> {
  const body = parseNewMessage(data, label);
  noteMentions(body, label, world.violations);
  return body;
}

function withResponse({ acknowledged, details, original }: Interaction): RestAnswer {
  const { id, type } = details.payload;
  const answer: RESTPostAPIInteractionCallbackWithResponseResult = {
    interaction: {
      id,
      type,
      ...(original === null
        ? {}
        : {
            response_message_id: original.id,
            response_message_loading: original.loading,
            response_message_ephemeral: original.ephemeral,
          }),
    },
  };
  if (acknowledged === null) return answer;
  answer.resource = {
    type: acknowledged.type,
    ...(original === null ? {} : { message: original.data }),
  };
  return answer;
}
