import { ActorDirectory } from '../corpus/actors/actor-directory.js';
import { LRUCache } from 'lru-cache';
import { attributionAt, type Cast } from '../corpus/actors/cast.js';
import type { Article } from '../corpus/article.js';
import { isAsking, leadInOf, type Passage } from '../corpus/passage.js';
import { type Span, spanOf } from '../corpus/span.js';
import { findAboutArticle } from './article-question.js';
import { findByActor, isNameAsked } from './actor-question.js';
import type { Answer, Citation } from './answer.js';
import { type IndexedArticleOptions, openArticleIndex, retrieverOf } from './article-index.js';
import { confidenceFeatures, confidenceOf, type Mode, MODES } from './confidence.js';
import { type AnsweredPlace, lastQuestions, nearLastAnswer } from './conversation.js';
import { type MergedPassage, mergeNeighbours } from './merged-passage.js';
import { type Finding, FIRST_NAMED_CONFIDENCE } from './finding.js';
import { findOverview } from './overview-question.js';
import { BEHIND_ALL, type Candidate, lowered, rank, type RankedPassage } from './ranking.js';
import { queryOf } from './query.js';
import type { Reader } from './reader.js';
import type { RetrievedPassage } from './retriever.js';
import { findSource } from './source-question.js';
import { othersLast, wordsOfOthers } from './speaker-question.js';
import { givenBefore, givenLast } from './more-question.js';
import { Spelling } from './spelling.js';
import { asksForVacantOffice } from './vacant-office.js';

/** Questions whose place in the article is remembered, for those that go on from them. */
const MOST_REMEMBERED = 500;

const DEFAULT_TOP_K = 3;

/**
 * Passages read for a question: the retriever's best. Reading time is most of an answer's (P@1 on
 * seed/news-dev and the held articles, with the reader before this one: with 6 passages 0.767/0.817/0.770, with 8 0.800/0.787/0.784).
 */
const DEFAULT_READ_PASSAGES = 8;

/**
 * Confidence from which a question's first passage is the place that the next one goes on from, in every mode: what is
 * nearest to a question without an answer is no such place (P@1 on followups-dev 0.880, from 0 on 0.860, from the
 * threshold of "careful" on 0.860).
 */
const LEAST_PLACED = MODES.balanced;

