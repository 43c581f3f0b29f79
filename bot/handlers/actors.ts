import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Actor } from '../../corpus/actors/actor.js';
import { NAME_OPTION, SPEAKER_OPTION } from '../command-definitions.js';
import { deliver } from '../discord/delivery.js';
import { actorMessage, MAX_NAME, shortened } from '../render/actor-message.js';
import { actorsMessage } from '../render/actors-message.js';
import { headOf } from '../render/cut-text.js';
import { plainLine } from '../render/escape-text.js';
import { quotesMessage } from '../render/quotes-message.js';
import { replyAlone } from './reply-alone.js';
import type { Services } from './services.js';

/** Discord's limits of an autocompletion; an actor's id is shorter anyway. */
const MOST_CHOICES = 25;
const MAX_CHOICE = 100;
/** Names offered where one is unknown. */
const OFFERED = 3;

/** /actor: what one actor said and did. */
export async function actor(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const name = interaction.options.getString(NAME_OPTION, true);
  const found = actorNamed(name, services);
  if (found === null) return unknownActor(interaction, name, services);
  await deliver(() => interaction.reply(actorMessage(found, 1, services.inference.article)));
}

/** /actors: everyone. */
export async function actors(
  interaction: ChatInputCommandInteraction,
  { directory, inference }: Services,
): Promise<void> {
  const message = actorsMessage(directory.actors, 1, inference.article);
  await deliver(() => interaction.reply(message));
}

/** /quotes: every quotation, or those of one actor. */
export async function quotes(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const name = interaction.options.getString(SPEAKER_OPTION);
  const only = name === null ? null : actorNamed(name, services);
  if (name !== null && only === null) return unknownActor(interaction, name, services);
  const message = quotesMessage(services.directory.actors, only, 1, services.inference.article);
  await deliver(() => interaction.reply(message));
}

/** Of an id from a menu or a button. */
export const NO_SUCH_ACTOR = 'This actor is not in the article.';

/** The choice from the menu under /actors. */
export async function chooseActor(
  interaction: StringSelectMenuInteraction,
  services: Services,
): Promise<void> {
  const found = actorById(interaction.values[0] ?? '', services);
  await replyAlone(
    interaction,
    found === null ? NO_SUCH_ACTOR : actorMessage(found, 1, services.inference.article),
  );
}

/** Names and aliases near to what is typed. */
export async function suggestActors(
  interaction: AutocompleteInteraction,
  { directory }: Services,
): Promise<void> {
  const typed = interaction.options.getFocused();
  const choices = directory.suggest(typed, MOST_CHOICES).map(({ actor: { id, name }, alias }) => ({
    name: headOf(plainLine(alias === name ? name : `${name} (${alias})`), MAX_CHOICE),
    value: id,
  }));
  await deliver(() => interaction.respond(choices));
}

export function actorById(id: string, { directory }: Services): Actor | null {
  return directory.actors.find((one) => one.id === id) ?? null;
}

/** By the id that a suggestion gives (names may be alike), else by what somebody typed. */
function actorNamed(name: string, services: Services): Actor | null {
  return actorById(name, services) ?? services.directory.find(name);
}

async function unknownActor(
  interaction: ChatInputCommandInteraction,
  name: string,
  { directory }: Services,
): Promise<void> {
  const known = directory.nearest(name, OFFERED).map((one) => shortened(one.name, MAX_NAME));
  const hint = known.length === 0 ? '' : ` What comes nearest: ${known.join(', ')}.`;
  const typed = shortened(name, MAX_NAME);
  await replyAlone(interaction, `I find nobody called “${typed}” in the article.${hint}`);
}
