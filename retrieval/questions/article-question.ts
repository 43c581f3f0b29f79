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

const PUBLISHED = politePattern([
  `when (?:was|is|did) ${THIS} (?:published|written|posted|from|come from|come out|appear)`,
  `(?:what|which) (?:day|date)${IS} ${THIS} (?:published|written|from)(?: (?:on|in))?`,
  `how old is ${THIS}`,
]);

/** What no article tells of itself. */
const UNTOLD = politePattern([
  `where (?:was|is|did) ${THIS} (?:published|written|posted|from|come from|come out|appear)`,
  `(?:what|which) (?:newspaper|paper|site|website|outlet)${IS} ${THIS} (?:published|written|from)(?: (?:in|by))?`,
  `(?:what|who|where)${IS} (?:the|your|its) sources?${OF_THIS}`,
  `(?:is|are|was) (?:it|that|${THIS}|all this|all of this) (?:really |actually |even )?(?:an? )?(?:true|real|fake|fake news|accurate|legit|reliable|biased|lies?|made up|clickbait|propaganda|correct|satire)`,
  `(?:can|should) (?:i|we) (?:trust|believe) (?:it|that|${THIS})`,
  `how (?:long|reliable|accurate) is ${THIS}`,
  `how many (?:words|sentences|paragraphs|pages) (?:does ${THIS} have|(?:are|is)(?: there)? in ${THIS}|is ${THIS})`,
]);

/**
 * Paragraphs in which the line with the author's name, or the date, is looked for, from either end
 * of the article.
 */
const EDGE = 3;

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)+";
/** Behind the marks of Markdown: | *By Ann Lee*. */
const BYLINE = new RegExp(
  `^[*_( ]*(?:written |story |words |reporting )?by (?<names>${NAME}(?:(?: in \\p{Lu}\\p{L}+)? and ${NAME})?)(?!\\p{L})`,
  'u',
);
/** The same without "by": | Ann Lee |, science editor; | Ann Lee | in Oslo and Tom Ray in Hull. */
const POST = '(?:\\p{L}+ ){0,4}(?:correspondent|editor|reporter|writer)';
const POST_LINE = new RegExp(
  `^[*_ ]*(?<names>${NAME}),?(?: (?:in|at) \\p{Lu}[\\p{L} ]*| ${POST})[*_ ]*$`,
  'u',
);
/** Two lines, the name over the post. */
const NAME_LINE = new RegExp(`^(?<names>${NAME})$`, 'u');
const POST_ALONE = new RegExp(`^${POST}$`, 'iu');

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = `(?:${DAY} ${MONTH}|${MONTH} ${DAY}),? \\d{4}|\\d{4}-\\d{2}-\\d{2}`;
/** A line that is a date, or tells when the article appeared. */
const DATELINE = new RegExp(
  `^[*_ ]*(?:(?:first |last )?(?:date|posted|published|updated):?(?: on)? |(?:written |story |words |reporting )?by [^.!?]+?[,|·–—-] *)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?<date>${DATE})(?![\\p{L}\\p{N}])`,
  'iu',
);

/**
 * Answers what is asked of the article itself, not of what it tells: its headline, its author
 * and its date where a line of it gives them, and nothing to "is this true?".
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
  if (PUBLISHED.test(plain)) return findingOf(datelineIn(text, passages));
  if (HEADLINE.test(plain)) return findingOf(headlineOf(passages));
  return UNTOLD.test(plain) ? findingOf(null) : null;
}

/** Words of the article that tell of it, and the passage that they stand in. */
interface Told {
  readonly index: number;
  readonly answer: Span;
}

function findingOf(found: Told | null): Finding {
  return found === null
    ? { passages: [], confidence: 0 }
    : { passages: [found], confidence: FINDING_CONFIDENCE };
}

/** The first line, where it stands by itself and ends as no sentence does. */
function headlineOf(passages: readonly Passage[]): Told | null {
  const [first, second] = passages;
  if (first === undefined || first.paragraph === second?.paragraph || !isLine(first)) return null;
  const { index, text, start } = first;
  // without the marks of Markdown
  const [words] = /(?![#*_ ]).+(?<![#*_ ])/u.exec(text) ?? [text];
  const from = start + text.indexOf(words);
  return { index, answer: { text: words, start: from, end: from + words.length } };
}

/** `By | Ann Lee and Tom Varga |, Oslo` */
function bylineIn(text: string, passages: readonly Passage[]): Told | null {
  return toldInLine(text, passages, (line, index) => {
    const opening = /^\P{L}*\p{L}+/u.exec(line)?.[0].toLowerCase() ?? '';
    const byline = BYLINE.exec(opening + line.slice(opening.length));
    const isOverPost = POST_ALONE.test(passages[index + 1]?.text ?? '');
    const withPost = isOverPost ? NAME_LINE.exec(line) : POST_LINE.exec(line);
    // The first line is a headline, as a rule: Ann Lee in Oslo for talks.
    return (byline ?? (index === 0 ? null : withPost))?.groups?.['names'];
  });
}

/** `Published: | 3 March 2025 |` */
function datelineIn(text: string, passages: readonly Passage[]): Told | null {
  return toldInLine(text, passages, (line) => DATELINE.exec(line)?.groups?.['date']);
}

/** The first words that are found in a line by itself near either end of the article. */
function toldInLine(
  text: string,
  passages: readonly Passage[],
  wordsIn: (line: string, index: number) => string | undefined,
): Told | null {
  const last = passages.at(-1)?.paragraph ?? 0;
  for (const passage of passages) {
    const { paragraph, index, start } = passage;
    const isAtEdge = paragraph <= EDGE || paragraph > last - EDGE;
    const words = isAtEdge && isLine(passage) ? wordsIn(passage.text, index) : undefined;
    if (words === undefined) continue;
    const from = start + passage.text.indexOf(words);
    return { index, answer: spanOf(text, from, from + words.length) };
  }
  return null;
}

function isLine({ text }: Passage): boolean {
  return !/[.!?…:;]["”’»]?$/u.test(text);
}
