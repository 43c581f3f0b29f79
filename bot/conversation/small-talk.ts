/** Greetings and thanks in the languages of the commands; nothing else may stand beside them. */
const PHRASES = [
  ...['hi', 'hello', 'hey', 'heya', 'hiya', 'yo', 'howdy', 'good morning', 'good afternoon'],
  ...['good evening', 'greetings', 'thanks', 'thank you', 'thank you so much', 'thanks a lot'],
  ...['many thanks', 'thx', 'ty', 'cheers', 'great', 'cool', 'nice', 'ok', 'okay', 'bye'],
  ...['goodbye', 'good bot', 'help', 'how are you', 'who are you', 'what can you do'],
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

const SMALL_TALK = new RegExp(
  `^(?:(?:${PHRASES.join('|')})(?: (?:there|bot|verbatim|all|everyone|you))*(?: |$))*$`,
  'u',
);

/** Longer messages are no small talk, in characters. */
const MAX_LENGTH = 60;

/** True for a message without a question: empty, a greeting, thanks. */
export function isSmallTalk(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return words.length <= MAX_LENGTH && SMALL_TALK.test(words);
}
