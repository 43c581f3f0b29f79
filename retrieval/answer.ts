import type { PassageAttribution } from '../corpus/actors/sources/attribution.js';
import type { Span } from '../corpus/span.js';
import type { ConfidenceFeatures } from './confidence.js';

/** What a citation's score is made of. */
export interface CitationScores {
  /** Cosine of question and passage, -1..1. */
  readonly dense: number;
  /** BM25, 0 where they share no word. */
  readonly lexical: number;
  /** Share of the question's content words that it, or the passage before it, holds, 0..1. */
  readonly coverage: number;
  /** Score of the two indexes together. */
  readonly retrieval: number;
  /** The reader's log-odds that the passage answers; null where it was not read. */
  readonly relevance: number | null;
  /** By how much the reader's best span beats "no answer here"; null where it was not read. */
  readonly margin: number | null;
}

/** A passage cited for a question, or neighbours that carry the same answer. */
export interface Citation extends Span {
  /** Number of the paragraph it stands in, from 1. */
  readonly paragraph: number;
  /** Number of the passage in the article, from 1; of the first where there are several. */
  readonly sentence: number;
  /** Number of the last of them; `sentence` where there is one. */
  readonly lastSentence: number;
  /** How well it fits the question; higher is better, comparable within one answer. */
  readonly score: number;
  readonly scores: CitationScores;
  /** What stands before it where it opens with "he" or "their": whom it means. Else null. */
  readonly leadIn: Span | null;
  /** Null where the article speaks for itself. */
  readonly attribution: PassageAttribution | null;
}

/** What the article says to a question. */
export interface Answer {
  readonly question: string;
  /** The question as it was read, where words of it were taken for mistyped; else null. */
  readonly readAs: string | null;
  readonly status: 'answered' | 'not-found';
  /** Probability that the first passage answers the question, 0..1. */
  readonly confidence: number;
  /** What the confidence was judged by. */
  readonly features: ConfidenceFeatures;
  /** The shortest span that answers it, inside `passages[0]`; null where none is known. */
  readonly answer: Span | null;
  /**
   * True where it asks for more ("what else did she say?") and all that the
   * article has was given before; "not-found".
   */
  readonly isAllGiven: boolean;
  /**
   * The words of each of the first passages that answer together, null where it does as a whole:
   * several of a list or an overview, else `answer` alone.
   */
  readonly parts: readonly (Span | null)[];
  /** Best first; for "not-found" the nearest ones. */
  readonly passages: readonly Citation[];
}
