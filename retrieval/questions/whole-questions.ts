import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { askedInFull } from './bare-question.js';
import { askedOfOther } from './other-question.js';

/**
 * The questions of a conversation, oldest first, in which each that goes on from the one before it ("when?", "and
 * Witkoff?") takes its place, with the words that it leaves out.
 */
export function wholeQuestions(questions: readonly string[], directory: ActorDirectory): string[] {
  return questions.reduce<string[]>((whole, question) => {
    const previous = whole.at(-1);
    if (previous === undefined) return [question];
    const inFull = askedInFull(question, previous) ?? askedOfOther(question, previous, directory);
    return inFull === null ? [...whole, question] : [...whole.slice(0, -1), inFull];
  }, []);
}
