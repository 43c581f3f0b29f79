import { type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import type { Actor } from '../../corpus/actors/actor.js';
import type { Article } from '../../corpus/article.js';
import { MAX_NAME, roleOf, shortened } from './actor-message.js';
import { type BotMessage, botMessage, turnButtons } from './bot-message.js';
import { formatCustomId } from './custom-id.js';
import { headOf } from './cut-text.js';
import { plainLine } from './escape-text.js';

const PAGE_SIZE = 12;
/** Discord's limit of a label in a menu, in characters. */
const MAX_LABEL = 100;

/**
 * A page of everyone in the article, with roles and counts, and a menu to open one.
 *
 * @param page from 1; the nearest page there is
 */
export function actorsMessage(
  actors: readonly Actor[],
  page: number,
  article: Article,
): BotMessage {
  if (actors.length === 0) {
    return botMessage(['Nobody in the article says or does something, as far as I can tell.']);
  }
  const pages = Math.ceil(actors.length / PAGE_SIZE);
  const current = Math.min(Math.max(1, Math.trunc(page)), pages);
  const shown = actors.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const title = `Who is in the article${pages === 1 ? '' : `, page ${current} of ${pages}`}:`;
  const message = botMessage(
    [title, ...shown.map(lineOf)],
    turnButtons(current, pages, article, (to) => ({ action: 'actors', page: to })),
  );
  const menu = { type: ComponentType.ActionRow as const, components: [menuOf(shown, article)] };
  return { ...message, components: [menu, ...message.components] };
}

function lineOf(actor: Actor): string {
  const name = `**${shortened(actor.name, MAX_NAME / 2)}**`;
  return `- ${[name, shortenedRole(actor), ...countsOf(actor)].join(' · ')}`;
}

/** In how many passages the actor says and does something, or else is named: `said 3`, `did 1`. */
export function countsOf({ says, does, named }: Actor): string[] {
  const counts = Object.entries({ said: says, did: does, named });
  return counts.flatMap(([what, all]) => (all.length === 0 ? [] : [`${what} ${all.length}`]));
}

/** Twelve lines have to fit into one message. */
function shortenedRole(actor: Actor): string {
  return actor.role === null ? roleOf(actor) : shortened(actor.role.text, MAX_NAME / 2);
}

function menuOf(actors: readonly Actor[], article: Article): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: formatCustomId({ action: 'choose-actor' }, article),
    placeholder: 'Show what one of them said and did',
    options: actors.map(({ id, name, type }) => ({
      label: headOf(plainLine(name), MAX_LABEL),
      description: type,
      value: id,
    })),
  };
}
