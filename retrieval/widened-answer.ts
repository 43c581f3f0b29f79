import type { Range } from '../corpus/shared/range.js';
import type { Span } from '../corpus/span.js';
import { isYesOrNo } from './demand/question-kind.js';
import { termsOf } from './index/lexical-index.js';
import { MODALS } from './wording/auxiliaries.js';
import { DENY } from './wording/denial-words.js';
import { DETERMINER } from './wording/determiner.js';
import { NAME } from './wording/name-pattern.js';
import { TAKEN_BACK } from './wording/taken-back.js';

/** "Who founded it?", "who are they?"; not "who is she?". */
const FOR_PEOPLE = /^who (?!is |was )/u;

/** "Will it close?", "does she leave?"; not of what is past: "did she?". */
const WHETHER_IT_WILL = new RegExp(`^(?:are|is|do|does|${MODALS})(?:n't)? `, 'u');

/**
 * An answer together with what the sentence tells right beside it, where the
 * question asks for that as well: whoever does the same, the condition on which the
 * answer holds, or that it does not hold.
 *
 * Example: "what right did they get?": | the right to | mint coins.
 * Example: "who founded it?": Ann Lee | and her brother, Tom Lee |.
 * Example: "who helped her?": | her neighbours, among them | Ann Lee.
 * Example: "will they sign it?": they will | if sanctions are lifted |.
 * Example: "does it hold iron?": the claim that it holds iron | is false |.
 * Example: "did he threaten to go?": | he denied | that he had threatened to go |.
 * Example: "do they test for lead?": | they test for lead |, but not for iron.
 *
 * @param question in small letters
 * @param passage that the answer stands in
 */
export function widenedAnswer(question: string, passage: Span, { start, end }: Range): Span {
  const { text } = passage;
  let [from, to] = [start - passage.start, end - passage.start];
  from -= nounBefore(question, text, from);
  if (FOR_PEOPLE.test(question)) {
    from -= wholeBefore(text, from);
    to += companionBehind(text, from, to);
  }
  if (FOR_SURVIVORS.test(question)) [from, to] = allSurvivors(text, from, to);
  if (WHETHER_IT_WILL.test(question)) {
    [from, to] = [from - conditionBefore(text, from), to + conditionBehind(text, to)];
  }
  if (isYesOrNo(question)) {
    [from, to] = withVerdict(text, from, to);
    [from, to] = beforeException(question, text, from, to);
    to += withoutBehind(question, text, to);
  }
  return { text: text.slice(from, to), start: passage.start + from, end: passage.start + to };
}

/** What | right | was she given, what | order | did he get. */
const NOUN_ASKED = /^(?:what|which) (?<noun>\p{L}{3,}) (?!of )/u;

/**
 * How long the noun asked for is right before what it is a noun of: | the right to |
 * mint coins; 0 where none stands there.
 */
function nounBefore(question: string, text: string, start: number): number {
  const noun = NOUN_ASKED.exec(question)?.groups?.['noun'];
  if (noun === undefined) return 0;
  const before = new RegExp(`(?<!\\p{L})(?:(?:${DETERMINER}) )?${noun} to $`, 'iu');
  return before.exec(text.slice(0, start))?.[0].length ?? 0;
}

/** Who survives him? */
const FOR_SURVIVORS = /^who (?:ha[ds] |is )?(?:surviv|left behind)/u;
const SURVIVED_BY = /(?<!\p{L})survived by (?<all>[^.;]+)/iu;

/**
 * An answer that is one of those by whom somebody is survived, to all of
 * them: | his wife, | Ann, | and two sons |.
 */
function allSurvivors(text: string, start: number, end: number): [number, number] {
  const found = SURVIVED_BY.exec(text);
  if (found === null) return [start, end];
  const last = found.index + found[0].length;
  const first = last - (found.groups?.['all']?.length ?? 0);
  return first <= start && end <= last ? [first, last] : [start, end];
}

/**
 * Behind a name, another one that is told by what its bearer is to the first:
 * Ann Lee | and her brother, Tom Lee |, …
 */
const COMPANION = new RegExp(
  `^ and (?:his|her|their) (?:\\p{L}+ ){0,2}\\p{Ll}+,? ${NAME}(?=,|[.;]?$|[.;)] )`,
  'u',
);
const ONLY_NAME = new RegExp(`^${NAME}$`, 'u');

/**
 * How long the companion is that stands behind an answer; 0 where the answer is no name, or has
 * none.
 */
function companionBehind(text: string, start: number, end: number): number {
  if (!ONLY_NAME.test(text.slice(start, end))) return 0;
  return COMPANION.exec(text.slice(end))?.[0].length ?? 0;
}

