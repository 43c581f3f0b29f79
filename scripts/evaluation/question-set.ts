import { join } from 'node:path';
import { answerAll, type Answered, type PredictorOptions } from './predictor.js';
import { type GradedQuestion, readGradedQuestions } from './question-file.js';
import { articlesOf, nameOf } from './set-folder.js';

/** The questions of a set, with what they were answered. */
export interface AnsweredSet {
  readonly name: string;
  readonly answers: readonly Answered<GradedQuestion>[];
}

/**
 * Answers the questions of a set, with a progress bar on stderr.
 *
 * @param folder holds `questions.jsonl` and `articles/`
 * @throws {UsageError} naming what is wrong in the folder
 */
export async function answerSet(folder: string, options: PredictorOptions): Promise<AnsweredSet> {
  const name = nameOf(folder);
  const questions = await readGradedQuestions(join(folder, 'questions.jsonl'));
  return { name, answers: await answerAll(articlesOf(folder), questions, name, options) };
}
