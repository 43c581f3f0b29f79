import type { Colors } from 'picocolors/types.js';
import wrapAnsi from 'wrap-ansi';
import type { BotMessage } from '../../bot/render/bot-message.js';

const WIDTH = 88;

/**
 * A message of the bot as text that looks much as in Discord: quotes behind a bar, small print,
 * links by their names, buttons in a row.
 */
export function renderMessage({ content, components }: BotMessage, colors: Colors): string {
  const lines = content.split('\n').map((line) => lineOf(line, colors));
  const rows = components.map((row) =>
    row.components
      .map((button) => `[ ${'label' in button ? (button.label ?? '') : ''} ]`)
      .join(' '),
  );
  return [...lines, ...rows].join('\n');
}

function lineOf(line: string, colors: Colors): string {
  if (line.startsWith('> '))
    return wrapAnsi(inline(line.slice(2), colors), WIDTH).replace(/^/gm, '┃ ');
  if (line.startsWith('-# ')) return colors.dim(wrapAnsi(inline(line.slice(3), colors), WIDTH));
  return wrapAnsi(inline(line, colors), WIDTH);
}

/** Bold stays marked by its asterisks where there are no colours. */
function inline(text: string, colors: Colors): string {
  return text
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, (_, bold: string) =>
      colors.isColorSupported ? colors.bold(bold) : `**${bold}**`,
    )
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])+)\]\(<[^>]+>\)/g, (_, label: string) =>
      colors.underline(label),
    )
    .replace(/\\([\\*_~`|<@[\]:#>.-])/g, '$1');
}
