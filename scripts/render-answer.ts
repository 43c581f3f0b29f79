import wrapAnsi from 'wrap-ansi';
import type { Colors } from 'picocolors/types.js';
import type { Span } from '../corpus/span.js';
import type { Answer, Citation } from '../retrieval/answer.js';
import { printable } from './layout.js';

/** How text is laid out: the colours of the terminal, and its width, null where lines are not broken. */
export interface Layout {
  readonly colors: Colors;
  readonly width: number | null;
}

const INDENT = '  ';
/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 100;

/**
 * An answer as people read it: the passage with the answer marked, where it stands, how sure that is,
 * then the next passages dimmed.
 */
export function renderAnswer(answer: Answer, layout: Layout, explain = false): string {
  const { colors } = layout;
  const [first, ...others] = answer.passages;
  const lines: string[] = [];
  if (answer.status === 'not-found' || first === undefined) {
    lines.push(colors.bold("The article doesn't say."), colors.dim('What comes nearest:'), '');
    for (const passage of answer.passages) lines.push(...quote(passage, layout, null, colors.dim));
  } else {
    lines.push(...quote(first, layout, answer.answer, (text) => text, answer.confidence));
    for (const passage of others) lines.push(...quote(passage, layout, null, colors.dim));
  }
  if (explain) lines.push(...explanation(answer, layout));
  return lines.join('\n');
}

function quote(
  passage: Citation,
  layout: Layout,
  answer: Span | null,
  paint: (text: string) => string,
  confidence?: number,
): string[] {
  const place = `¶${String(passage.paragraph)} · sentence ${String(passage.sentence)} · ${String(passage.start)}–${String(passage.end)}`;
  const sure = confidence === undefined ? '' : ` · ${String(Math.round(confidence * 100))} %`;
  return [
    block(marked(passage, answer, layout.colors, paint), layout),
    `${INDENT}${layout.colors.dim(place + sure)}`,
    '',
  ];
}

/** The passage's text with the answer emphasised. */
function marked(
  passage: Citation,
  answer: Span | null,
  colors: Colors,
  paint: (text: string) => string,
): string {
  if (answer === null) return paint(printable(passage.text));
  const from = answer.start - passage.start;
  const to = answer.end - passage.start;
  return (
    paint(printable(passage.text.slice(0, from))) +
    colors.bold(colors.inverse(printable(passage.text.slice(from, to)))) +
    paint(printable(passage.text.slice(to)))
  );
}

function explanation(answer: Answer, layout: Layout): string[] {
  const { dim } = layout.colors;
  const features = Object.entries(answer.features)
    .map(([name, value]) => `${name} ${(value as number).toFixed(3)}`)
    .join(' · ');
  return [
    dim(`confidence ${answer.confidence.toFixed(3)} from ${features}`),
    ...answer.passages.map(({ sentence, score, scores }) =>
      dim(
        `sentence ${String(sentence)}: score ${score.toFixed(3)} = cosine ${scores.dense.toFixed(3)} with BM25 ${scores.lexical.toFixed(2)}`,
      ),
    ),
    '',
  ];
}

function block(text: string, { width }: Layout): string {
  if (width === null) return INDENT + text;
  const wrapped = wrapAnsi(text, Math.max(20, Math.min(width, WIDEST) - INDENT.length));
  return wrapped.replace(/^/gm, INDENT);
}
