import { ActorDirectory } from '../corpus/actors/actor-directory.js';
import type { Cast } from '../corpus/actors/cast.js';
import type { Article } from '../corpus/article.js';
import type { Passage } from '../corpus/passage.js';
import type { Span } from '../corpus/span.js';
import type { Answer } from './answer.js';
import { type AnsweredPlace, AnsweredPlaces, NOWHERE } from './answered-places.js';
import type { Asked } from './asked.js';
import { citationOf } from './citation-of.js';
import { confidenceFeatures, confidenceOf, type Mode, MODES } from './confidence.js';
import { lastQuestions } from './conversation.js';
import { decidedBy, type Decision, type Ordered, partsOf } from './decision.js';
import { Demands } from './demand/demands.js';
import {
  type ArticleIndex,
  type IndexedArticleOptions,
  openArticleIndex,
} from './index/article-index.js';
import { mergeNeighbours } from './merged-passage.js';
import { PassageSearch, type SearchOptions } from './passage-search.js';
import { findByActor, isNameAsked } from './questions/actor-question.js';
import { findAboutArticle } from './questions/article-question.js';
import type { Finding, FoundPassage } from './questions/finding.js';
import { givenBefore } from './questions/more-question.js';
import { findOverview } from './questions/overview-question.js';
import { type Query, queryOf } from './questions/query.js';
import { type Turn, withNames } from './questions/referent.js';
import { findQuoted, findSource, speakerFor } from './questions/source-question.js';
import { wordsOfOthers } from './questions/speaker-question.js';
import { Spelling } from './questions/spelling.js';
import { asksForVacantOffice } from './questions/vacant-office.js';
import type { RankedPassage } from './ranking.js';

const DEFAULT_TOP_K = 3;

/**
 * Confidence from which a question's first passage is the place that the next one goes on from, in
 * every mode: what is nearest to a question without an answer is no such place (P@1 on
 * followups-dev 0.880, from 0 on 0.860, from the threshold of "careful" on 0.860).
 */
const LEAST_PLACED = MODES.balanced;

export interface AnswererOptions extends IndexedArticleOptions, SearchOptions {
  /** How ready it is to answer; "balanced" when left out. */
  readonly mode?: Mode;
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
  /** A text that asks nothing ("ok thanks") is "not-found", with a confidence of 0. */
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /** Later questions are refused. */
  close(): void;
}

/** Splits and indexes an article, or opens its saved index, and answers questions about it. */
export async function createAnswerer(options: AnswererOptions): Promise<Answerer> {
  return new ArticleAnswerer(options, options.index ?? (await openArticleIndex(options)));
}

class ArticleAnswerer implements Answerer {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly cast: Cast;
  private readonly threshold: number;
  private readonly search: PassageSearch;
  private readonly directory: ActorDirectory;
  private readonly spelling: Spelling;
  private readonly answered = new AnsweredPlaces();
  private isOpen = true;

  constructor(options: AnswererOptions, index: ArticleIndex) {
    this.article = options.article;
    this.passages = index.passages;
    this.cast = index.cast;
    this.threshold = MODES[options.mode ?? 'balanced'];
    this.search = new PassageSearch(index, options);
    this.directory = new ActorDirectory(index.cast.actors);
    this.spelling = new Spelling(index.passages, options.embedder.vocabulary);
  }

  async answer(
    question: string,
    { topK = DEFAULT_TOP_K, history = [] }: AnswerOptions = {},
  ): Promise<Answer> {
    if (!this.isOpen) throw new Error('This answerer is closed; create another.');
    const read = queryOf(question, history, this.spelling, this.directory);
    const lastPlace = await this.placeOf(lastQuestions(read.earlierTyped));
    const query = { ...read, text: withNames(read.text, () => this.turnsOf(read), this.directory) };
    const asked = this.askedOf(query, lastPlace);
    const ordered = await this.search.find(asked, topK);
    const decision = this.decide(asked, ordered);
    const place = this.placeIn(decision, topK);
    // "What else did she say?" may come after other questions, and after one without an answer.
    const spans = [...lastPlace.given, ...place.given];
    this.answered.set([...query.earlierTyped, question], { ...place, given: spans });
    return { question, readAs: query.readAs, ...this.answerOf(decision, topK) };
  }

