import pc from 'picocolors';
import { expect, it } from 'vitest';
import { botMessage, button } from '../../../bot/render/bot-message.js';
import { createArticle } from '../../../corpus/article.js';
import { renderMessage } from '../../../scripts/output/render-message.js';

const article = createArticle('He paid much.', { id: 'talks' });
const plain = { colors: pc.createColors(false), width: null };

it('shows a message as text: quotes, bold, small print, links by name, buttons', () => {
  const message = botMessage(
    [
      '> He paid \\*much\\*: **5 \\$** in all.',
      '-# ¶1 · [The \\_Talks\\_](<https://example.org/a#:~:text=b>)',
    ],
    [
      button('Context', { action: 'follow-up' }, article),
      button('Follow up', { action: 'follow-up' }, article),
    ],
  );
  expect(renderMessage(message, plain)).toBe(
    ['┃ He paid *much*: **5 \\$** in all.', '¶1 · The _Talks_', '[ Context ] [ Follow up ]'].join(
      '\n',
    ),
  );
});

it('breaks long lines, each behind the bar of its quote', () => {
  const lines = renderMessage(botMessage([`> ${'word '.repeat(40)}`]), plain).split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/^┃ .{1,88}$/u);
});

it('breaks them where a narrower terminal ends', () => {
  const message = botMessage([`> ${'word '.repeat(40)}`, 'word '.repeat(40)]);
  const lines = renderMessage(message, { ...plain, width: 40 }).split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40);
  expect(Math.max(...lines.map(({ length }) => length))).toBeGreaterThan(30);
});
