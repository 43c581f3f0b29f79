import type { Span } from '../corpus/span.js';
import type { ConfidenceFeatures } from './confidence.js';
import type { MergedPassage } from './merged-passage.js';
import type { Finding } from './questions/finding.js';
import type { GivenBefore } from './questions/more-question.js';
import type { RankedPassage } from './ranking.js';

/**
 * The passages read for a question in the order in which they answer it, and what must not be its
 * answer.
 */
export interface Ordered {
  readonly read: readonly RankedPassage[];
  readonly unknown: number;
  /**
   * True of what cannot answer: what is not asked for, another's words, or what was given before.
   */
  readonly isRuledOut: (passage: RankedPassage) => boolean;
  readonly given: GivenBefore | null;
}

/** What answers a question. */
export interface Decision {
  /** Best first; the first answers, or comes nearest. */
  readonly ranked: readonly RankedPassage[];
  /** Null where the search decides. */
  readonly finding: Finding | null;
  readonly features: ConfidenceFeatures;
  readonly confidence: number;
  /** The words of the first that answer. */
  readonly span: Span | null;
  readonly isAllGiven: boolean;
}

/**
 * What a finding answers: the passages that are new of it, or nothing where all of them were given
 * before.
 */
export function decidedBy(
  found: Finding,
  { read, given }: Ordered,
  features: ConfidenceFeatures,
): Decision {
  const finding = given === null ? found : given.newOf(found);
  return {
    ranked: promote(finding, read),
    finding,
    features,
    confidence: finding.confidence,
    span: finding.passages[0]?.answer ?? null,
    isAllGiven: found.passages.length > 0 && finding.passages.length === 0,
  };
}

/** The passages of a finding put first, with scores above all others. */
function promote({ passages }: Finding, ranked: readonly RankedPassage[]): RankedPassage[] {
  const indexes = passages.map(({ index }) => index);
  const top = ranked[0]?.score ?? 0;
  const first = indexes.map((index, i): RankedPassage => {
    const known = ranked.find(({ found }) => found.index === index);
    const found = known?.found ?? { index, score: 0, dense: 0, lexical: 0, coverage: 0 };
    return { found, reading: known?.reading ?? null, score: top + indexes.length - i };
  });
  return [...first, ...ranked.filter(({ found }) => !indexes.includes(found.index))];
}

/** What answers in each of the passages cited that are of the finding, which come first. */
export function partsOf({ passages }: Finding, cited: readonly MergedPassage[]): (Span | null)[] {
  const answers = new Map(passages.map(({ index, answer }) => [index, answer]));
  return cited.flatMap(({ ranked }) => {
    const answer = answers.get(ranked.found.index);
    return answer === undefined ? [] : [answer];
  });
}
