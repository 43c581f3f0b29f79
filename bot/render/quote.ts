import type { PassageAttribution } from '../../corpus/actors/sources/attribution.js';
import type { Passage } from '../../corpus/passage.js';
import { isWithin, type Span } from '../../corpus/span.js';
import { excerptOf, headOf, type MarkedText, tailOf } from './cut-text.js';
import { escapeText, plainLine } from './escape-text.js';
import { sourceWords } from './source-words.js';

/** What a quote shows of a passage or a citation. */
export type Quotable = Pick<Passage, keyof Span | 'paragraph' | 'sentence'> & {
  readonly lastSentence?: number;
  readonly attribution?: PassageAttribution | null;
};

/** A quote's text, and whether something had to be left out of it. */
export interface Quote {
  readonly text: string;
  readonly isCut: boolean;
}

/** Longest name of who says something, in characters. */
const MAX_SOURCE = 150;

/** Shortest quote worth its place in a list of them, in characters. */
const SHORTEST_QUOTE = 60;

/** Longest question repeated, in characters. */
const MAX_ASKED = 300;

/** Longest lead-in, in characters. */
const MAX_LEAD_IN = 300;

const QUOTE = '> ';
const BOLD = '**';
const SMALL = '-# ';

/** The passage as a quote of at most `room` characters, `answer` in bold where it lies inside. */
export function quoteOf(passage: Quotable, room: number, answer: Span | null = null): Quote {
  const marked = answer !== null && isMarkable(answer, passage) ? answer : null;
  const from = (marked?.start ?? passage.start) - passage.start;
  const to = (marked?.end ?? passage.start) - passage.start;
  return quoteMarked(
    {
      before: plainLine(passage.text.slice(0, from)),
      marked: plainLine(passage.text.slice(from, to)),
      after: plainLine(passage.text.slice(to)),
    },
    room,
  );
}

/** A text with its marked part in bold, as a quote of at most `room` characters. */
export function quoteMarked(text: MarkedText, room: number): Quote {
  const taken = QUOTE.length + 2 * BOLD.length;
  const shown = excerptOf(text, room - taken);
  const bold = shown.marked === '' ? '' : `${BOLD}${escapeText(shown.marked)}${BOLD}`;
  return {
    text: `${QUOTE}${escapeText(shown.before)}${bold}${escapeText(shown.after)}`,
    isCut: (['before', 'marked', 'after'] as const).some((part) => shown[part] !== text[part]),
  };
}

/**
 * A passage as a quote with its place below, in at most `room` characters: with all the marked
 * spans in bold where that fits, else with the first.
 */
export function quoteLines(passage: Quotable, room: number, marks: readonly Span[]): string[] {
  const below = [placeOf(passage)];
  const left = room - small([...below, CUT]).length - 2;
  const whole = allMarked(passage, marks);
  if (whole.length <= left) return [whole, small(below)];
  const { text, isCut } = quoteOf(passage, left, marks[0] ?? null);
  return [text, small(isCut ? [...below, CUT] : below)];
}

/** The whole passage as a quote, every marked span in it in bold. */
function allMarked(passage: Quotable, marks: readonly Span[]): string {
  const piece = (from: number, to: number): string =>
    escapeText(plainLine(passage.text.slice(from - passage.start, to - passage.start)));
  let text = QUOTE;
  let at = passage.start;
  for (const mark of marks) {
    if (!isMarkable(mark, passage) || mark.start < at) continue;
    text += `${piece(at, mark.start)}${BOLD}${piece(mark.start, mark.end)}${BOLD}`;
    at = mark.end;
  }
  return text + piece(at, passage.end);
}

/**
 * Passages as quotes, each with its place below, in at most `room` characters together; the last
 * ones are left out where the room is short.
 *
 * @param answers what is bold in each, in their order
 * @returns the lines of each passage shown
 */
export function quotesOf(
  passages: readonly Quotable[],
  room: number,
  answers: readonly (Span | null)[] = [],
): string[][] {
  const below = passages.map((passage) => [
    placeOf(passage),
    ...(passage.attribution ? [sourceLine(passage.attribution)] : []),
  ]);
  let left = room - below.reduce((sum, parts) => sum + small([...parts, CUT]).length + 2, 0);
  if (passages.length > 1 && left < passages.length * SHORTEST_QUOTE) {
    return quotesOf(passages.slice(0, -1), room, answers);
  }
  return passages.map((passage, index) => {
    const own = Math.floor(left / (passages.length - index));
    const { text, isCut } = quoteOf(passage, own, answers[index] ?? null);
    left -= text.length;
    return [text, small([...(below[index] ?? []), ...(isCut ? [CUT] : [])])];
  });
}

/** What is said of a quote that was cut. */
export const CUT = 'shortened here';

/** `¶2 · sentence 3 · characters 214–455`, `¶2 · sentences 3–4 · characters 214–590` */
export function placeOf({ start, end, ...numbers }: Quotable): string {
  return `${sentencesOf(numbers)} · characters ${start}–${end}`;
}

/** `¶2 · sentence 3`, `¶2 · sentences 3–4` */
export function sentencesOf({
  paragraph,
  sentence,
  lastSentence = sentence,
}: Pick<Quotable, 'paragraph' | 'sentence' | 'lastSentence'>): string {
  const numbers =
    lastSentence === sentence ? `sentence ${sentence}` : `sentences ${sentence}–${lastSentence}`;
  return `¶${paragraph} · ${numbers}`;
}

/** `according to A Russian official, as told by The Guardian` */
export function sourceLine(attribution: PassageAttribution): string {
  return sourceWords(attribution, (name) => escapeText(headOf(plainLine(name), MAX_SOURCE)));
}

/** What stands before a passage that points back, its end where that is long, in small print. */
export function leadInLine({ text }: Span): string {
  return small([`after: ${escapeText(tailOf(plainLine(text).trim(), MAX_LEAD_IN))}`]);
}

/** The question, in small print. */
export function askedLine(question: string): string {
  return small([quoted(question)]);
}

/** How a question was read that was not read as typed. */
export function readAsLine(question: string): string {
  return small([`read as ${quoted(question)}`]);
}

function quoted(question: string): string {
  return `“${escapeText(headOf(plainLine(question).trim(), MAX_ASKED))}”`;
}

/** A line in small print. */
export function small(parts: readonly string[]): string {
  return SMALL + parts.join(' · ');
}

/**
 * Whether there is anything of a span to be marked in a passage, and the passage holds all of it.
 */
function isMarkable(span: Span, passage: Span): boolean {
  return isWithin(span, passage) && span.end > span.start;
}
