import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Interaction } from '../interaction.js';
import { invalidForm } from '../rest/rest-error.js';
import { checkForm } from './form.js';

const Response = InteractionResponseType;

const choices = z.object({
  choices: z
    .array(
      z.object({
        name: z.string().min(1).max(100),
        value: z.union([z.string().max(100), z.number()]),
      }),
    )
    .max(25),
});

/** Which responses Discord takes to which interactions. */
function allowed({ details }: Interaction): readonly InteractionResponseType[] {
  const messages = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
  const updates = [Response.DeferredMessageUpdate, Response.UpdateMessage];
  switch (details.payload.type) {
    case InteractionType.ApplicationCommand:
      return [...messages, Response.Modal];
    case InteractionType.MessageComponent:
      return [...messages, ...updates, Response.Modal];
    case InteractionType.ApplicationCommandAutocomplete:
      return [Response.ApplicationCommandAutocompleteResult];
    case InteractionType.ModalSubmit:
      return details.source === null ? messages : [...messages, ...updates];
    case InteractionType.Ping:
      return [];
  }
}

/**
 * A first response, when it is one that this interaction can have. What its data says is not
 * checked.
 *
 * @throws {RuleBroken} naming the types that would do
 */
export function parseCallback(body: unknown, interaction: Interaction): APIInteractionResponse {
  const form = z.object({ type: z.enum(Response) });
  checkForm(form, body, interaction.label, () => 'callback');
  const response = body as APIInteractionResponse;
  const types = allowed(interaction);
  if (!types.includes(response.type)) {
    const names = types.map((type) => Response[type]).join(', ');
    const problem = `${Response[response.type]} does not answer this; what does: ${names}`;
    throw invalidForm('callback', interaction.label, ['type'], problem);
  }
  if (response.type === Response.DeferredChannelMessageWithSource) {
    const flags = response.data?.flags ?? 0;
    if ((flags & ~MessageFlags.Ephemeral) !== 0) {
      const problem = 'deferring takes the ephemeral flag only; others go on the edit';
      throw invalidForm('ephemeral', interaction.label, ['data', 'flags'], problem);
    }
  }
  return response;
}

/** @throws {RuleBroken} naming the first choice that is wrong */
export function parseChoices(
  data: unknown,
  { label }: Interaction,
): APIApplicationCommandOptionChoice[] {
  checkForm(choices, data, label, () => 'choices');
  return (data as { choices: APIApplicationCommandOptionChoice[] }).choices;
}
