/**
 * Signs that Discord reads as markup: emphasis, code, spoilers, links, mentions, emoji, timestamps;
 * `:name:` as an emoji; `http://` as a link, which would show the backslashes in it; and headings,
 * lists, small print and quotes at the beginning of a line.
 */
const MARKUP = /[\\*_~`|<@[\]]|:(?=\/\/|[^\s:]+:)|[-#>](?<=^ ?[-#>])|\.(?<=^ ?\d+\.)/g;

/**
 * Article text is nobody's markup: whatever Discord would read as some gets a backslash.
 *
 * Taking the backslashes away gives `text` again. (discord.js's `escapeMarkdown` does not keep that
 * promise: the second bold-italic part of `***a*** ***b***` comes out bold, behind a backslash.)
 *
 * @param text one line, as of `plainLine`
 */
export function escapeText(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

/**
 * For each `n` from 0 to the text's length: how long its first `n` characters are at most when
 * escaped.
 */
export function escapedLengths(text: string): number[] {
  const lengths = Array.from({ length: text.length + 1 }, () => 1);
  lengths[0] = 0;
  for (const { index } of text.matchAll(MARKUP)) lengths[index + 1] = 2;
  let sum = 0;
  return lengths.map((length) => (sum += length));
}

/** The text as one line: white space becomes single spaces; what no client can show, a U+FFFD. */
export function plainLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}
