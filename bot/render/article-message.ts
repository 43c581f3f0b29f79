import type { Article } from '../../corpus/article.js';
import { type BotMessage, escapeText, QUIETLY } from './answer-message.js';

/** What the article is, and how to ask it. */
export function articleMessage(article: Article, passages: number): BotMessage {
  const known = [article.source, article.date].filter((value) => value !== null).map(escapeText);
  const lines = [
    `**${escapeText(article.title)}**`,
    [...known, `${String(passages)} sentences`].join(' · '),
    ...(article.url === null ? [] : [`<${article.url}>`]),
    'Ask it with `/ask`, by mentioning me, or in a direct message. I answer in its own words.',
  ];
  return { content: lines.join('\n'), components: [], ...QUIETLY };
}
