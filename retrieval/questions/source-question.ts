import { attributionAt, type Cast } from '../../corpus/actors/cast.js';
import type { Source } from '../../corpus/actors/sources/attribution.js';
import type { Passage } from '../../corpus/passage.js';
import { isWithin, type Span } from '../../corpus/span.js';
import type { AnsweredPlace } from '../answered-places.js';
import { termsOf } from '../index/lexical-index.js';
import { DENIES } from '../wording/denial-words.js';
import { type Finding, FINDING_CONFIDENCE, type FoundPassage } from './finding.js';
import { plainQuestion } from './plain-question.js';
import { withoutOpeners } from './question-openers.js';

const SAYS_WHO =
  /^(?:(?:says?|said|according to) whom?|who (?:says|said|claims|claimed) (?:so|that|this|it)|(?:what|who)(?:'s| is) (?:the|your|their) source(?: (?:for|of) (?:that|this|it))?)$/u;

/**
 * Answers "says who?" with whom the article gives as the source of the last answer; with nobody
 * where the article gives none, or the question before was not answered.
 *
 * @param last where the question before was answered
 * @returns null where the question is another
 */
export function findSource(
  question: string,
  last: AnsweredPlace,
  passages: readonly Passage[],
  cast: Cast,
): Finding | null {
  if (!SAYS_WHO.test(withoutOpeners(plainQuestion(question)))) return null;
  const passage = passages[last.at ?? -1];
  if (passage === undefined) return { passages: [], confidence: 0 };
  const found = attributionAt(cast, passage.index, last.answer);
  if (found === null) return { passages: [{ index: passage.index, answer: null }], confidence: 0 };
  return findingOf(found, passage, passages);
}

const WHO_SAID =
  /^who(?:'s| is| was)? (?:also |first )?(?:add(?:s|ed)|ask(?:s|ed)|argu(?:es|ed)|claim(?:s|ed)|insist(?:s|ed)|jok(?:es|ed)|quoted|repli(?:es|ed)|said|says|shout(?:s|ed)|tells|told|warn(?:s|ed))(?!\p{L})/iu;
const QUOTED =
  /["“«](?<words>[^"”»]+)["”»]|‘(?<single>[^‘]+)’(?!\p{L})|(?<!\p{L})'(?<straight>(?:[^']|(?<=\p{L})'(?=\p{L}))+)'(?!\p{L})/u;
/** A question who did something, and what that is: who | saw a boy in the water |? */
const DOING = /^who (?<words>\p{L}+(?: [\p{L}\p{N}'-]+)+)$/u;
/** Words that a quotation must have to be told from a phrase that anybody uses. */
const FEWEST_WORDS = 3;

/**
 * Answers a question that holds somebody's very words with whoever the article has them from.
 *
 * Examples: "who said 'We had no choice'?", with the marks or without; "who had no choice?", where
 * somebody is quoted as saying "I had no choice" or "we".
 *
 * @returns null where the question is another, or those words are nobody's
 */
export function findQuoted(
  question: string,
  passages: readonly Passage[],
  cast: Cast,
): Finding | null {
  const quoted = quotedIn(question);
  const done = DOING.exec(withoutOpeners(plainQuestion(question)))?.groups?.['words'];
  const words = (quoted ?? done ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${quoted === undefined ? '(?:I|we) ' : ''}${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  for (const passage of passages) {
    const found = pattern.exec(passage.text);
    if (found === null) continue;
    const start = passage.start + found.index;
    const told = { text: found[0], start, end: start + found[0].length };
    const source = attributionAt(cast, passage.index, told);
    if (source !== null && (quoted !== undefined || source.kind === 'quote'))
      return findingOf(source, passage, passages);
  }
  return quoted === undefined ? null : findTold(quoted, passages, cast);
}

/**
 * Finds the one passage that has all telling words of a statement from somebody: most prisoners
 * want to change, of "My experience is that most prisoners want to change," she said.
 */
function findTold(statement: string, passages: readonly Passage[], cast: Cast): Finding | null {
  const asked = [...termsOf(statement)];
  if (asked.length < FEWEST_WORDS) return null;
  const [only, ...others] = passages.filter(({ text }) => {
    const told = termsOf(text);
    return asked.every((term) => told.has(term)) && DENIES.test(text) === DENIES.test(statement);
  });
  if (only === undefined || others.length > 0) return null;
  const source = attributionAt(cast, only.index, null);
  return source && findingOf(source, only, passages);
}

/**
 * The words in a question that asks who said them, in quotation marks or not:
 * who said “…”, who says | it is late |?
 */
function quotedIn(question: string): string | undefined {
  const asked = withoutOpeners(question);
  const asking = WHO_SAID.exec(asked)?.[0];
  if (asking === undefined) return undefined;
  const { words, single, straight } = QUOTED.exec(asked)?.groups ?? {};
  const behind = asked.slice(asking.length).replace(/^ that (?=\p{L}+ )/u, '');
  const isClause = /(?:said|says|claims|claimed)$/u.test(asking) && !/["“«‘]| '/u.test(behind);
  return words ?? single ?? straight ?? (isClause ? behind : undefined);
}

/**
 * Whoever says what a passage tells that was read for a question: who said that
 * it is old? “It is | old |,” she told us.
 *
 * @param marked words of the passage
 * @returns null where the question is another, or the passage itself names whoever says it
 */
export function speakerFor(
  question: string,
  passage: Passage,
  marked: Span,
  passages: readonly Passage[],
  cast: Cast,
): FoundPassage[] | null {
  if (!WHO_SAID.test(withoutOpeners(question))) return null;
  const source = attributionAt(cast, passage.index, marked);
  return source === null || isWithin(source, passage) ? null : toldBy(source, passage, passages);
}

function findingOf(source: Source, passage: Passage, passages: readonly Passage[]): Finding {
  return { passages: toldBy(source, passage, passages), confidence: FINDING_CONFIDENCE };
}

/**
 * A passage whose source is asked for, with the one before it that
 * names the source, where it does not itself.
 */
function toldBy(
  { source: text, start, end }: Source,
  passage: Passage,
  passages: readonly Passage[],
): FoundPassage[] {
  const answer = { text, start, end };
  if (isWithin(answer, passage)) return [{ index: passage.index, answer }];
  const naming = passages.find((candidate) => isWithin(answer, candidate));
  const told = { index: passage.index, answer: null };
  return naming === undefined ? [told] : [{ index: naming.index, answer }, told];
}
