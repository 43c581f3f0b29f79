import type { Passage } from '../corpus/passage.js';
import { YEAR } from '../corpus/words/year.js';
import { lowered, type RankedPassage } from './ranking.js';

/** In 2018, … | Back in May 2009 … */
const EARLIER = new RegExp(
  `^(?:(?:back|earlier|once) )?(?:in|during|since)(?: (?:early|late|mid))?(?: \\p{L}+)? ${YEAR}(?!\\d)`,
  'iu',
);
const HAS_YEAR = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`, 'u');

/** Passages that news opens with, its headline among them: they tell what it is about. */
const OPENING = 4;

/** What a passage of background loses in score, in log-odds. */
const MALUS = 3;

/**
 * Passages with those behind that tell of another year, where one of the article's
 * first answers too: "how many people died?" asks of the ferry that capsized on
 * Tuesday, not of the one that sank "in 2018".
 *
 * @param ranked best first
 */
export function backgroundLast(
  question: string,
  ranked: readonly RankedPassage[],
  passages: readonly Passage[],
): readonly RankedPassage[] {
  const isBackground = ({ found }: RankedPassage): boolean =>
    EARLIER.test(passages[found.index]?.text ?? '');
  const opens = ({ found, reading }: RankedPassage): boolean =>
    found.index < OPENING && (reading?.margin ?? 0) > 0;
  const [first] = ranked;
  if (first === undefined || !isBackground(first) || HAS_YEAR.test(question)) return ranked;
  return ranked.some((passage) => opens(passage) && !isBackground(passage))
    ? lowered(ranked, isBackground, MALUS)
    : ranked;
}
