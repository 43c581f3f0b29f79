/**
 * What Discord shows as markup, links, mentions or emoji: it says nothing that could be checked.
 */
const MARKUP: readonly RegExp[] = [
  // blocks of code
  /```[\s\S]*?(?:```|$)/gu,
  /`[^`\n]*`/gu,
  // <@1>, <@!1>, <@&1>, <#1>, </name:1>, <:emoji:1>, <a:emoji:1>, <t:1:R>, <id:guide>
  /<(?:[@#][!&]?\d+|\/[^>\n]{1,64}:\d+|a?:\w{1,64}:\d+|t:-?\d+(?::\w)?|id:\w+)>/gu,
  // the address of [text](address), and its brackets
  /\]\(<?[a-z][a-z\d+.-]*:[^)\s]*>?(?:\s+"[^"\n]*")?\)/giu,
  /\[(?=[^\]\n]*\uFDD0)/gu,
  /<?\b(?:https?|ftp):\/\/[^\s>)]+>?|\bwww\.[^\s>)]+/giu,
  /(?<![\p{L}\d])@(?:everyone|here)\b/gu,
  // a line's quote mark, heading or list mark
  /^[^\S\n]*(?:>>>|>|#{1,3}|-#|[-*•+]|\d{1,2}[.)])(?=\s)/gmu,
  // bold, italic, underlined, struck out, spoiler
  /\*+|~~|\|\||__+|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu,
  // :emoji: and emoji
  /(?<![\p{L}\p{N}]):[a-z\d_+-]{2,32}:(?![\p{L}\p{N}])/giu,
  /(?:\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)[\u{E0020}-\u{E007F}]*/gu,
];

/** Stands for markup already found, until all is: a character that Unicode keeps for such uses. */
const FOUND = '\uFDD0';

/** The message with every piece of markup made spaces: each character stays where it was. */
export function withoutMarkup(message: string): string {
  let text = message.replaceAll(FOUND, ' ');
  for (const pattern of MARKUP) {
    text = text.replace(pattern, (found) => FOUND.repeat(found.length));
  }
  return text.replaceAll(FOUND, ' ');
}
