import type { Cast } from '../corpus/actors/cast.js';
import { isAsking, type Passage } from '../corpus/passage.js';
import { behindSpeaker } from './answer-span.js';
import { ArticleSubject } from './article-subject.js';
import type { Asked } from './asked.js';
import { backgroundLast } from './background.js';
import { nearLastAnswer } from './conversation.js';
import type { Ordered } from './decision.js';
import type { Demands } from './demand/demands.js';
import type { Embedder } from './encoders/embedder.js';
import type { Reader } from './encoders/reader.js';
import { type ArticleIndex, retrieverOf } from './index/article-index.js';
import type { RetrievedPassage, Retriever } from './index/retriever.js';
import { nameMeant } from './passage-subject.js';
import { givenLast } from './questions/more-question.js';
import { othersLast } from './questions/speaker-question.js';
import { BEHIND_ALL, type Candidate, lowered, rank, type RankedPassage } from './ranking.js';

/**
 * Passages read for a question: the retriever's best. Reading time is most of an answer's, and P@1
 * on seed/news-dev is 0.933/0.892 with 5, 0.900/0.883 with 6.
 */
const READ_PASSAGES = 5;

/**
 * How many of them are read at first, and the relevance of the first passage from which on the
 * others are not: half of the questions take two, and P@1 on the held articles is 0.884, with all
 * five read 0.885.
 */
const READ_FIRST = 2;
const CLEAR_RELEVANCE = 2.5;

export interface SearchOptions {
  readonly embedder: Embedder;
  /** Reads the retriever's best passages; stays its owner's: several answerers may share one. */
  readonly reader: Reader;
  /**
   * Passages read for every question; when left out 5 at most, and 2 where one of these clearly
   * answers.
   */
  readonly readPassages?: number;
}

/** Finds the passages of an article that may answer a question, and reads the best of them. */
export class PassageSearch {
  private readonly passages: readonly Passage[];
  private readonly cast: Cast;
  private readonly retriever: Retriever;
  private readonly reader: Reader;
  private readonly subject: ArticleSubject;
  /** Passages read for every question, and for one that none of these clearly answers. */
  private readonly readFirst: number;
  private readonly readAtMost: number;

  constructor(index: ArticleIndex, { embedder, reader, readPassages }: SearchOptions) {
    this.passages = index.passages;
    this.cast = index.cast;
    this.retriever = retrieverOf(index, embedder, { byNamesMeant: true });
    this.reader = reader;
    this.subject = new ArticleSubject(index.passages);
    this.readFirst = readPassages ?? READ_FIRST;
    this.readAtMost = readPassages ?? READ_PASSAGES;
  }

  /**
   * The passages found in the order in which they answer, with as many of them read as it takes.
   */
  async find(asked: Asked, topK: number): Promise<Ordered> {
    const { readFirst, readAtMost } = this;
    const { text, previous } = asked.query;
    const found = await this.retriever.retrieve(text, Math.max(readAtMost, topK), previous);
    const first = await this.read(asked, found.slice(0, readFirst));
    const ordered = this.order(asked, [...first, ...found.slice(readFirst).map(unread)]);
    if (isClear(ordered) || readFirst === readAtMost) return ordered;
    const others = await this.read(asked, found.slice(readFirst, readAtMost));
    return this.order(asked, [...first, ...others, ...found.slice(readAtMost).map(unread)]);
  }

  /** Share of the content words of some text that the article nowhere holds, 0..1. */
  unknownShare(words: string): number {
    return this.retriever.unknownShare(words);
  }

  /**
   * Reads passages with the question, each behind the one before it, and marks what of it can be
   * the answer.
   */
  private async read(
    { query: { text, previous }, given, named, demands }: Asked,
    found: readonly RetrievedPassage[],
  ): Promise<Candidate[]> {
    const inContext = found.flatMap(({ index }) => {
      const [before = null, passage] = [this.passages[index - 1], this.passages[index]];
      if (passage === undefined) return [];
      // What was given would answer again, though only as the context of what stands behind it.
      const isGiven = before !== null && given?.isPartGiven(before) === true;
      const from = behindSpeaker(text, passage, this.cast.attributions[index] ?? null);
      const subject =
        this.subject.meantIn(text, passage, before) ??
        nameMeant(named, this.cast.actors, passage, before);
      return [{ passage, before: isGiven ? null : before, from, subject }];
    });
    const readings = await this.reader.read(text, inContext, previous);
    return found.map((each, i) => demands.settled({ found: each, reading: readings[i] ?? null }));
  }

  /**
   * Ranks what was read: near the last answer first, and behind all others what asks, or cannot
   * answer.
   */
  private order(
    { query: { text, isOfOther }, lastPlace, given, demands, others, unknown }: Asked,
    candidates: readonly Candidate[],
  ): Ordered {
    const able = unableLast(rank(candidates), demands);
    const told = backgroundLast(text, askingLast(able, this.passages), this.passages);
    const near = nearLastAnswer(told, isOfOther ? undefined : lastPlace.at);
    const own = others === null ? near : othersLast(near, others);
    return {
      read: given === null ? own : givenLast(own, given),
      unknown,
      isRuledOut: (passage) =>
        demands.isUnmet(passage) ||
        others?.isRuledOut(passage.found.index) === true ||
        given?.isGiven(passage) === true,
      given,
    };
  }
}

function unread(found: RetrievedPassage): Candidate {
  return { found, reading: null };
}

/** Whether the first passage was read and answers so clearly that no other need be read. */
function isClear({ read: [first], isRuledOut }: Ordered): boolean {
  const relevance = first?.reading?.relevance ?? -Infinity;
  return first !== undefined && relevance >= CLEAR_RELEVANCE && !isRuledOut(first);
}

/**
 * Passages with those behind that cannot be what is asked for, and what was not read behind all
 * that was.
 */
function unableLast(ranked: readonly RankedPassage[], demands: Demands): readonly RankedPassage[] {
  const unable = new Set(ranked.filter((passage) => demands.isUnmet(passage)));
  return lowered(ranked, (passage) => passage.reading === null || unable.has(passage), BEHIND_ALL);
}

/**
 * Passages with those behind that ask, as headings and interviewers do: they are
 * much like the question and answer nothing.
 */
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
