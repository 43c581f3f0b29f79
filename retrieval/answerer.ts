import { ActorDirectory } from '../corpus/actors/actor-directory.js';
import { LRUCache } from 'lru-cache';
import type { Cast } from '../corpus/actors/cast.js';
import type { Article } from '../corpus/article.js';
import type { Passage } from '../corpus/passage.js';
import { spanOf } from '../corpus/span.js';
import { findByActor } from './actor-question.js';
import type { Answer, Citation } from './answer.js';
import { type ArticleIndexOptions, openArticleIndex } from './article-index.js';
import { confidenceFeatures, confidenceOf, type Mode, MODES } from './confidence.js';
import { questionBefore } from './conversation.js';
import { type MergedPassage, mergeNeighbours } from './merged-passage.js';
import { findOverview } from './overview-question.js';
import { type Candidate, rank, type RankedPassage } from './ranking.js';
import type { Reader, Reading } from './reader.js';
import type { RetrievedPassage } from './retriever.js';

const MOST_REMEMBERED = 200;

/** Characters of a question that are searched for; the rest of a longer one is left unread. */
const MAX_QUESTION_LENGTH = 2000;

const DEFAULT_TOP_K = 3;

/**
 * Passages read for a question: the retriever's best. Reading time is most of an answer's, and more bring
 * nothing (P@1 on seed/news/wikiqa-dev and the held articles: with 6 passages 0.783/0.787/0.706/0.773, with
 * 8 0.800/0.775/0.714/0.784, with 12 0.800/0.779/0.698/0.786, with 16 0.800/0.775/0.698/0.783).
 */
const DEFAULT_READ_PASSAGES = 8;

/**
 * Weight of what the reader makes of a question together with the one before it, against the question alone,
 * where it is part of a conversation. Chosen on followups-dev among 0, 0.2, 0.35, 0.5, 0.65, 0.8 and 1, and the
 * better of the two, with weights of half the training (P@1 in that trial 0.74, 0.74, 0.82, 0.78, 0.72, 0.60, 0.50 and 0.78).
 */
const CONVERSATION_WEIGHT = Number(process.env['CVW'] ?? 0.35);

/**
 * Confidence of what is answered without a search: of the 46 questions about the training articles that their
 * actors answer, 42 are answered with the right passage.
 */
const FINDING_CONFIDENCE = 0.9;

export interface AnswererOptions extends ArticleIndexOptions {
  /** Reads the retriever's best passages; stays its owner's: several answerers may share one. */
  readonly reader: Reader;
  /** How ready it is to answer; "balanced" when left out. */
  readonly mode?: Mode;
  /** Passages read for a question; 8 when left out. */
  readonly readPassages?: number;
}

export interface AnswerOptions {
  /** Passages wanted; 3 when left out. */
  readonly topK?: number;
  /** Earlier questions of the same conversation, oldest first. */
  readonly history?: readonly string[];
}

/** Answers questions about one article in its own words. */
export interface Answerer extends Disposable {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Who is in the article, and what it says from whom. */
  readonly cast: Cast;
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /** Lets go of article and indexes; later questions are refused. */
  close(): void;
}

/** Splits and indexes an article, or opens its saved index, and answers questions about it. */
export async function createAnswerer(options: AnswererOptions): Promise<Answerer> {
  const { article } = options;
  const threshold = MODES[options.mode ?? 'balanced'];
  const readPassages = options.readPassages ?? DEFAULT_READ_PASSAGES;
  const { passages, retriever, cast } = await openArticleIndex(options);
  const directory = new ActorDirectory(cast.actors);
  let open = true;

  /** Where earlier questions of a conversation were answered. */
  const firstPassages = new LRUCache<string, number>({ max: MOST_REMEMBERED });

  const placeBefore = async (history: readonly string[]): Promise<number | undefined> => {
    const question = history.at(-1);
    if (question === undefined) return undefined;
    const key = JSON.stringify(history);
    if (!firstPassages.has(key)) await answer(question, { history: history.slice(0, -1) });
    return firstPassages.get(key);
  };

  const answer = async (question: string, wanted: AnswerOptions = {}): Promise<Answer> => {
    if (!open) throw new Error('This answerer is closed; create another.');
    const query = question.slice(0, MAX_QUESTION_LENGTH);
    const previous = questionBefore(wanted.history ?? [])?.slice(0, MAX_QUESTION_LENGTH);
    const topK = wanted.topK ?? DEFAULT_TOP_K;
    const retrieved = await retriever.retrieve(query, Math.max(readPassages, topK), previous);
    const candidates = await readBest(
      { reader: options.reader, passages },
      retrieved,
      readPassages,
      query,
      previous,
    );
    const read = nearFirst(rank(candidates), await placeBefore(wanted.history ?? []));
    const features = confidenceFeatures(read);
    const finding =
      findOverview(query, passages, previous) ??
      findByActor(query, directory, cast, passages, previous);
    const ranked = finding === null ? read : promote(finding.passages, read);
    const [first] = ranked;
    if (first) firstPassages.set(JSON.stringify([...(wanted.history ?? []), question]), first.found.index);
    const confidence =
      finding === null
        ? confidenceOf(features)
        : Math.max(FINDING_CONFIDENCE, confidenceOf(features));
    return {
      question,
      status: confidence >= threshold ? 'answered' : 'not-found',
      confidence,
      features,
      answer: finding === null ? (ranked[0]?.reading?.span ?? null) : finding.answer,
      passages: mergeNeighbours(ranked, passages)
        .slice(0, topK)
        .flatMap((found) => citationOf(article, passages, found, cast)),
    };
  };

  const close = (): void => {
    open = false;
  };
  return { article, passages, cast, answer, close, [Symbol.dispose]: close };
}

