import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import wrapAnsi from 'wrap-ansi';

/**
 * How text is laid out: the colours of the terminal, and its width, null where lines are not
 * broken.
 */
export interface Layout {
  readonly colors: Colors;
  readonly width: number | null;
}

export const INDENT = '  ';

/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 100;

/** For terminals that tell no width: 0 columns stand for "unknown". */
const DEFAULT_WIDTH = 80;

/** The layout for standard output. */
export function terminalLayout(
  stdout: Pick<typeof process.stdout, 'isTTY' | 'columns' | 'hasColors'> = process.stdout,
): Layout {
  return {
    colors: picocolors.createColors(stdout.isTTY && stdout.hasColors()),
    width: stdout.isTTY ? stdout.columns || DEFAULT_WIDTH : null,
  };
}

/** Text indented, and broken into lines where the layout has a width. */
export function block(text: string, { width }: Layout): string {
  if (width === null) return INDENT + text;
  const wrapped = wrapAnsi(text, Math.max(20, Math.min(width, WIDEST) - INDENT.length));
  return wrapped.replace(/^/gm, INDENT);
}

/**
 * Line breaks become spaces, and control characters visible: an article must not steer the
 * terminal.
 */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD');
}
