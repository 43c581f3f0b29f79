import type { Passage } from '../../corpus/passage.js';
import { trimRange } from '../../corpus/sentences.js';
import { type Span, spanOf } from '../../corpus/span.js';
import type { Entailment, EntailmentModel } from './entailment.js';
import { decidingScore, type JudgedPassage, type Label } from './verdict.js';

/** Where a sentence may be cut into pieces that decide by themselves. */
const PIECE_END =
  /[,;:–—][”"’')\]]*\s+|\s[–—-]\s|\s(?=(?:and|but|which|who|while|after|because|although|when|that)\s)/gu;

const MOST_PIECES = 6;
/**
 * Runs of one or two neighbouring pieces are tried; where these would be more than so many, single
 * ones.
 */
const MOST_RUNS = 7;
const FEWEST_WORDS = 3;

/** Log-odds that the words alone may fall short of the whole passage. */
const TOLERANCE = 0.7;

/**
 * The shortest run of clauses of a passage that decides the claim about as surely as all
 * of it; null where only the whole does.
 *
 * @returns a span of the article, inside the passage
 */
export async function decidingWords(
  model: EntailmentModel,
  claim: string,
  passage: Passage,
  { context, entailment: whole }: JudgedPassage,
  label: Label,
): Promise<Span | null> {
  const runs = runsOf(passage);
  const judged = await model.judge(
    claim,
    runs.map(({ text }) => ({ ...context, text })),
  );
  const enough = decidingScore(whole, label) - TOLERANCE;
  return (
    runs
      .filter((_, i) => {
        const entailment = judged[i];
        return (
          entailment !== undefined &&
          decidingScore(entailment, label) >= enough &&
          saysSo(entailment, label)
        );
      })
      .sort((a, b) => a.text.length - b.text.length)[0] ?? null
  );
}

function saysSo({ supports, contradicts }: Entailment, label: Label): boolean {
  return label === 'supported'
    ? supports > Math.max(0, contradicts)
    : contradicts > Math.max(0, supports);
}

/**
 * Every piece and every two neighbours, but not the whole, without
 * marks at their ends: each costs a reading.
 */
function runsOf(passage: Passage): Span[] {
  const ends = [...passage.text.matchAll(PIECE_END)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  if (ends.length === 0 || ends.length >= MOST_PIECES) return [];
  const edges = [0, ...ends, passage.text.length];
  const longest = 2 * edges.length - 3 > MOST_RUNS ? 1 : 2;
  return edges.flatMap((start, first) =>
    edges.slice(first + 1, first + 1 + longest).flatMap((stop) => {
      const run = withoutOuterMarks(passage.text, start, stop);
      const isWhole = start === 0 && stop === passage.text.length;
      if (isWhole || run === null || run.text.split(/\s+/u).length < FEWEST_WORDS) return [];
      return [{ text: run.text, start: passage.start + run.start, end: passage.start + run.end }];
    }),
  );
}

function withoutOuterMarks(text: string, start: number, stop: number): Span | null {
  const piece = text.slice(start, stop);
  const opening = /^[\s,;:•*–—-]*/u.exec(piece)?.[0].length ?? 0;
  const closing = /[\s,;:–—.-]*$/u.exec(piece.slice(opening))?.[0].length ?? 0;
  const range = trimRange(text, start + opening, stop - closing);
  return range === null ? null : spanOf(text, range.start, range.end);
}
