import type { Answerer } from '../../retrieval/answerer.js';
import { type ForwardPasses, forwardPassesOf, runForward } from './forward-passes.js';
import type { Models } from './models.js';
import { QUESTIONS } from './questions.js';
import { alternately, timed } from './timing.js';

/** How often each question is asked. */
const ROUNDS = 12;

/** Milliseconds, one a question asked. */
interface QuestionTimes {
  /** Of the answers. */
  readonly warm: readonly number[];
  /** Of the bare models' forward passes for the same questions. */
  readonly forward: readonly number[];
}

/** Asks the questions of an answerer that is ready, turn by turn with the bare models. */
export async function timeQuestions(answerer: Answerer, models: Models): Promise<QuestionTimes> {
  const passes: ForwardPasses[] = [];
  for (const question of QUESTIONS) passes.push(await forwardPassesOf(question, answerer, models));
  const nextQuestion = inTurn(QUESTIONS);
  const nextPasses = inTurn(passes);
  const [warm = [], forward = []] = await alternately(ROUNDS * QUESTIONS.length, [
    () => timed(() => answerer.answer(nextQuestion())),
    () => timed(() => runForward(nextPasses(), models)),
  ]);
  return { warm, forward };
}

/** Gives one item after another, over and over. */
function inTurn<T>(items: readonly T[]): () => T {
  let given = 0;
  return () => {
    const item = items[given++ % items.length];
    if (item === undefined) throw new RangeError('There is nothing to give in turn.');
    return item;
  };
}
