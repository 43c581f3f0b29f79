import { type Span, spanOf } from './span.js';

/**
 * Characters of the passage before that are read with one that points back: its end, some 80 words.
 */
const LONGEST_CONTEXT = 480;

/** Passages in a lead-in at most. */
const LONGEST_LEAD_IN = 2;

/** Opens a passage with somebody, or something, whom it does not name. */
const UNNAMED =
  /^[\s"“‘'«(–—-]*(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Hh]ers?|[Ii]ts|[Tt]heirs?)(?![\p{L}\p{N}])/u;

const COUNTED =
  /^(?:no|yes|none|nobody|one|two|some|others?|another|many|few|most|all|both|neither|each|several)(?!\p{L})/iu;

/**
 * One sentence of the article (or a clause of one too long for the embedder):
 * the unit of retrieval and of citation.
 */
export interface Passage extends Span {
  /** Position among the article's passages, counted from 0. */
  readonly index: number;
  /**
   * Number of the paragraph it stands in (a non-empty line, or a block
   * of hard-wrapped lines), counted from 1.
   */
  readonly paragraph: number;
  /** `index + 1`: the number shown to people. */
  readonly sentence: number;
  /**
   * True when it opens with a word that points back ("he", "this", "that") or its
   * paragraph answers the question before it: it is then better read together with
   * the passage before it (`textInContext`).
   */
  readonly pointsBack: boolean;
}

/**
 * The passage as it is best understood: after the one before it where it points back, else alone.
 *
 * @param passages all passages of the article
 */
export function textInContext(passages: readonly Passage[], passage: Passage): string {
  const before = passage.pointsBack ? passages[passage.index - 1] : undefined;
  if (before === undefined) return passage.text;
  // More of it would push the passage itself out of what a model reads.
  const { length } = before.text;
  const from =
    length <= LONGEST_CONTEXT ? 0 : before.text.indexOf(' ', length - LONGEST_CONTEXT) + 1;
  return `${before.text.slice(from)} ${passage.text}`;
}

/**
 * What tells whom a passage means that opens with "he" or "their": the passages before it, back
 * to the nearest that opens otherwise, two at most. Null for any other passage, and where
 * nothing but a heading stands before it.
 *
 * @param text the article's
 * @param passages all passages of the article
 */
export function leadInOf(
  text: string,
  passages: readonly Passage[],
  passage: Passage,
): Span | null {
  let first = passage;
  while (
    (first === passage ? UNNAMED.test(first.text) : tellsNobody(first)) &&
    passage.index - first.index < LONGEST_LEAD_IN
  ) {
    const before = passages[first.index - 1];
    if (before === undefined || isHeading(before)) break;
    first = before;
  }
  const last = passages[passage.index - 1];
  return first === passage || last === undefined ? null : spanOf(text, first.start, last.end);
}

/**
 * True of a lead-in that goes on from what stands before it; but not of a quotation, whose
 * speaker it names: “It works,” Lee said.
 */
function tellsNobody(passage: Passage): boolean {
  return (UNNAMED.test(passage.text) && !/^["“]/u.test(passage.text)) || isFragment(passage);
}

/** True of a word or two that name nobody: "None.", "One critic." */
function isFragment({ text }: Span): boolean {
  return text.split(/\s+/u).length < 3 && COUNTED.test(text);
}

/**
 * True of what asks and so tells nothing: the heading "Who pays for it?", an interviewer's turn.
 */
export function isAsking({ text }: Span): boolean {
  return text.endsWith('?') && !/["“”]/u.test(text);
}

/** True of a heading that is marked as one: `## What the engineers found`. */
export function isHeading({ text }: Passage): boolean {
  return /^#{1,6}\s/u.test(text);
}
