import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import { spanOf } from '../../corpus/span.js';
import { articleLink } from './article-link.js';
import { type BotMessage, botMessage, roomBeside } from './bot-message.js';
import { plainLine } from './escape-text.js';
import { CUT, placeOf, quoteMarked, small } from './quote.js';

/**
 * A passage, or several in a row, in bold between the neighbours: one on each side, and one more
 * before where the first points back ("he", "this").
 *
 * @param passages all of the article's
 * @param sentence number of the first one meant, from 1; any number is taken
 * @param lastSentence of the last one, the same where there is only one
 */
export function contextMessage(
  passages: readonly Passage[],
  sentence: number,
  article: Article,
  lastSentence = sentence,
): BotMessage {
  const first = passages[sentence - 1];
  if (first === undefined) return noSuchSentence(passages.length, sentence);
  const last = passages[lastSentence - 1] ?? first;
  const from = Math.max(0, first.index - (first.pointsBack ? 2 : 1));
  const meant = { ...first, ...spanOf(article.text, first.start, last.end) };
  const place = placeOf({ ...meant, lastSentence: last.sentence });
  const about = [place, `of ${passages.length} sentences`];
  const link = article.url === null ? [] : [small([articleLink(article, meant)])];
  const { text, isCut } = quoteMarked(
    {
      before: `${joined(passages.slice(from, first.index))} `.trimStart(),
      marked: joined(passages.slice(first.index, last.index + 1)),
      after: ` ${joined(passages.slice(last.index + 1, last.index + 2))}`.trimEnd(),
    },
    roomBeside([small([...about, CUT]), ...link]),
  );
  return botMessage([text, small(isCut ? [...about, CUT] : about), ...link]);
}

function noSuchSentence(count: number, sentence: number): BotMessage {
  return botMessage([
    `There is no sentence ${sentence}: the article has ${count}. Give a number from 1 to ${count}.`,
  ]);
}

function joined(passages: readonly Passage[]): string {
  return passages.map(({ text }) => plainLine(text)).join(' ');
}
