import type { Passage } from '../corpus/passage.js';
import { plainQuestion } from '../corpus/plain-question.js';
import { type Finding, FINDING_CONFIDENCE } from './finding.js';

/** Paragraphs whose first sentences stand for the whole: news tells the most important things first. */
const OPENING_PARAGRAPHS = 3;

const TEXT = '(?: whole)?(?: (?:article|story|text|news|piece|report))';
const OVERVIEW = new RegExp(
  `^(?:(?:and|so|ok|okay|hey|hi|please|pls)[, ]+)*(?:(?:can|could|would) (?:you|someone|anyone) )?(?:please )?(?:${[
    `what(?:'?s| is| was) (?:the|this|that|it)${TEXT}? (?:all )?about`,
    `what does (?:the|this)${TEXT} say`,
    `(?:summari[sz]e|sum up)(?: (?:the|this|that|it)${TEXT}?)?`,
    `(?:give (?:me|us) )?(?:an? |the )?(?:quick |short |brief )?(?:summary|tl;?dr|gist|overview)(?: of (?:the|this|that|it)${TEXT}?)?`,
  ].join('|')})(?: please| pls)?$`,
  'u',
);

/** In a conversation "it" is what was spoken of last. */
const VAGUE = /(?:this|that|it)(?: all)? about\b/u;

/**
 * Answers "what is this article about?" and the like with how its first paragraphs begin: no single
 * sentence is like such a question.
 *
 * @param previous the question before it in the same conversation
 * @returns null where the question is another
 */
export function findOverview(
  question: string,
  passages: readonly Passage[],
  previous?: string,
): Finding | null {
  const plain = plainQuestion(question);
  if (!OVERVIEW.test(plain)) return null;
  if (previous !== undefined && VAGUE.test(plain)) return null;
  const openings = passages.filter(({ paragraph }, i) => paragraph !== passages[i - 1]?.paragraph);
  const found = openings.slice(0, OPENING_PARAGRAPHS).map(({ index }) => ({ index, answer: null }));
  return found.length === 0 ? null : { passages: found, confidence: FINDING_CONFIDENCE };
}
