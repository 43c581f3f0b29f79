import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Cast } from '../../corpus/actors/cast.js';
import type { Passage } from '../../corpus/passage.js';
import { type Span, spanOf } from '../../corpus/span.js';
import { companionEnd, withCondition } from '../answer-span.js';
import { plainQuestion } from '../questions/plain-question.js';
import type { Candidate } from '../ranking.js';
import { lackDemand, undatedDemand } from './absence-demand.js';
import { addresseeDemand } from './addressee-demand.js';
import { MODALS } from './auxiliaries.js';
import { changeDemand, formerDemand } from './change-demand.js';
import { countedDemand, countedObjectDemand } from './counted-demand.js';
import {
  deniedDemand,
  negationDemand,
  notCountedDemand,
  openClauseDemand,
} from './denial-demand.js';
import { directionDemand, originDemand } from './direction-demand.js';
import { doerDemand } from './doer-demand.js';
import { doingIn } from './doing.js';
import { kinDeedDemand } from './kin-deed-demand.js';
import { kinDemand } from './kin-demand.js';
import { type Demand, markedIn } from './marked.js';
import { calledDemand, fullNameDemand, otherNameDemand } from './name-demand.js';
import { oppositeDemand, sideDemand } from './opposite-demand.js';
import { objectDemand, partDemand } from './part-demand.js';
import { comparedDemand, rankDemand } from './rank-demand.js';
import { rateDemand } from './rate-demand.js';
import { reasonDemand } from './reason-demand.js';
import { successionDemand } from './succession-demand.js';
import { announcedDemand, reporterDemand, sourceDemand, tellerDemand } from './telling-demand.js';
import { timeDemand } from './time-demand.js';
import { unrealisedDemand } from './unrealised-demand.js';

/** And | who founded it? */
const OPENERS = /^(?:(?:and|but|so) )+/u;

/** "Who founded it?", "who are they?"; not "who is she?". */
const PEOPLE = /^who (?!is |was )/u;

/** "Will it close?", "does she leave?"; not of what is past: "did she?". */
const WHETHER_IT_WILL = new RegExp(`^(?:are|is|do|does|${MODALS})(?:n't)? `, 'u');

/** What a question demands of its answer that the reader overlooks now and then. */
export class Demands {
  private readonly demands: readonly Demand[];
  private readonly asksForPeople: boolean;
  private readonly asksWhetherItWill: boolean;

  constructor(
    question: string,
    directory: ActorDirectory,
    private readonly passages: readonly Passage[],
    cast: Cast,
  ) {
    const plain = plainQuestion(question).replace(OPENERS, '');
    this.asksForPeople = PEOPLE.test(plain);
    this.asksWhetherItWill = WHETHER_IT_WILL.test(plain);
    const found = [
      timeDemand,
      rateDemand,
      changeDemand,
      countedDemand,
      countedObjectDemand,
      notCountedDemand,
      formerDemand,
      openClauseDemand,
      deniedDemand,
      negationDemand,
      oppositeDemand,
      reporterDemand,
      announcedDemand,
      sideDemand,
      unrealisedDemand,
      reasonDemand,
      otherNameDemand,
      partDemand,
      objectDemand,
      successionDemand,
      directionDemand,
      originDemand,
      rankDemand,
      comparedDemand,
      fullNameDemand,
      tellerDemand,
    ].map((demandOf) => demandOf(plain));
    const doing = doingIn(plain, directory, passages);
    this.demands = [
      ...found,
      doing && doerDemand(doing, directory),
      doing && addresseeDemand(doing, directory, passages),
      kinDemand(plain, directory, passages),
      kinDeedDemand(plain, directory),
      undatedDemand(plain, passages),
      lackDemand(plain, passages),
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
    return { found, reading: { ...reading, span: this.widened(found.index, span) } };
  }

  /** Ann Lee | and her brother, Tom Lee |; will sign it | if sanctions are lifted | */
  private widened(index: number, span: Span): Span {
    const passage = this.passages[index];
    if (passage === undefined) return span;
    const { text, start } = passage;
    const [from, to] = [span.start - start, span.end - start];
    const { asksForPeople, asksWhetherItWill } = this;
    const end = asksForPeople ? companionEnd(text, from, to) : to;
    const wide = asksWhetherItWill ? withCondition(text, from, end) : spanOf(text, from, end);
    return { text: wide.text, start: start + wide.start, end: start + wide.end };
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
