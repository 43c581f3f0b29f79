import type { Range } from './shared/range.js';

/** Widths at which editors and mail programs break lines. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;

/** Fewest lines by which a block shows by itself that it was wrapped. */
const FEWEST_WRAPPED_LINES = 3;

/** Characters that a wrapped line may fall short of the width, with the next word put after it. */
const RAGGED = 10;

/** Share of line breaks that must be where the width left no room. */
const FILLED_SHARE = 0.8;

/** How a new sentence, list item or heading begins, and seldom the rest of a broken line. */
const NEW_START = /^\s*["“‘'([]*(?:\p{Lu}|[-–—=_•*·#>]+(?:\s|$)|\(?\d{1,3}[.)]\s)/u;

/**
 * The paragraphs of a text: its non-empty lines, or, where blank lines set off
 * blocks of hard-wrapped lines, those blocks.
 */
export function paragraphsOf(text: string): Range[] {
  const blocks = blocksOf(text);
  const wrapWidth = Math.max(
    0,
    ...new Set(
      blocks
        .filter((lines) => lines.length >= FEWEST_WRAPPED_LINES)
        .filter((lines) => isWrapped(text, lines, widthOf(lines)))
        .map(widthOf),
    ),
  );
  return blocks.flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return [];
    // A block of two lines is wrapped only in a text where longer ones are, and at their width.
    const width = lines.length >= FEWEST_WRAPPED_LINES ? widthOf(lines) : wrapWidth;
    return isWrapped(text, lines, width) ? [{ start: first.start, end: last.end }] : lines;
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

function widthOf(lines: readonly Range[]): number {
  return lines.reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
}

/**
 * True when lines were broken at this width, not by the author: most breaks stand where the
 * next word did not fit, and at least half of the lines go on as the rest of one does. Lists,
 * verse and paragraphs of one line each do not.
 */
function isWrapped(text: string, lines: readonly Range[], width: number): boolean {
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return false;
  let filled = 0;
  let continued = 0;
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1], lines[i]];
    if (line === undefined || next === undefined) continue;
    const opening = text.slice(next.start, Math.min(next.end, next.start + WIDEST_WRAP));
    const nextWord = /\S+/.exec(opening)?.[0] ?? '';
    if (line.end - line.start + 1 + nextWord.length > width - RAGGED) filled++;
    if (!NEW_START.test(opening)) continued++;
  }
  const breaks = lines.length - 1;
  return breaks > 0 && filled >= breaks * FILLED_SHARE && continued >= breaks / 2;
}
