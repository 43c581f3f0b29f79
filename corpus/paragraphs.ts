/** A stretch `[start, end)` of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Widths between which lines count as broken by an editor or mail program, not by the author. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;
const FEWEST_WRAPPED_LINES = 3;

/**
 * The paragraphs of a text: its non-empty lines, or, where blank lines set off blocks of hard-wrapped
 * lines, those blocks.
 */
export function paragraphsOf(text: string): Range[] {
  return blocksOf(text).flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return [];
    return isHardWrapped(text, lines) ? [{ start: first.start, end: last.end }] : lines;
  });
}

/** Non-empty lines, those without an empty line between them together. */
function blocksOf(text: string): Range[][] {
  const blocks: Range[][] = [];
  let block: Range[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (/\S/.test(text.slice(start, end))) {
      block.push({ start, end });
    } else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
    start = end + 1;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/**
 * True when every line but the last is filled as far as it goes: the next word would not have fitted
 * in the width of the widest. Lines that an author ended (lists, verse, a paragraph a line) are not.
 */
function isHardWrapped(text: string, lines: readonly Range[]): boolean {
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (lines.length < FEWEST_WRAPPED_LINES || width < NARROWEST_WRAP || width > WIDEST_WRAP) {
    return false;
  }
  let ended = 0;
  for (const [i, line] of lines.slice(0, -1).entries()) {
    const next = lines[i + 1];
    if (next === undefined) continue;
    const nextWord = /^\s*(\S+)/.exec(text.slice(next.start, next.end))?.[1] ?? '';
    if (line.end - line.start + 1 + nextWord.length <= width) return false;
    if (/[.!?:]["”’)]?\s*$/u.test(text.slice(line.start, line.end))) ended++;
  }
  return ended <= lines.length / 2;
}
