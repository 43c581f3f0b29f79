import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { MAX_QUESTION_LENGTH } from './question-length.js';
import { isSmallTalk } from './small-talk.js';
import { isRespelt, type Spelling } from './spelling.js';
import { wholeQuestions } from './whole-questions.js';

/** A question as it is read. */
export interface Query {
  /** What is searched for. */
  readonly text: string;
  /** As it was typed: what is mended may have been right. */
  readonly typed: string;
  /** The question before it in the same conversation; undefined where there is none. */
  readonly previous: string | undefined;
  /** The earlier questions that it goes on from, as they were typed, oldest first. */
  readonly earlierTyped: readonly string[];
  /**
   * The same questions as they are read: with their slips mended, and names in full for initials.
   */
  readonly earlier: readonly string[];
  /** The question with its slips mended; null where it has none. */
  readonly readAs: string | null;
  /** True where it asks of another what the one before it asks: "and Putin?". */
  readonly isOfOther: boolean;
  /** True where it asks nothing: "ok thanks", "asdf". */
  readonly asksNothing: boolean;
}

/** @param history earlier questions of the same conversation, oldest first */
export function queryOf(
  question: string,
  history: readonly string[],
  spelling: Spelling,
  directory: ActorDirectory,
): Query {
  /** In full where it has small letters too: in "WHO SAID IT" none are initials. */
  const inFull = (text: string): string =>
    directory.spelledOut(text, (word) => !/\p{Ll}/u.test(text) || !spelling.mayBeInitials(word));
  const typed = question.slice(0, MAX_QUESTION_LENGTH);
  const mended = spelling.correct(typed);
  const whole = inFull(mended);
  const asksNothing = isSmallTalk(question) || isSmallTalk(mended) || spelling.isGibberish(whole);
  // "ok thanks" asks nothing of what was spoken of, and is nothing that a question goes on from.
  const earlierTyped = asksNothing ? [] : history.filter((text) => !isSmallTalk(text));
  const earlier = earlierTyped.map((text) =>
    inFull(spelling.correct(text.slice(0, MAX_QUESTION_LENGTH))),
  );
  const [last, oneBefore] = wholeQuestions([...earlier, whole], directory).reverse();
  const { text, isOfOther } = last ?? { text: whole, isOfOther: false };
  const readAs = isRespelt(typed, mended) ? mended : null;
  return {
    text,
    typed,
    previous: oneBefore?.text,
    earlierTyped,
    earlier,
    readAs,
    isOfOther,
    asksNothing,
  };
}
