import { sentencesOf, trimRange } from '../../corpus/sentences.js';
import type { Range } from '../../corpus/shared/range.js';
import { spanOf } from '../../corpus/span.js';
import { singularOf, verbKind } from '../../corpus/words/lexicon.js';
import { isSmallTalk } from '../questions/small-talk.js';
import { wholeWord } from '../wording/whole-word.js';
import type { Claim, NotCheckable } from './claim.js';
import {
  CHAT_BREAK,
  CLAUSE_BREAK,
  CLAUSE_OPENER,
  GREETING,
  HEDGE,
  JUDGED,
  LEAD_IN,
  NORMATIVE,
  OPINIONS,
  ORDER,
  OUGHT_TO_BE,
  QUESTION,
  REPORTING,
  SUBORDINATE,
  TAG_QUESTION,
  VERB,
} from './claim-rules.js';

/** Fewer words need a verb to be a statement. */
const FEW_WORDS = 4;

/** Words on each side of an "and" that splits a sentence. */
const SHORTEST_CLAUSE = 2;

/** Characters on each side of an "and" that are looked at: a clause is shorter. */
const CLAUSE_WINDOW = 400;

/**
 * Cuts a message into claims: sentences, and clauses joined by "and", "but" or ";" where both stand
 * alone. Questions, greetings, opinions and the like are named as not checkable. In doubt a part
 * stays whole and is checked.
 *
 * @param plain the message with spaces for all that states nothing, as markup
 * does, and every other character where it
 *   was; the message itself when left out
 * @returns in order, without overlap; each `message.slice(start, end) === text`
 */
export function splitClaims(message: string, plain = message): Claim[] {
  return linesOf(plain)
    .flatMap((line) => chatSentences(plain, line))
    .flatMap((sentence) => clauses(plain, sentence))
    .flatMap((range) => {
      const claim = claimAt(message, plain, range);
      return claim === null ? [] : [claim];
    });
}

function linesOf(text: string): Range[] {
  return [...text.matchAll(/[^\n\r]+/gu)].flatMap((match) => {
    const range = trimRange(text, match.index, match.index + match[0].length);
    return range === null ? [] : [range];
  });
}

function chatSentences(text: string, line: Range): Range[] {
  return sentencesOf(text.slice(line.start, line.end)).flatMap((sentence) => {
    const [from, to] = [line.start + sentence.start, line.start + sentence.end];
    return cutAt(text, { start: from, end: to }, (part) =>
      [...part.matchAll(CHAT_BREAK)].map(({ index, 0: mark }) => ({
        start: index + mark.trimEnd().length,
        end: index + mark.length,
      })),
    );
  });
}

function clauses(text: string, sentence: Range): Range[] {
  return cutAt(text, sentence, (part) => {
    const breaks: Range[] = [];
    let start = 0;
    for (const { index, 0: mark } of part.matchAll(CLAUSE_BREAK)) {
      const end = index + mark.length;
      const before = part.slice(Math.max(start, index - CLAUSE_WINDOW), index).trim();
      const after = part.slice(end, end + CLAUSE_WINDOW).trim();
      if (!standApart(before, mark, after)) continue;
      breaks.push({ start: index, end });
      start = end;
    }
    return breaks;
  });
}

/**
 * Of what they stand before, an "and" joins two: | between | Oslo and Rome, | both | Ann and Bob.
 */
const JOINING_TWO = new RegExp(wholeWord('between|both'), 'iu');

/** True where what stands before and after an "and", "but" or ";" are claims of their own. */
function standApart(before: string, mark: string, after: string): boolean {
  if (Math.min(wordsWithMarks(before).length, wordsWithMarks(after).length) < SHORTEST_CLAUSE)
    return false;
  if (/[?]\W*$/u.test(after)) return false;
  if (mark.includes(';')) return VERB.test(before) && VERB.test(after);
  // The verb must come soon after its subject: "… and the talks that Witkoff led" is no clause.
  const opening = wordsWithMarks(after).slice(0, 6).join(' ');
  return (
    CLAUSE_OPENER.test(after) &&
    VERB.test(opening.replace(/^\S+ /u, '')) &&
    VERB.test(before) &&
    !SUBORDINATE.test(before) &&
    !REPORTING.test(before) &&
    !JOINING_TWO.test(before)
  );
}

/** The parts of a range between the breaks that `find` sees in its text, trimmed. */
function cutAt(text: string, range: Range, find: (part: string) => Range[]): Range[] {
  const parts: Range[] = [];
  let from = range.start;
  for (const { start, end } of [
    ...find(text.slice(range.start, range.end)),
    { start: range.end - range.start, end: range.end - range.start },
  ]) {
    const part = trimRange(text, from, range.start + start);
    if (part !== null) parts.push(part);
    from = range.start + end;
  }
  return parts;
}

/** Null where nothing but marks is left. */
function claimAt(message: string, plain: string, range: Range): Claim | null {
  const text = plain.slice(range.start, range.end);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const span = spanOf(message, range.start, range.end);
  const statement = statementOf(text);
  const notCheckable = isHedgedWish(text) ? 'opinion' : whyNotCheckable(statement);
  return { ...span, statement: notCheckable === null ? statement : null, notCheckable };
}

/**
 * The statement in a part of a message: without what leads up to it, hedges it or asks for assent.
 */
function statementOf(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  let statement = plain.replace(LEAD_IN, '');
  if (!/[\p{L}\p{N}]/u.test(statement)) statement = plain;
  return statement.replace(HEDGE, '').replace(TAG_QUESTION, '.');
}

/** "I think the CEO should quit": what is left without the hedge is a wish all the same. */
function isHedgedWish(text: string): boolean {
  const hedged = text.replace(/\s+/gu, ' ').trim().replace(LEAD_IN, '');
  return HEDGE.test(hedged) && OUGHT_TO_BE.test(hedged);
}

function whyNotCheckable(statement: string): NotCheckable | null {
  // the organisation, not the question
  if (QUESTION.test(statement) && !statement.startsWith('WHO ')) return 'question';
  if (GREETING.test(statement)) return 'greeting';
  if (isOtherScript(statement)) return 'language';
  if (OPINIONS.some((opinion) => opinion.test(statement))) return 'opinion';
  // "got it", "never mind": what asks nothing of an article states nothing of it.
  if (isSmallTalk(statement)) return 'greeting';
  const isOwn = NORMATIVE.test(statement) || JUDGED.test(statement);
  if (isOwn && !REPORTING.test(statement)) return 'opinion';
  if (ORDER.test(statement)) return 'no-statement';
  const words = wordsWithMarks(statement);
  if (words.length < 2) return 'no-statement';
  const isStatement =
    words.length >= FEW_WORDS ||
    VERB.test(statement) ||
    /\d/u.test(statement) ||
    tellsOfMany(words);
  return isStatement ? null : 'no-statement';
}

/** True of: | Naps prevent | strokes, | Taxes rise |; a verb in -s may be a noun: peace talks. */
function tellsOfMany([first = '', second = '']: readonly string[]): boolean {
  const [noun, verb] = [first.toLowerCase(), second.replace(/\W+$/u, '')];
  const isMany = singularOf(noun) !== noun;
  // "up" may be a verb, too
  return isMany && verb.length > 2 && singularOf(verb) === verb && verbKind(verb) !== 'other';
}

/** The model reads no script but the Latin one. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return 2 * latin < letters;
}

/**
 * The words of a text as they are typed, with apostrophes, hyphens and full stops in and behind
 * them.
 */
function wordsWithMarks(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
}
