import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import { articleLink } from './article-link.js';
import { type BotMessage, botMessage, roomBeside, turnButtons } from './bot-message.js';
import { quotesOf, small } from './quote.js';

const PAGE_SIZE = 3;

/**
 * A page of further passages for a question, with the way to the pages before and after it.
 *
 * @param passages all of the article's
 * @param sentences numbers of the further passages, best first; unknown ones are passed over
 * @param page from 1; the nearest page there is
 */
export function passagesPage(
  passages: readonly Passage[],
  sentences: readonly number[],
  page: number,
  article: Article,
): BotMessage {
  const further = sentences.flatMap((sentence) => passages[sentence - 1] ?? []);
  if (further.length === 0) return botMessage(['There are no further passages.']);
  const pages = Math.ceil(further.length / PAGE_SIZE);
  const current = Math.min(Math.max(1, Math.trunc(page)), pages);
  const shown = further.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const known = further.map(({ sentence }) => sentence);
  const title = `Further passages, page ${current} of ${pages}:`;
  const link = article.url === null ? [] : [small([articleLink(article)])];
  return botMessage(
    [title, ...quotesOf(shown, roomBeside([title, ...link])).flat(), ...link],
    turnButtons(current, pages, article, (to) => ({ action: 'page', page: to, sentences: known })),
  );
}
