import type { ActorDirectory } from '../corpus/actors/actor-directory.js';
import { vacantOffice } from '../corpus/actors/actor-question.js';
import { withoutLesserRoles } from '../corpus/actors/lesser-role.js';
import type { Passage } from '../corpus/passage.js';
import { holdsWords } from './lexical-index.js';

/** Sentences in which an office is told of: "the mayor" may stand after the one that names the city. */
const TOLD_WITHIN = 3;

/**
 * Whether a question asks for whoever holds an office that the article nowhere tells of, though it may tell of another's
 * like it: of the mayor of Sarn, not of "the mayor of Paris", of a deputy and not of "the prime minister".
 */
export function asksForVacantOffice(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): boolean {
  const office = vacantOffice(question, directory);
  if (office === null) return false;
  const texts = passages.map(({ text }) => withoutLesserRoles(text));
  return !texts.some((_, i) => holdsWords(texts.slice(i, i + TOLD_WITHIN).join(' '), office));
}
