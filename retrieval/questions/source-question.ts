import { attributionAt, type Cast } from '../../corpus/actors/cast.js';
import type { Source } from '../../corpus/actors/sources/attribution.js';
import type { Passage } from '../../corpus/passage.js';
import { isWithin } from '../../corpus/span.js';
import type { AnsweredPlace } from '../answered-places.js';
import { type Finding, FINDING_CONFIDENCE } from './finding.js';
import { plainQuestion } from './plain-question.js';

const SAYS_WHO =
  /^(?:(?:and|but|so|ok|okay)[, ]+)*(?:(?:says?|said|according to) whom?|who (?:says|said|claims|claimed) (?:so|that|this|it)|(?:what|who)(?:'s| is) (?:the|your|their) source(?: (?:for|of) (?:that|this|it))?)$/u;

/**
 * Answers "says who?" with whom the last answer is said from; where the article says it itself, nobody else does, and
 * where nothing was answered there is nothing to ask it of.
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
  if (!SAYS_WHO.test(plainQuestion(question))) return null;
  const passage = passages[last.at ?? -1];
  if (passage === undefined) return { passages: [], confidence: 0 };
  const found = attributionAt(cast, passage.index, last.answer);
  if (found === null) return { passages: [{ index: passage.index, answer: null }], confidence: 0 };
  return findingOf(found, passage);
}

const WHO_SAID =
  /^(?:(?:and|but|so) )*who(?:'s| is| was)? (?:also |first )?(?:add(?:s|ed)|ask(?:s|ed)|argu(?:es|ed)|claim(?:s|ed)|insist(?:s|ed)|jok(?:es|ed)|quoted|repli(?:es|ed)|said|says|shout(?:s|ed)|tells|told|warn(?:s|ed))(?!\p{L})/iu;
const QUOTED = /["“«](?<words>[^"”»]+)["”»]|‘(?<single>[^‘]+)’(?!\p{L})/u;
/** Who | saw a boy in the water |? */
const DOING = /^who (?<words>\p{L}+(?: [\p{L}\p{N}'-]+)+)$/u;
/** Words that a quotation must have to be told from a phrase that anybody uses. */
const FEWEST_WORDS = 3;

/**
 * Answers "who said 'We had no choice'?" with whom the article has those very words from, with or without the marks, and "who had no choice?" where
 * somebody is quoted as saying that it was they.
 *
 * @returns null where the question is another, or those words are nobody's
 */
export function findQuoted(
  question: string,
  passages: readonly Passage[],
  cast: Cast,
): Finding | null {
  const quoted = quotedIn(question);
  const done = DOING.exec(plainQuestion(question))?.groups?.['words'];
  const words = wordsOf(quoted ?? done ?? '');
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
      return findingOf(source, passage);
  }
  return null;
}

/** The words of which a question asks who said them, in quotation marks or not: who said “…”, who says | it is late |? */
function quotedIn(question: string): string | undefined {
  const asking = WHO_SAID.exec(question)?.[0];
  if (asking === undefined) return undefined;
  const { words, single } = QUOTED.exec(question)?.groups ?? {};
  const behind = question.slice(asking.length).replace(/^ that (?=\p{L}+ )/u, '');
  const isClause = /(?:said|says|claims|claimed)$/u.test(asking) && !/["“«‘]/u.test(behind);
  return words ?? single ?? (isClause ? behind : undefined);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A passage whose source is asked for; the source is marked where it stands in it. */
function findingOf({ source: text, start, end }: Source, passage: Passage): Finding {
  const answer = isWithin({ start, end }, passage) ? { text, start, end } : null;
  return { passages: [{ index: passage.index, answer }], confidence: FINDING_CONFIDENCE };
}