  close(): void {
    this.isOpen = false;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  private askedOf(query: Query, lastPlace: AnsweredPlace): Asked {
    const { passages, directory, cast, search } = this;
    const { text, earlier } = query;
    const isUnknown = (words: string): boolean => search.unknownShare(words) === 1;
    return {
      query,
      lastPlace,
      given: givenBefore(text, lastPlace.given, passages),
      demands: new Demands(text, directory, passages, cast),
      named: directory.namedIn(text),
      others: wordsOfOthers(text, { directory, cast, passages, isUnknown }, earlier),
      unknown: search.unknownShare(text),
    };
  }

  /** Where the last of some questions was answered. */
  private async placeOf(questions: readonly string[]): Promise<AnsweredPlace> {
    const last = questions.at(-1);
    if (last === undefined) return NOWHERE;
    // Not asked here before, or long ago.
    if (!this.answered.has(questions)) await this.answer(last, { history: questions.slice(0, -1) });
    return this.answered.get(questions) ?? NOWHERE;
  }

  /** What was asked before, as it was read, and what answered it. */
  private turnsOf({ earlierTyped, earlier }: Query): Turn[] {
    return earlier.map((question, i) => {
      const place = this.answered.get(earlierTyped.slice(0, i + 1));
      return { question, answer: place?.answer ?? null };
    });
  }

  /**
   * What answers, and how surely: what is found without a search, else the first of the passages
   * read.
   */
  private decide({ query, lastPlace, demands }: Asked, ordered: Ordered): Decision {
    const { read, unknown, given } = ordered;
    const features = confidenceFeatures(read, unknown);
    const confidence = confidenceOf(features);
    const found = metBy(this.find(query, lastPlace), demands);
    const isLessSure = found?.isGuess === true && found.confidence < confidence;
    // `cannotAnswer` judges passages that the search came upon. A finding is looked up for just
    // this question and its first words meet the demands; where it finds that the article does
    // not say, its confidence is 0 already.
    if (found !== null && !isLessSure) return decidedBy(found, ordered, features);
    const [first] = read;
    const sureness = this.cannotAnswer(query, ordered) ? 0 : confidence;
    const speaker = this.speakerIn(first, query);
    if (speaker !== null)
      return decidedBy({ passages: speaker, confidence: sureness }, ordered, features);
    return {
      ranked: read,
      finding: null,
      features,
      confidence: sureness,
      span: this.markedIn(first, query),
      isAllGiven: first !== undefined && given?.isGiven(first) === true,
    };
  }

  /**
   * Whoever says what a passage tells, where a question asks for that and the words marked name
   * nobody.
   */
  private speakerIn(ranked: RankedPassage | undefined, { text }: Query): FoundPassage[] | null {
    const [passage, span] = [this.passages[ranked?.found.index ?? -1], ranked?.reading?.span];
    if (passage === undefined || span == null) return null;
    const speaker = speakerFor(text, passage, span, this.passages, this.cast);
    return speaker !== null && this.directory.namedIn(span.text).length > 0 ? null : speaker;
  }

  /** Whether the first of the passages read is no answer, however sure the reader is of it. */
  private cannotAnswer({ text, asksNothing }: Query, { read, isRuledOut }: Ordered): boolean {
    const [first] = read;
    return (
      asksNothing ||
      asksForVacantOffice(text, this.directory, this.passages) ||
      (first !== undefined && isRuledOut(first))
    );
  }

  /**
   * The words that the reader marks in a passage; null where they only name again whoever is asked
   * about.
   */
  private markedIn(passage: RankedPassage | undefined, { text }: Query): Span | null {
    const span = passage?.reading?.span ?? null;
    return span === null || isNameAsked(span.text, text, this.directory) ? null : span;
  }

  /** What answers without a search, by the question as it was typed or as it is read. */
  private find(
    { text, typed, previous, earlier }: Query,
    lastPlace: AnsweredPlace,
  ): Finding | null {
    const { article, passages, cast, directory } = this;
    const questions = [typed, text];
    return (
      firstOf(questions, (asked) => findSource(asked, lastPlace, passages, cast)) ??
      findQuoted(typed, passages, cast) ??
      firstOf(questions, (asked) => findAboutArticle(asked, article.text, passages)) ??
      firstOf(questions, (asked) => findOverview(asked, passages, previous)) ??
      findByActor(text, directory, cast, passages, earlier)
    );
  }

  /** What is answered, with the passages that are cited for it. */
  private answerOf(
    { ranked, finding, confidence, features, span, isAllGiven }: Decision,
    topK: number,
  ): Omit<Answer, 'question' | 'readAs'> {
    const { article, passages, cast } = this;
    const cited = mergeNeighbours(ranked, passages).slice(0, topK);
    const citations = cited.map((found, i) =>
      citationOf(article, passages, found, cast, i === 0 ? span : null),
    );
    return {
      isAllGiven,
      status: confidence >= this.threshold ? 'answered' : 'not-found',
      confidence,
      features,
      answer: span,
      parts: finding === null ? [span] : partsOf(finding, cited),
      passages: citations.filter((citation) => citation !== null),
    };
  }

  /** Where the next question goes on from. */
  private placeIn({ ranked, finding, confidence, span }: Decision, topK: number): AnsweredPlace {
    if (confidence < LEAST_PLACED) return NOWHERE;
    const at = ranked[0]?.found.index;
    if (finding === null && span !== null) return { at, answer: span, given: [span] };
    // Of a finding all that is shown answers.
    const indexes = finding?.passages.slice(0, topK).map(({ index }) => index) ?? [at];
    const spans = indexes.flatMap((index) => this.passages[index ?? -1] ?? []);
    return { at, answer: span, given: spans };
  }
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

/** What is found without a search; null where its first answer cannot be what is asked for. */
function metBy(finding: Finding | null, demands: Demands): Finding | null {
  const [first] = finding?.passages ?? [];
  const isMet = first?.answer == null || demands.isMet(first.index, first.answer);
  return isMet ? finding : null;
}
