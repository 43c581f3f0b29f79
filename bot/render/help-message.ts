import { CONFIDENCE_WORDS } from '../../retrieval/confidence.js';
import { type BotMessage, botMessage } from './bot-message.js';

/** Every way to ask, and how to read an answer. */
export function helpMessage(): BotMessage {
  const [sure, likely] = CONFIDENCE_WORDS;
  return botMessage([
    'I answer questions about one article in its own words: the exact sentence, the answer in bold.',
    '**Ask**',
    '- `/ask question`; with `private`, you alone see the answer',
    '- mention me with your question, or write to me directly',
    '- reply to my answer to a mention or a direct message, or press *Follow up* under any answer: I remember what it was about',
    '- on any message: *Apps*, then *Ask the article*',
    '**Check what somebody states**',
    '- `/check text`; on any message: *Apps*, then *Check against the article*; or reply to it: mention me and write “check”',
    '**Look around**',
    '- `/article`: which article this is',
    '- `/passage number`: any sentence, with those around it',
    '- `/actor name`: what a person or body said and did; `/actors`: everyone; `/quotes`: who said what',
    '**Read an answer**',
    '- ¶ is the paragraph; sentences are counted through the whole article, characters from 0',
    `- *${sure.word}*: a probability of at least ${String(100 * sure.from)} %; *${likely.word}*: at least ${String(100 * likely.from)} %`,
    "- when the article doesn't say, I say so and show what comes nearest",
    '- 👍 and 👎 tell whoever runs me whether an answer was right',
  ]);
}