/** Passages put first in the order given, with scores above all others. */
function promote(indexes: readonly number[], ranked: readonly RankedPassage[]): RankedPassage[] {
  const top = ranked[0]?.score ?? 0;
  const first = indexes.map((index, i): RankedPassage => {
    const known = ranked.find(({ found }) => found.index === index);
    const found = known?.found ?? { index, score: 0, dense: 0, lexical: 0, coverage: 0 };
    return { found, reading: known?.reading ?? null, score: top + indexes.length - i };
  });
  return [...first, ...ranked.filter(({ found }) => !indexes.includes(found.index))];
}

/** The passages found, the first `count` of them read. */
async function readBest(
  { reader, passages }: { reader: Reader; passages: readonly Passage[] },
  retrieved: readonly RetrievedPassage[],
  count: number,
  query: string,
  previous: string | undefined,
): Promise<Candidate[]> {
  const inContext = retrieved.slice(0, count).flatMap(({ index }) => {
    const passage = passages[index];
    return passage === undefined ? [] : [{ passage, before: passages[index - 1] ?? null }];
  });
  const alone = await reader.read(query, inContext);
  const together = previous === undefined ? [] : await reader.read(query, inContext, previous);
  return retrieved.map((found, i) => ({ found, reading: blend(alone[i], together[i]) }));
}

/** Readings of a question alone and together with the one before it, as one; the span is of the surer. */
function blend(alone: Reading | undefined, together: Reading | undefined): Reading | null {
  if (alone === undefined || together === undefined) return alone ?? null;
  const mean = (a: number, b: number): number => a + CONVERSATION_WEIGHT * (b - a);
  return {
    relevance: mean(alone.relevance, together.relevance),
    margin: mean(alone.margin, together.margin),
    span: (together.relevance > alone.relevance ? together : alone).span,
  };
}

function nearFirst(ranked: readonly RankedPassage[], place: number | undefined): RankedPassage[] {
  if (place === undefined) return [...ranked];
  const B = Number(process.env['NB'] ?? 0);
  const S = Number(process.env['SB'] ?? 0);
  const R = Number(process.env['NR'] ?? 3);
  return ranked
    .map((p) => {
      const d = p.found.index - place;
      return { ...p, score: p.score + (d === 0 ? S : Math.abs(d) <= R ? B : 0) };
    })
    .sort((a, b) => b.score - a.score || a.found.index - b.found.index);
}

function citationOf(
  article: Article,
  passages: readonly Passage[],
  { ranked, first, last }: MergedPassage,
  cast: Cast,
): Citation[] {
  const { found, reading, score } = ranked;
  const [opening, closing] = [passages[first], passages[last]];
  if (opening === undefined || closing === undefined) return [];
  const { paragraph, sentence } = opening;
  const scores = {
    dense: found.dense,
    lexical: found.lexical,
    coverage: found.coverage,
    retrieval: found.score,
    relevance: reading?.relevance ?? null,
    margin: reading?.margin ?? null,
  };
  return [
    {
      ...spanOf(article.text, opening.start, closing.end),
      paragraph,
      sentence,
      lastSentence: closing.sentence,
      score,
      scores,
      attribution: cast.attributions[found.index] ?? null,
    },
  ];
}
