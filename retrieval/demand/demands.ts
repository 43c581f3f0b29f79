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
import { beliefDemand } from './belief-demand.js';
import { blameDemand } from './blame-demand.js';
import {
  changeDemand,
  differenceDemand,
  formerDemand,
  yearOfChangeDemand,
} from './change-demand.js';
import { clauseDemand } from './clause-demand.js';
import { contestDemand, helperDemand } from './contest-demand.js';
import {
  adultsDemand,
  besideDemand,
  countedDemand,
  countedObjectDemand,
  kindDemand,
  placesDemand,
  sisterDemand,
} from './counted-demand.js';
import { crimeDemand } from './crime-demand.js';
import {
  deniedDemand,
  negationDemand,
  notDoneDemand,
  openClauseDemand,
  takenBackDemand,
} from './denial-demand.js';
import { directionDemand, meanwhileDemand, originDemand } from './direction-demand.js';
import { doerDemand } from './doer-demand.js';
import { doingIn } from './doing.js';
import { exceptionDemand } from './exception-demand.js';
import { kinDeedDemand } from './kin-deed-demand.js';
import { kinDemand } from './kin-demand.js';
import { type Demand, markedIn } from './marked.js';
import { calledDemand, fullNameDemand, otherNameDemand, sameActorDemand } from './name-demand.js';
import {
  negatedWordDemand,
  oppositeDemand,
  particleDemand,
  sideDemand,
} from './opposite-demand.js';
import { ownerDemand } from './owner-demand.js';
import { objectDemand, otherDeedDemand, partDemand } from './part-demand.js';
import {
  comparedDemand,
  firstDemand,
  ordinalDemand,
  placedDemand,
  rankDemand,
  standardDemand,
} from './rank-demand.js';
import { buyerDemand, payerDemand, rateDemand } from './rate-demand.js';
import { reasonDemand } from './reason-demand.js';
import { relativeDemand } from './relative-demand.js';
import { shareDemand } from './share-demand.js';
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
import { mannerDemand, timeDemand, yearDemand } from './time-demand.js';
import {
  conditionDemand,
  promisedDemand,
  soFarDemand,
  unrealisedDemand,
} from './unrealised-demand.js';

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

  /**
   * The candidate with the best words of its passage that can be the answer,
   * where any can, as much of it as answers.
   */
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

/**
 * Demands that need to know of nothing but the question, by what they are about; with each a
 * question, and what does not answer it.
 */
const OF_QUESTION: readonly ((question: string) => Demand | null)[] = [
  // when and where
  timeDemand, // how long did it take? in 1934
  mannerDemand, // how did he die? in 2011
  yearDemand, // what was it in 1913? what it was in 1978
  directionDemand, // when did it move to Rand? when it left for Sall
  meanwhileDemand, // where did it begin? in May, when Lee was shot in Rand
  originDemand, // from where was it moved? to Penang
  // how much and how many
  rateDemand, // how many a day? 70 a week
  buyerDemand, // how much does Lund pay for Rand? what Rand buys Lund for
  payerDemand, // how much for children? what adults pay
  exceptionDemand, // what is the fine for a second offence? what it is for the first
  changeDemand, // how much did it fall? to $40
  differenceDemand, // how many came? 30 fewer than in 2020
  formerDemand, // how much was it before? what it is now
  yearOfChangeDemand, // how much was it in 2000? what it was in 1991
  countedDemand, // how many men? how many there were in all
  adultsDemand, // how many adults? 12, among them three children
  placesDemand, // how many in Hull? how many in Hull and Leeds
  countedObjectDemand, // how many tanks did it lose? 40 lorries
  besideDemand, // how many came? what the hall holds
  kindDemand, // how many lorries? 90 vehicles
  shareDemand, // how many were sunk? 12, two of which were
  sisterDemand, // how many gold medals? two silver ones
  notDoneDemand, // which were not sunk? those that were
  // more than others
  rankDemand, // what is the largest? the second-largest
  firstDemand, // which firm was first? a second firm
  ordinalDemand, // who is second? whose second it was
  comparedDemand, // who earns more? more than women
  standardDemand, // what is older than Lund? Lund
  placedDemand, // who is ahead? ahead of the Greens
  contestDemand, // who lost? who beat them
  helperDemand, // who won? who won it for them
  // denied, open or the opposite
  deniedDemand, // what is the trouble? it isn't money
  takenBackDemand, // how many died? two were said to have died, which was wrong
  negationDemand, // when did it close? it did not close in May
  openClauseDemand, // will it be raised? if it is raised
  unrealisedDemand, // who bought it? who hopes to
  conditionDemand, // how much did it pay? what it will if it withdraws
  promisedDemand, // when was it held? when it is promised for
  soFarDemand, // what will it cost? what it has cost so far
  oppositeDemand, // what does the law allow? what it bans
  particleDemand, // who was sent off? who was sent on
  negatedWordDemand, // which rock is stable? one that is unstable
  sideDemand, // who was for it? who was against it
  reasonDemand, // why did they march? despite the rain
  beliefDemand, // what is it really? what people think it is
  // who does it to whom
  partDemand, // who hired Lee? whom Lee hired
  objectDemand, // who succeeded Lund? whom Lund succeeded
  otherDeedDemand, // who stole it? who gave it, before it was stolen
  sharedVerbDemand, // what did she learn from her father? what she learned from a monk
  successionDemand, // when did Lee take office? when another took it from Lee
  successorDemand, // who came after Lund? who came before
  blameDemand, // who is to blame? who blames them
  // what somebody is called
  otherNameDemand, // whom did Lee praise? Lee
  fullNameDemand, // what does IMC stand for? the UN agency
  // who tells it
  reporterDemand, // who reported it? whom they quote
  tellerDemand, // who will sue? who said that they would
  knowerDemand, // who forged it? according to Lee
  announcedDemand, // what did she announce? what she said with it
  deniedSayingDemand, // who said so? who denied it
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
    relativeDemand(question, directory, passages),
    ownerDemand(question, directory, passages),
    kinDemand(question, directory, passages),
    crimeDemand(question, directory, passages),
    kinDeedDemand(question, directory),
    undatedDemand(question, passages),
    lackDemand(question, passages),
    sourceDemand(question, directory, cast),
    calledDemand(question, directory, passages),
    sameActorDemand(question, directory),
  ].filter((demand) => demand !== null);
}
