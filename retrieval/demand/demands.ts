import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Cast } from '../../corpus/actors/cast.js';
import type { Passage } from '../../corpus/passage.js';
import { plainQuestion } from '../../corpus/plain-question.js';
import { type Span, spanOf } from '../../corpus/span.js';
import { companionEnd } from '../answer-span.js';
import type { Candidate } from '../ranking.js';
import { changeDemand, countedDemand, rateDemand } from './amount-demand.js';
import {
  announcedDemand,
  deniedDemand,
  openClauseDemand,
  reporterDemand,
  sideDemand,
} from './clause-demand.js';
import { deedDemand } from './deed-demand.js';
import { kinDemand } from './kin-demand.js';
import { type Demand, markedIn } from './marked.js';
import { calledDemand, otherNameDemand } from './name-demand.js';
import { negationDemand } from './negation-demand.js';
import { partDemand } from './part-demand.js';
import { ownDeedDemand, tellerDemand } from './possession-demand.js';
import { sourceDemand } from './source-demand.js';
import { timeDemand } from './time-demand.js';

/** And | who founded it? */
const OPENERS = /^(?:(?:and|but|so) )+/u;

/** "Who founded it?", "who are they?"; not "who is she?". */
const PEOPLE = /^who (?!is |was )/u;

/** What a question demands of its answer that the reader overlooks now and then. */
export class Demands {
  private readonly demands: readonly Demand[];
  private readonly asksForPeople: boolean;

  constructor(
    question: string,
    directory: ActorDirectory,
    private readonly passages: readonly Passage[],
    cast: Cast,
  ) {
    const plain = plainQuestion(question).replace(OPENERS, '');
    this.asksForPeople = PEOPLE.test(plain);
    const found = [
      timeDemand,
      rateDemand,
      changeDemand,
      countedDemand,
      openClauseDemand,
      deniedDemand,
      negationDemand,
      reporterDemand,
      announcedDemand,
      sideDemand,
      deedDemand,
      otherNameDemand,
      partDemand,
      tellerDemand,
    ].map((demandOf) => demandOf(plain));
    this.demands = [
      ...found,
      kinDemand(plain, directory, passages),
      ownDeedDemand(plain, directory),
      sourceDemand(plain, directory, cast),
      calledDemand(plain, directory, passages),
    ].filter((demand) => demand !== null);
  }

  /** The candidate with the best words of its passage that can be the answer, where any can. */
  settled(candidate: Candidate): Candidate {
    const { found, reading } = candidate;
    if (reading?.span == null) return candidate;
    const { span: best, nextSpans } = reading;
    const span = [best, ...nextSpans].find((words) => this.isMet(found.index, words)) ?? best;
    return {
      found,
      reading: {
        ...reading,
        span: this.asksForPeople ? this.withCompanion(found.index, span) : span,
      },
    };
  }

  /** Ann Lee | and her brother, Tom Lee */
  private withCompanion(index: number, span: Span): Span {
    const passage = this.passages[index];
    if (passage === undefined) return span;
    const { text, start } = passage;
    const end = companionEnd(text, span.start - start, span.end - start);
    return { ...spanOf(text, span.start - start, end), start: span.start, end: start + end };
  }

  /** True of what was read and cannot be the answer. */
  isUnmet({ found, reading }: Candidate): boolean {
    return reading?.span != null && !this.isMet(found.index, reading.span);
  }

  /** Whether words of a passage can be the answer. */
  isMet(index: number, words: Span): boolean {
    const passage = this.passages[index];
    if (passage === undefined || this.demands.length === 0) return true;
    const marked = markedIn(passage, words);
    return this.demands.every((isMet) => isMet(marked));
  }
}
