import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Cast } from '../../corpus/actors/cast.js';
import type { Passage } from '../../corpus/passage.js';
import type { Span } from '../../corpus/span.js';
import { endOfRange } from '../end-of-range.js';
import { plainQuestion } from '../questions/plain-question.js';
import { withoutOpeners } from '../questions/question-openers.js';
import type { Candidate } from '../ranking.js';
import { widenedAnswer } from '../widened-answer.js';
import { lackDemand, undatedDemand } from './absence-demand.js';
import { addresseeDemand } from './addressee-demand.js';
import { blameDemand } from './blame-demand.js';
import { changeDemand, formerDemand } from './change-demand.js';
import { clauseDemand } from './clause-demand.js';
import { contestDemand, helperDemand } from './contest-demand.js';
import {
  adultsDemand,
  countedDemand,
  countedObjectDemand,
  placesDemand,
  sisterDemand,
} from './counted-demand.js';
import { crimeDemand } from './crime-demand.js';
import {
  deniedDemand,
  negationDemand,
  notCountedDemand,
  openClauseDemand,
} from './denial-demand.js';
import { directionDemand, originDemand } from './direction-demand.js';
import { doerDemand } from './doer-demand.js';
import { doingIn } from './doing.js';
import { exceptionDemand } from './exception-demand.js';
import { kinDeedDemand } from './kin-deed-demand.js';
import { kinDemand } from './kin-demand.js';
import { type Demand, markedIn } from './marked.js';
import { calledDemand, fullNameDemand, otherNameDemand } from './name-demand.js';
import { oppositeDemand, sideDemand } from './opposite-demand.js';
import { ownerDemand } from './owner-demand.js';
import { objectDemand, partDemand } from './part-demand.js';
import {
  comparedDemand,
  ordinalDemand,
  placedDemand,
  rankDemand,
  standardDemand,
} from './rank-demand.js';
import { payerDemand, rateDemand } from './rate-demand.js';
import { reasonDemand } from './reason-demand.js';
import { sharedVerbDemand } from './shared-verb-demand.js';
import { successionDemand, successorDemand } from './succession-demand.js';
import {
  announcedDemand,
  deniedSayingDemand,
  knowerDemand,
  reporterDemand,
  sourceDemand,
  tellerDemand,
} from './telling-demand.js';
import { timeDemand } from './time-demand.js';
import { unrealisedDemand } from './unrealised-demand.js';

/** What a question demands of its answer that the reader overlooks now and then. */
export class Demands {
  private readonly question: string;
  private readonly demands: readonly Demand[];

  constructor(
    question: string,
    directory: ActorDirectory,
    private readonly passages: readonly Passage[],
    cast: Cast,
  ) {
    this.question = withoutOpeners(plainQuestion(question));
    this.demands = demandsOf(this.question, directory, passages, cast);
  }

  /** The candidate with the best words of its passage that can be the answer, where any can, as much of it as answers. */
  settled(candidate: Candidate): Candidate {
    const { found, reading } = candidate;
    if (reading?.span == null) return candidate;
    const { span: best, nextSpans } = reading;
    const span = [best, ...nextSpans].find((words) => this.isMet(found.index, words)) ?? best;
    const passage = this.passages[found.index];
    if (passage === undefined) return { found, reading: { ...reading, span } };
    const whole = widenedAnswer(this.question, passage, span);
    return { found, reading: { ...reading, span: endOfRange(this.question, whole) } };
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

/** Demands that need to know of nothing but the question. */
const OF_QUESTION: readonly ((question: string) => Demand | null)[] = [
  timeDemand,
  rateDemand,
  payerDemand,
  exceptionDemand,
  changeDemand,
  countedDemand,
  adultsDemand,
  placesDemand,
  countedObjectDemand,
  sisterDemand,
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
  sharedVerbDemand,
  successionDemand,
  successorDemand,
  directionDemand,
  originDemand,
  rankDemand,
  comparedDemand,
  standardDemand,
  placedDemand,
  ordinalDemand,
  contestDemand,
  helperDemand,
  blameDemand,
  fullNameDemand,
  tellerDemand,
  knowerDemand,
  deniedSayingDemand,
];

/** All that a question demands, in small letters. */
function demandsOf(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
  cast: Cast,
): Demand[] {
  const doing = doingIn(question, directory, passages);
  return [
    ...OF_QUESTION.map((demandOf) => demandOf(question)),
    doing && doerDemand(doing, directory),
    doing && addresseeDemand(doing, directory, passages),
    clauseDemand(question, directory),
    ownerDemand(question, directory, passages),
    kinDemand(question, directory, passages),
    crimeDemand(question, directory, passages),
    kinDeedDemand(question, directory),
    undatedDemand(question, passages),
    lackDemand(question, passages),
    sourceDemand(question, directory, cast),
    calledDemand(question, directory, passages),
  ].filter((demand) => demand !== null);
}
