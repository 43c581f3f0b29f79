import { plainWords } from './plain-words.js';

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
  ...['good night', 'good bot', 'help', 'how are you', 'who are you', 'what can you do'],
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

const BEFORE = ['oh', 'ah', 'well', 'so', 'and', 'very', 'really', 'that is', 'that s', 'thats'];

const AFTER = [
  ...['there', 'bot', 'verbatim', 'all', 'everyone', 'you', 'man', 'mate', 'then', 'now'],
  ...['a lot', 'so much', 'very much', 'again', 'for that', 'for the help', 'for your help'],
];

const SMALL_TALK = new RegExp(
  `^(?:(?:(?:${BEFORE.join('|')}) )*(?:${PHRASES.join('|')})(?: (?:${AFTER.join('|')}))*(?: |$))*$`,
  'u',
);

/** Longer messages are no small talk, in characters. */
const MAX_LENGTH = 60;

/** True for a message without a question: empty, a greeting, thanks, "ok". */
export function isSmallTalk(text: string): boolean {
  const words = plainWords(text);
  return words.length <= MAX_LENGTH && SMALL_TALK.test(words);
}
