import { type BotMessage, botMessage } from './bot-message.js';
import { headOf } from './cut-text.js';
import { escapeText, plainLine } from './escape-text.js';

/** Longest example shown, in characters. */
const MAX_EXAMPLE = 300;
const MAX_EXAMPLES = 2;

/**
 * A short friendly line on what can be asked.
 *
 * @param examples questions that the article answers; the first two are shown
 */
export function greetingMessage(examples: readonly string[]): BotMessage {
  const shown = examples
    .slice(0, MAX_EXAMPLES)
    .map((example) => `- ${escapeText(headOf(plainLine(example), MAX_EXAMPLE))}`);
  const hello = 'Hello! Ask me about the article, and I answer in its own words';
  return botMessage(shown.length === 0 ? [`${hello}.`] : [`${hello}. For example:`, ...shown]);
}
