import { attributionAt, type Cast } from '../corpus/actors/cast.js';
import type { Article } from '../corpus/article.js';
import { leadInOf, type Passage } from '../corpus/passage.js';
import { type Span, spanOf } from '../corpus/span.js';
import type { Citation } from './answer.js';
import type { MergedPassage } from './merged-passage.js';

/**
 * A passage found as it is cited; null where its passages are not the article's.
 *
 * @param answer the words in it that answer; null where it does as a whole, or answers nothing
 */
export function citationOf(
  article: Article,
  passages: readonly Passage[],
  { ranked, first, last }: MergedPassage,
  cast: Cast,
  answer: Span | null,
): Citation | null {
  const { found, reading, score } = ranked;
  const [opening, closing] = [passages[first], passages[last]];
  if (opening === undefined || closing === undefined) return null;
  const { paragraph, sentence } = opening;
  const scores = {
    dense: found.dense,
    lexical: found.lexical,
    coverage: found.coverage,
    retrieval: found.score,
    relevance: reading?.relevance ?? null,
    margin: reading?.margin ?? null,
  };
  return {
    ...spanOf(article.text, opening.start, closing.end),
    paragraph,
    sentence,
    lastSentence: closing.sentence,
    score,
    scores,
    leadIn: leadInOf(article.text, passages, opening),
    attribution: attributionAt(cast, found.index, answer),
  };
}
