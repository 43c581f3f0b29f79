import type { Actor } from '../../corpus/actors/actor.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import type { Span } from '../../corpus/span.js';
import { type BotMessage, botMessage, roomBeside, turnButtons } from './bot-message.js';
import { headOf } from './cut-text.js';
import { escapeText, plainLine } from './escape-text.js';
import { quoteLines, small } from './quote.js';

const PAGE_SIZE = 4;
/** Longest name or role shown, in characters. */
export const MAX_NAME = 120;
/** Longest line of other names, in characters. */
const MAX_ALIASES = 300;

/** Something said or done, with the words to mark. */
interface Item {
  readonly section: 'Said' | 'Did' | 'Named';
  readonly passage: Passage;
  readonly marks: readonly Span[];
}

/**
 * A page of what an actor said, then did, each in the order of the article: its
 * sentences, with the quotations in bold. Where the article tells of nothing that it
 * said or did: the sentences that name it.
 *
 * @param page from 1; the nearest page there is
 */
export function actorMessage(actor: Actor, page: number, article: Article): BotMessage {
  const items: Item[] = [
    ...actor.says.map(
      ({ passage, quotes }) => ({ section: 'Said', passage, marks: quotes }) as const,
    ),
    ...actor.does.map((passage) => ({ section: 'Did', passage, marks: [] }) as const),
    ...actor.named.map((passage) => ({ section: 'Named', passage, marks: [] }) as const),
  ];
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  const current = Math.min(Math.max(1, Math.trunc(page)), pages);
  const shown = items.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const head = [
    `**${shortened(actor.name, MAX_NAME)}** · ${roleOf(actor)}`,
    ...(actor.aliases.length === 0
      ? []
      : [small([`also: ${shortened(actor.aliases.join(' · '), MAX_ALIASES)}`])]),
    ...(pages === 1 ? [] : [small([`page ${current} of ${pages}`])]),
  ];
  const titles = shown.map(({ section }, index) =>
    section === shown[index - 1]?.section ? [] : [`**${section}**`],
  );
  let room = roomBeside([...head, ...titles.flat()]);
  const lines = shown.flatMap(({ passage, marks }, index) => {
    const quoted = quoteLines(passage, Math.floor(room / (shown.length - index)), marks);
    room -= quoted.reduce((sum, line) => sum + line.length + 1, 0);
    return [...(titles[index] ?? []), ...quoted];
  });
  return botMessage(
    [...head, ...lines],
    turnButtons(current, pages, article, (to) => ({ action: 'actor', page: to, actor: actor.id })),
  );
}

/** What the article calls the actor, else what kind it is of. */
export function roleOf({ role, type }: Actor): string {
  return role === null ? type : shortened(role.text, MAX_NAME);
}

/** Text of the article as one short line without markup. */
export function shortened(text: string, most: number): string {
  return escapeText(headOf(plainLine(text), most));
}
