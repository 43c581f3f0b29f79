import type { Range } from '../corpus/range.js';
import type { Span } from '../corpus/span.js';
import { MODALS } from './demand/auxiliaries.js';
import { NAME } from './name-pattern.js';

/** "Who founded it?", "who are they?"; not "who is she?". */
const FOR_PEOPLE = /^who (?!is |was )/u;

/** "Will it close?", "does she leave?"; not of what is past: "did she?". */
const WHETHER_IT_WILL = new RegExp(`^(?:are|is|do|does|${MODALS})(?:n't)? `, 'u');

/**
 * An answer together with what the sentence tells right beside it, where the question asks for that as well: whoever does
 * the same, or the condition on which the answer holds.
 *
 * Example: "who founded it?": Ann Lee | and her brother, Tom Lee |.
 * Example: "will they sign it?": they will | if sanctions are lifted |.
 *
 * @param question in small letters
 * @param passage that the answer stands in
 */
export function widenedAnswer(question: string, passage: Span, { start, end }: Range): Span {
  const { text } = passage;
  let [from, to] = [start - passage.start, end - passage.start];
  if (FOR_PEOPLE.test(question)) to += companionBehind(text, from, to);
  if (WHETHER_IT_WILL.test(question)) {
    [from, to] = [from - conditionBefore(text, from), to + conditionBehind(text, to)];
  }
  return { text: text.slice(from, to), start: passage.start + from, end: passage.start + to };
}

/** Behind a name, another one that is told by what its bearer is to the first: Ann Lee | and her brother, Tom Lee |, … */
const COMPANION = new RegExp(
  `^ and (?:his|her|their) (?:\\p{L}+ ){0,2}\\p{Ll}+,? ${NAME}(?=,|[.;]?$|[.;)] )`,
  'u',
);
const ONLY_NAME = new RegExp(`^${NAME}$`, 'u');

/** How long the companion is that stands behind an answer; 0 where the answer is no name, or has none. */
function companionBehind(text: string, start: number, end: number): number {
  if (!ONLY_NAME.test(text.slice(start, end))) return 0;
  return COMPANION.exec(text.slice(end))?.[0].length ?? 0;
}

const CONDITION = '(?:as long as|if|on condition|only if|provided|so long as|unless)(?!\\p{L})';
const CONDITION_BEHIND = new RegExp(`^,? ${CONDITION}(?:[^.,;:!?"“”]|["“][^"“”]*["”])*`, 'u');
const CONDITION_BEFORE = new RegExp(`(?<!\\p{L})${CONDITION}[^.,;:!?"“”]*, (?:then )?$`, 'iu');

/** How long the condition is that stands right before an answer: | If the dam holds, | the town is saved. */
function conditionBefore(text: string, start: number): number {
  return CONDITION_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
}

/** How long the condition is that stands right behind an answer: Iran will sign it | if sanctions are lifted |. */
function conditionBehind(text: string, end: number): number {
  return CONDITION_BEHIND.exec(text.slice(end))?.[0].trimEnd().length ?? 0;
}
