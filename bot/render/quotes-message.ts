import type { Actor } from '../../corpus/actors/actor.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import type { Span } from '../../corpus/span.js';
import { MAX_NAME, shortened } from './actor-message.js';
import { type BotMessage, botMessage, roomBeside, turnButtons } from './bot-message.js';
import { quoteLines, small } from './quote.js';

const PAGE_SIZE = 5;

/**
 * A page of quotations with their speakers, in the order of the article.
 *
 * @param actors whose quotations
 * @param only the one actor that was asked for; null for all
 * @param page from 1; the nearest page there is
 */
export function quotesMessage(
  actors: readonly Actor[],
  only: Actor | null,
  page: number,
  article: Article,
): BotMessage {
  const quotations = (only === null ? actors : [only]).flatMap(quotationsOf).sort(byPlace);
  const whose = only === null ? 'in the article' : `of ${shortened(only.name, MAX_NAME)}`;
  if (quotations.length === 0) return botMessage([`There are no quotations ${whose}.`]);
  const pages = Math.ceil(quotations.length / PAGE_SIZE);
  const current = Math.min(Math.max(1, Math.trunc(page)), pages);
  const shown = quotations.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const title = `Quotations ${whose}${pages === 1 ? '' : `, page ${current} of ${pages}`}:`;
  const speakers = shown.map(({ speaker }) => small([`— ${shortened(speaker.name, MAX_NAME)}`]));
  let room = roomBeside([title, ...speakers]);
  const lines = shown.flatMap(({ passage, quotes }, index) => {
    const quoted = quoteLines(passage, Math.floor(room / (shown.length - index)), quotes);
    room -= quoted.reduce((sum, line) => sum + line.length + 1, 0);
    return [...quoted, speakers[index] ?? ''];
  });
  return botMessage(
    [title, ...lines],
    turnButtons(current, pages, article, (to) => ({
      action: 'quotes',
      page: to,
      actor: only?.id ?? null,
    })),
  );
}

interface Quotation {
  readonly speaker: Actor;
  readonly passage: Passage;
  readonly quotes: readonly Span[];
}

function quotationsOf(speaker: Actor): Quotation[] {
  return speaker.says
    .filter(({ quotes }) => quotes.length > 0)
    .map(({ passage, quotes }) => ({ speaker, passage, quotes }));
}

function byPlace(a: Quotation, b: Quotation): number {
  return (a.quotes[0]?.start ?? 0) - (b.quotes[0]?.start ?? 0);
}