/** Several, of whom one is named behind: | her neighbours, among them the baker | Ann Lee. */
const WHOLE_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${DETERMINER}|\\d+|dozens of|hundreds of|many|several) (?:[\\p{Ll}-]+ ){0,2}\\p{Ll}+s,? among them (?:[\\p{Ll}-]+ ){0,3}$`,
  'iu',
);

/** How long the words are that tell of what an answer is only one of; 0 where none stand there. */
function wholeBefore(text: string, start: number): number {
  return WHOLE_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
}

const CONDITION = '(?:as long as|if|on condition|only if|provided|so long as|unless)(?!\\p{L})';
const CONDITION_BEHIND = new RegExp(`^,? ${CONDITION}(?:[^.,;:!?"“”]|["“][^"“”]*["”])*`, 'u');
const CONDITION_BEFORE = new RegExp(`(?<!\\p{L})${CONDITION}[^.,;:!?"“”]*, (?:then )?$`, 'iu');

/**
 * How long the condition is that stands right before an answer: | If the dam holds, | the town is
 * saved.
 */
function conditionBefore(text: string, start: number): number {
  return CONDITION_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
}

/**
 * How long the condition is that stands right behind an answer: Iran
 * will sign it | if sanctions are lifted |.
 */
function conditionBehind(text: string, end: number): number {
  return CONDITION_BEHIND.exec(text.slice(end))?.[0].trimEnd().length ?? 0;
}

/** A claim with what is to be thought of it: | The idea that the vaccine holds iron is a myth |. */
const CALLED_FALSE =
  /(?<!\p{L})(?:an?|her|his|the|their|this) (?:\p{L}+ )?(?:allegation|assertion|belief|claim|idea|notion|rumou?r|statement|story|suggestion|theory),? that [^.!?]+? (?:is|are|was|were) (?:[\p{L}’']+ ){0,3}?(?:baseless|fabricated|fake|false|fiction|hoax|inaccurate|incorrect|invented|lie|misleading|myth|nonsense|true|unfounded|untrue|wrong)(?!\p{L})/giu;

/**
 * What is denied, to the end of its clause: | denied a report that he would
 * go |, | dismissed claims that she knew |.
 */
const DENIED = new RegExp(
  `(?<!\\p{L})(?:${DENY}|(?:dismiss|refut|reject)(?:e?[ds]|es|ing) (?:[\\p{L}’'-]+ ){0,4}?(?:allegation|claim|report|rumou?r|suggestion)s?(?: (?!and |but )[\\p{L}’'-]+){0,5}? that) (?:(?! (?:and|but|saying) )[^,.;:])+`,
  'giu',
);

/**
 * An answer that is part of a claim, to what the claim is called, or of what is denied, to the
 * denial.
 */
function withVerdict(text: string, start: number, end: number): [number, number] {
  const claims = [...text.matchAll(CALLED_FALSE), ...text.matchAll(DENIED)];
  const claim = claims.find(({ index, 0: all }) => index <= start && start < index + all.length);
  const [from, to] =
    claim === undefined
      ? [start, end]
      : [claim.index, Math.max(end, claim.index + claim[0].length)];
  const back = TAKEN_BACK.exec(text);
  return back === null || back.index < to ? [from, to] : [from, back.index + back[0].length];
}

const WITHOUT_BEHIND = /^[^.;:!?"“”]*? without (?:an?y? )?(?<what>\p{L}+)/u;

/**
 * How far behind an answer stands that what is asked was not so:
 * arrested | and released without charge |.
 */
function withoutBehind(question: string, text: string, end: number): number {
  const found = WITHOUT_BEHIND.exec(text.slice(end));
  if (found === null) return 0;
  const asked = termsOf(question);
  const isAsked = [...termsOf(found.groups?.['what'] ?? '')].some((term) => asked.has(term));
  return isAsked ? found[0].length : 0;
}

/** What is left out of what is told: age, weight and diet |, but not income |. */
const EXCEPTION = /,? but not (?:[^,.;]+)/giu;

/**
 * An answer that tells what is left out, where what is asked is told before it, to what is told
 * before.
 */
function beforeException(
  question: string,
  text: string,
  start: number,
  end: number,
): [number, number] {
  const exceptions = [...text.matchAll(EXCEPTION)];
  const found = exceptions.find(({ index, 0: all }) => index <= start && end <= index + all.length);
  if (found === undefined) return [start, end];
  const [before, left] = [termsOf(text.slice(0, found.index)), termsOf(found[0])];
  const asked = [...termsOf(question)];
  const isAskedBefore = asked.some((term) => before.has(term) && !left.has(term));
  return isAskedBefore && !asked.some((term) => left.has(term)) ? [0, found.index] : [start, end];
}
