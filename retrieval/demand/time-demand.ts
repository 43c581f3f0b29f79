import { MONTHS, WEEKDAYS } from '../../corpus/words/words.js';
import { YEAR } from '../../corpus/words/year.js';
import { familyOf } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';
import type { Demand, Marked } from './marked.js';
import { isOpenQuestion } from './question-kind.js';

/** Not "how long ago". */
const HOW_LONG = /(?:^| )how long(?! ago)(?: |$)/u;
/** Since when, how long has it been so; not: how long did it last. */
const SINCE_WHEN = /^since when(?: |$)|^how long (?:has|have) /u;
/** When will it open, when is she going to go. */
const WHEN_TO_COME = /^when (?:will|(?:is|are) .+ (?:due|expected|going|set) to)(?: |n't )/u;
const WHEN = /^when (?:is|are|was|were|has|have|had|did|does|do|will)(?: |n't |$)/u;

const DAYS = [...MONTHS, ...WEEKDAYS].join('|');
const SEASONS =
  'spring|summer|autumn|fall|winter|christmas|easter|lent|advent|pentecost|ramadan|eid|passover|hanukkah|diwali|thanksgiving|halloween';
/** A year, and no more of a number: 1994; but not 1994.50. */
const YEAR_ALONE = `${YEAR}(?![\\d,.]*\\d)`;
/** `1963`, `4 May 2022`, `closed in 2022`: no stretch of time. */
const POINT_IN_TIME = new RegExp(
  `^(?:(?:the|of|${DAYS}|\\d{1,2}(?:st|nd|rd|th)?),? )*${YEAR_ALONE}$|(?<!\\p{L})(?:about|around|at|by|early|in|late|on|${DAYS}) ${YEAR_ALONE}`,
  'iu',
);
const LASTING =
  /(?<!\p{L})(?:always|between|decades?|during|ever|for|from|hours?|minutes?|months?|seconds?|since|still|through(?:out)?|till|to|until|weeks?|years?|days?|centur\p{L}+)(?!\p{L})|\d\s?[–-]\s?\d/iu;

/** `in Linz`, `at the Villa Borghese`. */
const PLACE = /(?<!\p{L})(?:[Aa]t|[Ii]n|[Nn]ear) (?:the )?\p{Lu}/u;
/** What tells a time: figures, names of times, and words before or behind one. */
const TIME = new RegExp(
  `\\d|${wholeWord(`${DAYS}|${SEASONS}|days?|eve|weeks?|months?|years?|hours?|minutes?|decades?|ages?|era|times?|centur(?:y|ies)|wars?|olympics|begin(?:ning)?|dawn|end|height|outbreak|start|turn|after|ago|as|before|currently|during|early|earlier|immediately|last|late|later|midnight|morning|next|night|noon|now|once|recently|since|soon|still|till|today|tomorrow|tonight|until|upon|when|while|yesterday|evening|afternoon`)}`,
  'iu',
);

/**
 * "How long …?" is not answered with the year in which it began or ended, nor "since when …?" with
 * when it will end, nor "when …?" with a place, nor "when will …?" with what lies behind.
 */
export function timeDemand(question: string): Demand | null {
  if (SINCE_WHEN.test(question)) {
    const isForStretch = HOW_LONG.test(question);
    return (marked) => !isEnd(marked) && !(isForStretch && isPointInTime(marked));
  }
  if (HOW_LONG.test(question)) return (marked) => !isPointInTime(marked);
  if (!WHEN.test(question)) return null;
  const isToCome = WHEN_TO_COME.test(question);
  return (marked) => !isPlace(marked) && !(isToCome && isPast(marked));
}

/** How did he die; not: how did prices change. */
const IN_WHAT_WAY = /^how (?:did|was|were) .+ (?<verb>\p{L}+)$/u;
/** Nothing but when: her husband died | in 2011 |. */
const AT_DATE = `(?:(?:early |late )?(?:in|on) )?(?:(?:the|of|${DAYS}|\\d{1,2}(?:st|nd|rd|th)?),? )*${YEAR_ALONE}`;

/**
 * Who did it, and nothing that tells how: | her husband, Viktor Hahn, | died; not: in a fall he
 * died.
 */
const WHO =
  "(?:(?!(?:after|and|as|because|by|from|in|of|on|through|via|when|with) )[\\p{L}'’.-]+,? )*?";

/** "How did he die?" is not answered with when he did: | died in 2011 |. */
export function mannerDemand(question: string): Demand | null {
  const verb = IN_WHAT_WAY.exec(question)?.groups?.['verb'];
  if (verb === undefined) return null;
  const forms = [...familyOf(verb)].join('|');
  const onlyDate = new RegExp(`^(?:${WHO}(?:${forms}))?(?:(?:^| )${AT_DATE})?$`, 'iu');
  const behind = new RegExp(`^(?: ${AT_DATE})?(?:[.;]|$)`, 'iu');
  return ({ text, after }) => !(onlyDate.test(text) && behind.test(after));
}

/** Since | June |, | a week ago |. */
function isPast({ before, text }: Marked): boolean {
  return /(?<!\p{L})since (?:the )?$/iu.test(before) || PAST.test(text);
}

const PAST = new RegExp(wholeWord('ago|since|yesterday'), 'iu');

/**
 * A year, and nothing that tells from when or how long: closed in | 2022 |
 * after a fire; nor what stands beside it.
 */
function isPointInTime({ passage, text, before }: Marked): boolean {
  if (LASTING.test(text)) return false;
  const preposition =
    /(?<!\p{L})(?:about|around|at|by|early|in|late|on) $/iu.exec(before)?.[0] ?? '';
  return (
    POINT_IN_TIME.test(preposition + text) ||
    (!/\d/u.test(text) && POINT_IN_TIME.test(passage.text))
  );
}

const ENDING = new RegExp(wholeWord('till|until'), 'iu');
const BEGINNING = new RegExp(wholeWord('from|since'), 'iu');

/**
 * The end of what goes on, and nothing that tells since when or how long: will last | until June |.
 */
function isEnd({ text, before }: Marked): boolean {
  const isBehindEnd = /(?<!\p{L})(?:till|until) [^,.;]*$/iu.test(before);
  return (isBehindEnd || ENDING.test(text)) && !BEGINNING.test(text);
}

const CLAUSE_END = /,? (?:and|but) |; /u;

/** A place, and nothing that tells a time: born in | Linz |. */
function isPlace({ text, before }: Marked): boolean {
  const preposition = /(?<!\p{L})(?:at|in|near) (?:the )?$/iu.exec(before)?.[0] ?? '';
  const [clause = ''] = text.split(CLAUSE_END);
  return PLACE.test(preposition + clause) && !TIME.test(clause);
}

/** in | 1913 |, in May | 1913 |; not: in the 1910s. */
const IN_SOME_YEAR = `in (?:(?!the )\\p{L}+[ -])?(?<year>${YEAR_ALONE})(?!s)`;
/** What was it | in 1913 |? */
const IN_YEAR = new RegExp(`(?:^| )${IN_SOME_YEAR}`, 'gu');
/**
 * Behind what is told of a year, or among it: fell to | eighteen | in 1978;
 * not of two: | the fee | in 1978 and 1979.
 */
const OF_YEAR = `${IN_SOME_YEAR}(?![–-]| (?:and|or|to) \\d)`;
const BEHIND = new RegExp(`^(?: (?!and |but )\\p{Ll}+){0,2} ${OF_YEAR}`, 'u');
const AMONG = new RegExp(`^[^,.;]*? ${OF_YEAR}`, 'u');

/**
 * What is told of one year is not told of another: "to what was it lowered in
 * 1913?" is not answered with | 18 | in 1978.
 */
export function yearDemand(question: string): Demand | null {
  const [year, ...more] = [...question.matchAll(IN_YEAR)].flatMap(
    ({ groups }) => groups?.['year'] ?? [],
  );
  if (year === undefined || more.length > 0 || !isOpenQuestion(question)) return null;
  return ({ text, after }) => {
    const told = (AMONG.exec(text) ?? BEHIND.exec(after))?.groups?.['year'];
    return told === undefined || told === year;
  };
}
