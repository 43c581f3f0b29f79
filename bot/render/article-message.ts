import type { Article } from '../../corpus/article.js';
import { articleLink } from './article-link.js';
import { type BotMessage, botMessage } from './bot-message.js';
import { headOf } from './cut-text.js';
import { escapeText, plainLine } from './escape-text.js';
import { small } from './quote.js';

/** Longest source or date shown, in characters. */
const MAX_DETAIL = 200;

/** What the article is, how long, and how to ask it. */
export function articleMessage(article: Article, passageCount: number): BotMessage {
  const known = [article.source, article.date].flatMap((detail) =>
    detail === null ? [] : [escapeText(headOf(plainLine(detail), MAX_DETAIL))],
  );
  return botMessage([
    `**${articleLink(article)}**`,
    ...(known.length === 0 ? [] : [known.join(' · ')]),
    small([`${grouped(passageCount)} sentences`, `${grouped(article.text.length)} characters`]),
    'Ask it with `/ask`, by mentioning me, or in a direct message. I answer in its own words.',
  ]);
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
