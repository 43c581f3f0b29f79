import { STOP_WORDS } from './stop-words.js';

/** A question with fewer content words than this leaves its subject to the question before it. */
const COMPLETE_FROM = 2;

/** Words that point to something said before, and openings that go on with it. */
const POINTS_BACK =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|that|those|these|this|there|then|one|ones)\b|^\s*(?:and|but|or|so|also|what about|how about)\b/iu;

/**
 * The text to search for when a question goes on from earlier ones: with the earlier question in
 * front where it points back to it or is too short to stand alone, else the question itself.
 *
 * @param history earlier questions of the same conversation, oldest first
 */
export function completeQuestion(question: string, history: readonly string[]): string {
  const previous = history.at(-1);
  if (previous === undefined || standsAlone(question)) return question;
  // The one before may itself lean on an earlier one ("who is Rutte" – "where is he from" – "and when?").
  return `${completeQuestion(previous, history.slice(0, -1))} ${question}`;
}

function standsAlone(question: string): boolean {
  if (POINTS_BACK.test(question)) return false;
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word)).length >= COMPLETE_FROM;
}
