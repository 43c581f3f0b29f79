import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { askedInFull } from './bare-question.js';
import { askedOfOther } from './other-question.js';

/** A question with the words that it leaves out. */
export interface WholeQuestion {
  readonly text: string;
  /** Whether it asks of another what the one before it asks: it is likely answered elsewhere. */
  readonly isOfOther: boolean;
}

/**
 * The questions of a conversation, oldest first, in which each that goes on from the one before it
 * ("when?", "and Witkoff?") takes its place, with the words that it leaves out.
 */
export function wholeQuestions(
  questions: readonly string[],
  directory: ActorDirectory,
): WholeQuestion[] {
  return questions.reduce<WholeQuestion[]>((whole, question) => {
    const previous = whole.at(-1)?.text;
    const inFull = previous === undefined ? null : askedInFull(question, previous);
    if (inFull !== null) return [...whole.slice(0, -1), { text: inFull, isOfOther: false }];
    const ofOther = previous === undefined ? null : askedOfOther(question, previous, directory);
    if (ofOther !== null) return [...whole.slice(0, -1), { text: ofOther, isOfOther: true }];
    return [...whole, { text: question, isOfOther: false }];
  }, []);
}
