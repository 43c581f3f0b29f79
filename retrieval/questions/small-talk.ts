import { list } from '../../corpus/words/words.js';
import { phraseList } from '../wording/phrase-list.js';
import { bareMessage } from './bare-message.js';
import { ADDRESSED, GREETING_WORDS } from './greeting-words.js';

/**
 * Greetings, thanks and assent of several words, and what else is said to a
 * bot; nothing else may stand beside them.
 */
const PHRASES = phraseList(`
  thank you | many thanks | nice one | got it | i see | never mind | good to know | that is all | that s all | thats all |
  see you | help | what can you do | guten tag | guten morgen | guten abend | vielen dank | merci beaucoup |
  buenos días | buenas tardes | buenas noches | muchas gracias | добрий день | добрый день`);

/** Typed to see whether anybody is there: among them keys that lie side by side. */
const TRIALS = list('test testing ping huh wat qwert[yz](?:uiop)? asdf(?:gh)?(?:jkl)?');

/** Asked of the bot itself, or to pass the time with it. */
const CHAT = [
  ...['what ?s up', 'what is up', 'lol what', 'make me laugh'],
  'how(?: old)? are (?:you(?: doing)?|things)(?: today)?',
  'how ?s it going',
  'wh(?:at|o) (?:are|made|built|created|programmed|trained) you',
  'wh(?:at|o)(?: ?s| is| are) your \\p{L}+',
  'where are you(?: from)?',
  'are you (?:there|ok|okay|real|human|alive|sentient|conscious|working|listening|stupid|smart|an? (?:\\p{L}+ )?\\p{L}+|ai)',
  'do you (?:like|love|hate|know|remember|speak|understand) (?:me|\\p{L}+ish|german|french)',
  '(?:(?:can|could|would|will) you )?(?:tell|sing|write|give)(?: me| us)? (?:an?|another|some)(?: \\p{L}+)? (?:joke|poem|song|riddle)s?',
  'i (?:love|like|hate|miss) you',
];

/** What leads up to such words, without being said alone. */
const BEFORE = phraseList('well | so | and | very | really | that is | that s | thats');

const AFTER = [
  ...ADDRESSED,
  ...phraseList(`verbatim | then | now | a lot | so much | very much | again | for that |
    for the help | for your help`),
];

const SMALL_TALK = new RegExp(
  `^(?:(?:(?:${BEFORE.join('|')}) )*(?:${[...GREETING_WORDS, ...PHRASES, ...TRIALS, ...CHAT].join('|')})(?: (?:${AFTER.join('|')}))*(?: |$))*$`,
  'u',
);

/** Longer messages are no small talk, in characters. */
const MAX_LENGTH = 60;

/**
 * True for a message that asks nothing of an article: empty, a
 * greeting, thanks, "ok", "are you a bot".
 */
export function isSmallTalk(text: string): boolean {
  const words = bareMessage(text);
  return words.length <= MAX_LENGTH && SMALL_TALK.test(words);
}
