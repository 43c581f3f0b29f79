import { type BotMessage, botMessage } from './bot-message.js';
import { headOf } from './cut-text.js';
import { escapeText, plainLine } from './escape-text.js';

/** Longest example shown, in characters. */
const MAX_EXAMPLE = 300;
const MAX_EXAMPLES = 2;

/** Thanks, in the languages that small talk is known in. */
const THANKS = /(?<!\p{L})(?:thank(?:s| ?you)|thx|ty|cheers|dank|danke|merci|gracias)(?!\p{L})/iu;
/** Asked whether somebody answers, or what. */
const WHO_ANSWERS =
  /(?<!\p{L})you (?:an? )?(?:\p{L}+ )?(?:real|human|alive|sentient|conscious|bot|robot|ai|person|machine)(?!\p{L})/iu;

/**
 * A short friendly line on what can be asked.
 *
 * @param said what was said to the bot
 * @param examples questions that the article answers; the first two are shown
 */
export function greetingMessage(said: string, examples: readonly string[]): BotMessage {
  const shown = examples
    .slice(0, MAX_EXAMPLES)
    .map((example) => `- ${escapeText(headOf(plainLine(example), MAX_EXAMPLE))}`);
  const hello = `${openingFor(said)} Ask me about the article, and I answer in its own words`;
  return botMessage(shown.length === 0 ? [`${hello}.`] : [`${hello}. For example:`, ...shown]);
}

function openingFor(said: string): string {
  if (THANKS.test(said)) return "You're welcome!";
  return WHO_ANSWERS.test(said) ? 'I am a bot.' : 'Hello!';
}
