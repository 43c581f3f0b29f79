import type { Passage } from '../../corpus/passage.js';
import { type Span, spanOf } from '../../corpus/span.js';
import { type Finding, FINDING_CONFIDENCE } from './finding.js';
import { plainQuestion } from './plain-question.js';
import { politePattern } from './polite-pattern.js';

/** Not "report": an article tells of those. */
const ARTICLE = '(?:(?:the|this|that) )?(?:whole )?(?:(?:news )?(?:article|story|piece)|text|news)';
const THIS = `(?:this|${ARTICLE})`;
const OF_THIS = `(?: (?:of|in|for|behind) ${THIS})?`;
const IS = "(?:'?s| is| are| was)";

const AUTHOR = politePattern([
  `who (?:wrote|authored|reported|published) ${THIS}`,
  `who${IS} ${THIS} (?:written |published )?(?:by|from)`,
  `who${IS} (?:the|its) (?:author|writer|journalist|reporter)${OF_THIS}`,
  `(?:the )?author${OF_THIS}`,
]);

const HEADLINE = politePattern([
  `what${IS} (?:the|its) (?:headline|title)${OF_THIS}`,
  `(?:give me )?(?:the )?(?:headline|title)${OF_THIS}`,
]);

/** What no article tells of itself. */
const UNTOLD = politePattern([
  `(?:when|where) (?:was|is|did) ${THIS} (?:published|written|posted|from|come from|come out|appear)`,
  `(?:what|which) (?:day|date|newspaper|paper|site|website|outlet)${IS} ${THIS} (?:published|written|from)(?: (?:on|in|by))?`,
  `(?:what|who|where)${IS} (?:the|your|its) sources?${OF_THIS}`,
  `(?:is|are|was) (?:it|that|${THIS}|all this|all of this) (?:really |actually |even )?(?:an? )?(?:true|real|fake|fake news|accurate|legit|reliable|biased|lies?|made up|clickbait|propaganda|correct|satire)`,
  `(?:can|should) (?:i|we) (?:trust|believe) (?:it|that|${THIS})`,
  `how (?:long|old|reliable|accurate) is ${THIS}`,
  `how many (?:words|sentences|paragraphs|pages) (?:does ${THIS} have|(?:are|is)(?: there)? in ${THIS}|is ${THIS})`,
]);

/**
 * Paragraphs in which the line with the author's name is looked for, from either end of the
 * article.
 */
const BYLINE_WITHIN = 3;

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)+";
const BYLINE = new RegExp(
  `^(?:written |story |words |reporting )?by (?<names>${NAME}(?: and ${NAME})?)(?!\\p{L})`,
  'u',
);

/**
 * Answers what is asked of the article itself, not of what it tells: its headline and its author
 * where a line of it gives them, and nothing to "when was this published?" or "is this true?".
 *
 * @param text the article's
 * @returns null where the question is another: "who wrote the report?"
 */
export function findAboutArticle(
  question: string,
  text: string,
  passages: readonly Passage[],
): Finding | null {
  const plain = plainQuestion(question);
  if (AUTHOR.test(plain)) return findingOf(bylineIn(text, passages));
  if (HEADLINE.test(plain)) return findingOf(headlineOf(passages));
  return UNTOLD.test(plain) ? findingOf(null) : null;
}

function findingOf(found: { readonly index: number; readonly answer: Span } | null): Finding {
  return found === null
    ? { passages: [], confidence: 0 }
    : { passages: [found], confidence: FINDING_CONFIDENCE };
}

/** The first line, where it stands by itself and ends as no sentence does. */
function headlineOf(passages: readonly Passage[]): { index: number; answer: Span } | null {
  const [first, second] = passages;
  if (first === undefined || first.paragraph === second?.paragraph || !isLine(first)) return null;
  const { index, text, start, end } = first;
  return { index, answer: { text, start, end } };
}

/** `By Ann Lee and Tom Varga, Oslo` */
function bylineIn(
  text: string,
  passages: readonly Passage[],
): { index: number; answer: Span } | null {
  const last = passages.at(-1)?.paragraph ?? 0;
  for (const passage of passages) {
    const { paragraph, index, start } = passage;
    const isAtEdge = paragraph <= BYLINE_WITHIN || paragraph > last - BYLINE_WITHIN;
    const opening = /^\P{L}*\p{L}+/u.exec(passage.text)?.[0].toLowerCase() ?? '';
    if (!isAtEdge || !isLine(passage)) continue;
    const names = BYLINE.exec(opening + passage.text.slice(opening.length))?.groups?.['names'];
    if (names === undefined) continue;
    const from = start + passage.text.indexOf(names);
    return { index, answer: spanOf(text, from, from + names.length) };
  }
  return null;
}

function isLine({ text }: Passage): boolean {
  return !/[.!?…:;]["”’»]?$/u.test(text);
}