export interface AnswererOptions extends IndexedArticleOptions {
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

const NOWHERE: AnsweredPlace = { at: undefined, answer: null, given: [] };

/** Answers questions about one article in its own words. */
export interface Answerer extends Disposable {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Who is in the article, and what it says from whom. */
  readonly cast: Cast;
  /** A text that asks nothing ("ok thanks") is "not-found", with a confidence of 0. */
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /** Lets go of article and indexes; later questions are refused. */
  close(): void;
}

/** Splits and indexes an article, or opens its saved index, and answers questions about it. */
export async function createAnswerer(options: AnswererOptions): Promise<Answerer> {
  const { article, embedder } = options;
  const threshold = MODES[options.mode ?? 'balanced'];
  const readPassages = options.readPassages ?? DEFAULT_READ_PASSAGES;
  const index = options.index ?? (await openArticleIndex(options));
  const { passages, cast } = index;
  const retriever = retrieverOf(index, embedder, { byNamesMeant: true });
  const directory = new ActorDirectory(cast.actors);
  const spelling = new Spelling(passages, embedder.vocabulary);
  let open = true;

  /** Where questions were answered, by `turnKey`; one without an answer has no place. */
  const answered = new LRUCache<string, AnsweredPlace>({ max: MOST_REMEMBERED });

  /** Where the last of some questions was answered. */
  const answeredAt = async (questions: readonly string[]): Promise<AnsweredPlace> => {
    const last = questions.at(-1);
    if (last === undefined) return NOWHERE;
    const key = turnKey(questions);
    // Not asked here before, or long ago.
    if (!answered.has(key)) await answer(last, { history: questions.slice(0, -1) });
    return answered.get(key) ?? NOWHERE;
  };

  const answer = async (question: string, wanted: AnswerOptions = {}): Promise<Answer> => {
    if (!open) throw new Error('This answerer is closed; create another.');
    const query = queryOf(question, wanted.history ?? [], spelling, directory);
    const { text, previous, history, before } = query;
    const topK = wanted.topK ?? DEFAULT_TOP_K;
    const retrieved = await retriever.retrieve(text, Math.max(readPassages, topK), previous);
    const candidates = await readBest(
      { reader: options.reader, passages },
      retrieved,
      readPassages,
      text,
      previous,
    );
    const last = await answeredAt(lastQuestions(history));
    const near = nearLastAnswer(askingLast(rank(candidates), passages), last.at);
    const isUnknown = (words: string): boolean => retriever.unknownShare(words) === 1;
    const others = wordsOfOthers(text, directory, cast, passages, isUnknown, before);
    const own = others === null ? near : othersLast(near, others);
    const given = givenBefore(text, last.given, passages);
    const read = given === null ? own : givenLast(own, given);
    const features = confidenceFeatures(read, retriever.unknownShare(text));
    const sought =
      firstOf([query.typed, text], (asked) => findSource(asked, last, passages, cast)) ??
      firstOf([query.typed, text], (asked) => findAboutArticle(asked, article.text, passages)) ??
      firstOf([query.typed, text], (asked) => findOverview(asked, passages, previous)) ??
      findByActor(text, directory, cast, passages, before);
    const found = sought && isLessSure(sought, confidenceOf(features)) ? null : sought;
    const finding = given === null ? found : found && given.newOf(found);
    const ranked = finding === null ? read : promote(finding, read);
    const [first] = ranked;
    const isRuledOut =
      query.asksNothing ||
      asksForVacantOffice(text, directory, passages) ||
      (first !== undefined &&
        (others?.isRuledOut(first.found.index) === true || given?.isGiven(first) === true));
    const confidence = finding?.confidence ?? (isRuledOut ? 0 : confidenceOf(features));
    const marked = finding === null ? first?.reading?.span : finding.passages[0]?.answer;
    const tells =
      marked != null && (finding !== null || !isNameAsked(marked.text, text, directory));
    const span = tells ? marked : null;
    const at = first?.found.index;
    // Of a finding all that is shown answers, else the words marked.
    const shown = (finding?.passages.slice(0, topK).map(({ index }) => index) ?? [at]).flatMap(
      (index) => passages[index ?? -1] ?? [],
    );
    const place: AnsweredPlace =
      confidence < LEAST_PLACED
        ? NOWHERE
        : { at, answer: span, given: finding === null && span !== null ? [span] : shown };
    // "What else did she say?" may come after other questions, and after one without an answer.
    const givenSoFar = [...last.given, ...place.given];
    answered.set(turnKey([...history, question]), { ...place, given: givenSoFar });
    const isAllGiven =
      given !== null &&
      (finding === null
        ? first !== undefined && given.isGiven(first)
        : found?.passages.length !== 0 && finding.passages.length === 0);
    const cited = mergeNeighbours(ranked, passages).slice(0, topK);
    return {
      question,
      readAs: query.readAs,
      isAllGiven,
      status: confidence >= threshold ? 'answered' : 'not-found',
      confidence,
      features,
      answer: span,
      parts: finding === null ? [span] : partsOf(finding, cited),
      passages: cited.flatMap((found, i) =>
        citationOf(article, passages, found, cast, i === 0 ? span : null),
      ),
    };
  };

  const close = (): void => {
    open = false;
  };
  return { article, passages, cast, answer, close, [Symbol.dispose]: close };
}

/**
 * What the last of some questions is remembered by: itself and those before it, as many as whoever asks keeps of a
 * conversation, or it would be another one at the next question.
 */
function turnKey(questions: readonly string[]): string {
  return JSON.stringify(lastQuestions(questions));
}

/** Whether a finding is a mere guess, and the reader surer of its own passage. */
function isLessSure({ confidence }: Finding, ofReader: number): boolean {
  return confidence === FIRST_NAMED_CONFIDENCE && confidence < ofReader;
}

/** What is found for the first of some readings of a question that anything is found for. */
function firstOf(
  questions: readonly string[],
  find: (question: string) => Finding | null,
): Finding | null {
  for (const question of questions) {
    const found = find(question);
    if (found !== null) return found;
  }
  return null;
}

/** Passages with those behind that ask, as headings and interviewers do: they are much like the question and answer nothing. */
function askingLast(
  ranked: readonly RankedPassage[],
  passages: readonly Passage[],
): RankedPassage[] {
  const isLowered = ({ found }: RankedPassage): boolean => {
    const passage = passages[found.index];
    return passage !== undefined && isAsking(passage);
  };
  return lowered(ranked, isLowered, BEHIND_ALL);
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
function partsOf({ passages }: Finding, cited: readonly MergedPassage[]): (Span | null)[] {
  const answers = new Map(passages.map(({ index, answer }) => [index, answer]));
  return cited.flatMap(({ ranked }) => {
    const answer = answers.get(ranked.found.index);
    return answer === undefined ? [] : [answer];
  });
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
  const readings = await reader.read(query, inContext, previous);
  return retrieved.map((found, i) => ({ found, reading: readings[i] ?? null }));
}

function citationOf(
  article: Article,
  passages: readonly Passage[],
  { ranked, first, last }: MergedPassage,
  cast: Cast,
  answer: Span | null,
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
      leadIn: leadInOf(article.text, passages, opening),
      attribution: attributionAt(cast, found.index, answer),
    },
  ];
}
