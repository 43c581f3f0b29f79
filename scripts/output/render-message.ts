import type { Colors } from 'picocolors/types.js';
import wrapAnsi from 'wrap-ansi';
import type { BotMessage } from '../../bot/render/bot-message.js';
import type { Layout } from './layout.js';

/** About as wide as Discord's column, where a terminal is not narrower. */
const WIDEST = 88;

const BAR = '┃ ';

/**
 * A message of the bot as text that looks much as in Discord: quotes behind a bar, small print,
 * links by their names, buttons in a row. Lines are broken also where the layout has no width.
 */
export function renderMessage(
  { content, components }: BotMessage,
  { colors, width }: Layout,
): string {
  const columns = Math.max(20, Math.min(width ?? Infinity, WIDEST + BAR.length) - BAR.length);
  const lines = content.split('\n').map((line) => lineOf(line, colors, columns));
  const rows = components.map((row) =>
    row.components
      .map((button) => `[ ${'label' in button ? (button.label ?? '') : ''} ]`)
      .join(' '),
  );
  return [...lines, ...rows].join('\n');
}

function lineOf(line: string, colors: Colors, columns: number): string {
  if (line.startsWith('> '))
    return wrapAnsi(inline(line.slice(2), colors), columns).replace(/^/gm, BAR);
  if (line.startsWith('-# ')) return colors.dim(wrapAnsi(inline(line.slice(3), colors), columns));
  return wrapAnsi(inline(line, colors), columns);
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
