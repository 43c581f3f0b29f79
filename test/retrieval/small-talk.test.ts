import { describe, expect, it } from 'vitest';
import { isSmallTalk } from '../../retrieval/small-talk.js';

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
  ])('is %j', (text) => {
    expect(isSmallTalk(text)).toBe(true);
  });

  it.each([
    ...['hi, what did Rutte say?', 'thanks to whom?', 'history', 'who?', 'ok'.repeat(5000)],
    ...['so?', 'really?', 'ok and when?', 'who said thanks?', 'no deal?', 'bye '.repeat(15) + 'x'],
  ])('is not %j', (text) => {
    expect(isSmallTalk(text)).toBe(false);
  });
});
