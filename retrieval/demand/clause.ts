import { verbKind } from '../../corpus/words/lexicon.js';
import { PRONOUNS } from '../../corpus/words/words.js';
import { AUXILIARY } from '../wording/auxiliaries.js';
import { NAME } from '../wording/name-pattern.js';
import { pastFormsLike } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';
import { HELPERS } from './verb-subject.js';

/** A clause of a sentence whose subject stands at its beginning, offsets in the sentence. */
export interface Clause {
  readonly subject: string;
  readonly start: number;
  /** Where its main verb begins, behind the words that help it. */
  readonly verb: number;
  /**
   * It tells something of its own: , but | the town chose it |; not: when | the town chose it |.
   */
  readonly isJoined: boolean;
}

/** What joins two clauses, and what leads on from one to what tells when or why. */
const JOINED = '[,;] (?:and|but|whereas|while) | (?:but|whereas|while) |; ';
const LED_ON = ',? (?:after|although|as|because|before|if|since|that|though|until|when) |, ';

/** A name, or what may begin a noun with its article; not "her father", who is somebody's. */
const OPENING = new RegExp(
  `(?:^|(?<joined>${JOINED})|${LED_ON})(?<first>(?:[Tt]he )?${NAME}|(?:[Tt]he|[Aa]n?|[Tt]his) [\\p{L}-]+)(?= |, )`,
  'gu',
);
/** Further words of a noun: the | town | council. */
const NEXT_WORD = /^ (?!(?:and|or|that|which|who|whose) )\p{Ll}[\p{L}-]*/u;
const LONGEST = 3;
/** Between a subject and its verb: the town, | afraid of the cost, | chose. */
const TO_VERB = new RegExp(
  `^(?<gap>(?:, (?!and |but |or )[^,;]{1,60},)? (?<helpers>${HELPERS}))(?<verb>[\\p{L}]+)`,
  'u',
);

/**
 * The clauses of a sentence whose subjects and verbs are plain: | Lee
 * proposed | a bridge, but | the town refused |.
 */
export function clausesIn(text: string): Clause[] {
  return [...text.matchAll(OPENING)].flatMap(({ 0: all, index, groups }) => {
    const first = groups?.['first'] ?? '';
    const start = index + all.length - first.length;
    if (PRONOUNS.has(first.toLowerCase())) return [];
    const found = subjectFrom(text, start, first);
    const isJoined = groups?.['joined'] !== undefined;
    return found === null ? [] : [{ ...found, start, isJoined }];
  });
}

/** The subject that begins with some words, as far as its verb. */
function subjectFrom(
  text: string,
  start: number,
  first: string,
): Pick<Clause, 'subject' | 'verb'> | null {
  let subject = first;
  for (let words = 1; words <= LONGEST; words++) {
    const behind = text.slice(start + subject.length);
    const { gap = '', helpers = '', verb = '' } = TO_VERB.exec(behind)?.groups ?? {};
    if (isFinite(verb) || HELPED.test(helpers))
      return { subject, verb: start + subject.length + gap.length };
    const [next] = NEXT_WORD.exec(behind) ?? [];
    if (next === undefined) return null;
    subject += next;
  }
  return null;
}

const HELPED = new RegExp(wholeWord(AUXILIARY), 'u');

/** True of chose, raised and owns. */
function isFinite(verb: string): boolean {
  const bases = [verb.replace(/s$/u, ''), verb.replace(/es$/u, '')];
  return (
    pastFormsLike(verb) !== null ||
    (verb.endsWith('s') && bases.some((base) => verbKind(base) !== 'other'))
  );
}

/** Right before a verb within an insertion: | , who had | feared it |, |, | afraid of it. */
const INSERTED = new RegExp(`^, (?:(?:who|which) )?${HELPERS}$`, 'u');

/**
 * The clause of whose subject a verb tells: but | the town, fearing | the
 * cost, chose; null where that is not plain.
 */
export function clauseOf(verb: number, clauses: readonly Clause[], text: string): Clause | null {
  const found = clauses.find(
    ({ start, subject, verb: main }) =>
      verb === main || (verb < main && INSERTED.test(text.slice(start + subject.length, verb))),
  );
  return found ?? null;
}
