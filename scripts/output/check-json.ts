import type { Article } from '../../corpus/article.js';
import type { CheckedClaim, Verdict } from '../../retrieval/check/checker.js';
import { articleJson } from './article-json.js';
import { scoredSpanJson } from './scored-span-json.js';

/**
 * The JSON form of a checked message that programs rely on. It may gain fields, never lose or
 * rename one.
 */
export function checkJson(article: Article, claims: readonly CheckedClaim[]): object {
  return {
    article: articleJson(article),
    claims: claims.map(({ text, start, end, verdict, notCheckable }) => ({
      text,
      start,
      end,
      label: verdict?.label ?? 'not-checkable',
      confidence: verdict?.confidence ?? 1,
      reason: notCheckable,
      deciding: verdict?.deciding ?? null,
      reported: verdict?.isReported ?? false,
      passages: verdict?.passages ?? [],
    })),
  };
}

/** The JSON form of one claim checked as a whole. */
export function claimPredictionJson(id: string | number, verdict: Verdict): object {
  const { label, confidence, deciding, isReported } = verdict;
  const passages = verdict.passages.map(scoredSpanJson);
  return { id, label, confidence, deciding, reported: isReported, passages };
}
