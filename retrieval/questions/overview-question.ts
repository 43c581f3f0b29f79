import type { Passage } from '../../corpus/passage.js';
import { type Finding, FINDING_CONFIDENCE } from './finding.js';
import { plainQuestion } from './plain-question.js';
import { politePattern } from './polite-pattern.js';

/**
 * Paragraphs whose first sentences stand for the whole: news tells the most important things first.
 */
const OPENING_PARAGRAPHS = 3;

/** How a sentence ends; a byline, a dateline or a heading in the text does not. */
export const ENDS_SENTENCE = /[.!?…]["”’»)\]]*$/u;

const TEXT = '(?: whole)?(?: (?:article|story|text|news|piece|report))';
const OF_TEXT = `(?: (?:of|from|in) (?:the|this|that|it)${TEXT}?)?`;
const GIVE = '(?:(?:give|tell|list|show)(?: me| us)? )?';
const OVERVIEW = politePattern([
  `what(?:'?s| is| was) (?:the|this|that|it)${TEXT}? (?:all )?about`,
  `what does (?:the|this)${TEXT} say`,
  `(?:summari[sz]e|sum up|explain)(?: (?:the|this|that|it)${TEXT}?)?`,
  `${GIVE}(?:an? |the )?(?:quick |short |brief )?(?:summary|tl;?dr|gist|overview)${OF_TEXT}`,
  `(?:${GIVE}|what are )(?:the |some |\\d+ |two |three |four |five )*(?:(?:key|main|most important|important) (?:points?|facts?|ideas?|takeaways?)|takeaways|highlights|bullet points)${OF_TEXT}`,
  `what(?:'?s| is) (?:the (?:main (?:point|idea)|point|story)|going on|happening|new)${OF_TEXT}`,
  "what(?: has|'?s)? happened",
]);

/** In a conversation "it", and what happened, is what was spoken of last. */
const VAGUE = /(?:this|that|it)(?: all)? about\b|explain (?:this|that|it)$|happen/u;

/**
 * Answers "what is this article about?", "main points?" and the like with how its first paragraphs
 * begin: no single sentence is like such a question.
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
  const openings = passages.filter(
    ({ paragraph, text }, i) =>
      paragraph !== passages[i - 1]?.paragraph && (i === 0 || ENDS_SENTENCE.test(text)),
  );
  const found = openings.slice(0, OPENING_PARAGRAPHS).map(({ index }) => ({ index, answer: null }));
  return found.length === 0 ? null : { passages: found, confidence: FINDING_CONFIDENCE };
}
