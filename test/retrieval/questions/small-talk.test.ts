import { describe, expect, it } from 'vitest';
import { isSmallTalk } from '../../../retrieval/questions/small-talk.js';

describe('small talk', () => {
  it.each([
    ...[
      '',
      '  ',
      '!!',
      'Hi',
      'hello there',
      'thanks!!',
      'Thank you so much 🙏',
      'hey bot',
      'Привет',
    ],
    ...[
      'ok thanks',
      'lol ok',
      'oh nice, thanks a lot!',
      "that's all, thanks",
      'yes please',
      'no',
      'bye',
    ],
    ...["what's your name?", 'whats your name', 'are you a bot', 'Are you an AI?', 'who are you'],
    ...['tell me a joke', 'can you tell us another funny joke please', 'lol what', 'wat'],
    ...['gm', 'gn all', 'congrats!', 'same', 'agreed', 'cya', 'wtf', 'oh', 'hi folks'],
    ...['hey whats up', "what's up?", 'test', 'qwerty', 'hi, how are you today?'],
  ])('is %j', (text) => {
    expect(isSmallTalk(text)).toBe(true);
  });

  it.each([
    ...['hi, what did Rutte say?', 'thanks to whom?', 'history', 'who?', 'ok'.repeat(5000)],
    ...['seriously?', 'true?', 'same day?', 'this morning?', 'good for whom?'],
    ...['so?', 'really?', 'ok and when?', 'who said thanks?', 'no deal?', 'bye '.repeat(15) + 'x'],
    ...['what?', 'what test?', 'can you tell me who resigned', 'what is up with the mayor?'],
    ...['who made the joke?', 'are you saying that he resigned?', 'do you know who resigned'],
  ])('is not %j', (text) => {
    expect(isSmallTalk(text)).toBe(false);
  });
});
