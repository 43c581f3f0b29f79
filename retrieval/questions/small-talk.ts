import { bareMessage } from './bare-message.js';

/** Greetings, thanks and assent, in the languages of the bot's commands too; nothing else may stand beside them. */
const PHRASES = [
  ...['hi', 'hello', 'hey', 'heya', 'hiya', 'yo', 'howdy', 'good morning', 'good afternoon'],
  ...['good evening', 'greetings', 'thanks', 'thank you', 'many thanks', 'thx', 'ty', 'tysm'],
  ...[
    'cheers',
    'great',
    'cool',
    'nice',
    'good',
    'nice one',
    'awesome',
    'perfect',
    'wow',
    'lol',
    'lmao',
  ],
  ...[
    'haha',
    'hahaha',
    'ok',
    'okay',
    'k',
    'kk',
    'yes',
    'yeah',
    'yep',
    'yup',
    'no',
    'nope',
    'nah',
    'sure',
  ],
  ...[
    'right',
    'please',
    'pls',
    'sorry',
    'got it',
    'i see',
    'never mind',
    'nevermind',
    'good to know',
  ],
  ...['that is all', 'that s all', 'thats all', 'bye', 'bye bye', 'goodbye', 'good bye', 'see you'],
  ...['good night', 'good bot', 'help', 'what can you do'],
  ...[
    'hallo',
    'guten tag',
    'guten morgen',
    'guten abend',
    'servus',
    'moin',
    'danke',
    'vielen dank',
  ],
  ...['bonjour', 'bonsoir', 'salut', 'merci', 'merci beaucoup', 'hola', 'buenos días'],
  ...['buenas tardes', 'buenas noches', 'gracias', 'muchas gracias', 'привіт', 'добрий день'],
  ...['дякую', 'привет', 'здравствуйте', 'добрый день', 'спасибо'],
];

/** Typed to see whether anybody is there: among them keys that lie side by side. */
const TRIALS = [
  'test',
  'testing',
  'ping',
  'huh',
  'wat',
  'qwert[yz](?:uiop)?',
  'asdf(?:gh)?(?:jkl)?',
];

/** Asked of the bot itself, or to pass the time with it. */
const CHAT = [
  ...['what ?s up', 'what is up', 'wassup', 'sup', 'lol what', 'make me laugh'],
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

const BEFORE = ['oh', 'ah', 'well', 'so', 'and', 'very', 'really', 'that is', 'that s', 'thats'];

const AFTER = [
  ...['there', 'bot', 'verbatim', 'all', 'everyone', 'you', 'man', 'mate', 'then', 'now'],
  ...['a lot', 'so much', 'very much', 'again', 'for that', 'for the help', 'for your help'],
];

const SMALL_TALK = new RegExp(
  `^(?:(?:(?:${BEFORE.join('|')}) )*(?:${[...PHRASES, ...TRIALS, ...CHAT].join('|')})(?: (?:${AFTER.join('|')}))*(?: |$))*$`,
  'u',
);

/** Longer messages are no small talk, in characters. */
const MAX_LENGTH = 60;

/** True for a message that asks nothing of an article: empty, a greeting, thanks, "ok", "are you a bot". */
export function isSmallTalk(text: string): boolean {
  const words = bareMessage(text);
  return words.length <= MAX_LENGTH && SMALL_TALK.test(words);
}
