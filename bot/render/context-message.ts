import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import { articleLink } from './article-link.js';
import { type BotMessage, botMessage, button, roomBeside } from './bot-message.js';
import { plainLine } from './escape-text.js';
import { CUT, placeOf, quoteMarked, small } from './quote.js';

/**
 * A passage in bold between its neighbours: one on each side, and one more before it where it points
 * back ("he", "this").
 *
 * @param passages all of the article's
 * @param sentence number of the one meant, from 1; any number is taken
 */
export function contextMessage(
  passages: readonly Passage[],
  sentence: number,
  article: Article,
): BotMessage {
  const passage = passages[sentence - 1];
  if (passage === undefined) return noSuchSentence(passages.length, sentence);
  const first = Math.max(0, passage.index - (passage.pointsBack ? 2 : 1));
  const about = [placeOf(passage), `of ${passages.length} sentences`];
  const link = article.url === null ? [] : [small([articleLink(article, passage)])];
  const { text, isCut } = quoteMarked(
    {
      before: `${joined(passages.slice(first, passage.index))} `.trimStart(),
      marked: plainLine(passage.text),
      after: ` ${joined(passages.slice(passage.index + 1, passage.index + 2))}`.trimEnd(),
    },
    roomBeside([small([...about, CUT]), ...link]),
  );
  return botMessage([text, small(isCut ? [...about, CUT] : about), ...link]);
}

/** As contextMessage, for a message that stands alone: with the button for a question about it. */
export function passageMessage(
  passages: readonly Passage[],
  sentence: number,
  article: Article,
): BotMessage {
  const { components } = botMessage([], [button('Follow up', { action: 'follow-up' }, article)]);
  return { ...contextMessage(passages, sentence, article), components };
}

function noSuchSentence(count: number, sentence: number): BotMessage {
  return botMessage([
    `There is no sentence ${sentence}: the article has ${count}. Give a number from 1 to ${count}.`,
  ]);
}

function joined(passages: readonly Passage[]): string {
  return passages.map(({ text }) => plainLine(text)).join(' ');
}
