import { isSubject } from '../../grammar/grammar.js';
import type { Token } from '../../words/token.js';
import { isProgressive, mayBeParticiple } from '../../words/verb.js';
import { CALENDAR, NEARER_TIMES, TIMES } from '../../words/words.js';
import type { EntityMention } from '../entity.js';
import { phrasesIn, type Reading } from '../reading.js';

/** Most tokens of what tells more of a source. */
const LONGEST = 20;

/**
 * The token behind what tells more of a source without a name:
 * `two people | familiar with the plans`, up to its verb or, behind "according to" and "said", to
 * the next comma; `phrase.fullTo` where nothing does.
 */
export function sourceEnd(reading: Reading, mention: EntityMention): number {
  const { tokens } = reading;
  const { phrase, grammar } = mention;
  const from = phrase.fullTo;
  // according to people familiar with its | thinking: no verb of theirs
  const own = isSubject(grammar) && !grammar.inverted ? grammar.verb : null;
  if (own === null && !grammar.inverted && grammar.preposition !== 'according to') return from;
  const verb = own === null ? Infinity : verbGroupStart(tokens, own);
  // the mayor | once | told him
  if (tokens[from]?.pos === 'ADV' && from + 1 === verb) return from;
  let to = describedTo(reading, mention, Math.min(verb, from + LONGEST));
  // cut at the limit: half of it is worse than none
  if (to === from + LONGEST && to < verb) return from;
  while (to > from && isLoose(tokens[to - 1], to === verb)) to--;
  return to;
}

/** Where what tells more of a source ends, `limit` at the latest. */
function describedTo(reading: Reading, { phrase, passage }: EntityMention, limit: number): number {
  const { tokens } = reading;
  const from = phrase.fullTo;
  const subjects = subjectsIn(reading, passage);
  /** Within `who saw …`, in which verbs and subjects stand. */
  let isClause = false;
  for (let i = from; i < limit; i++) {
    const token = tokens[i];
    if (token?.passage !== passage || /^[,;:.?!–—()[\]“”"]/u.test(token.text)) return i;
    const next = tokens[i + 1];
    const ends = isClause ? endsClause(token) : endsDescription(token, next, subjects.has(i));
    if (i === from ? !opens(token, next) : ends) return i;
    if (tellsHow(tokens, i)) {
      // a report published | on Monday: what is left tells nothing
      const isBare = i === from + 1 && /^(?:VERB|ADV)$/u.test(tokens[from]?.pos ?? '');
      return isBare ? from : i;
    }
    isClause ||= RELATIVE.test(token.lower);
  }
  return Math.max(from, limit);
}

/** The tokens of a passage at which subjects begin. */
function subjectsIn(reading: Reading, passage: number): Set<number> {
  const subjects = phrasesIn(reading, passage).filter((phrase) =>
    isSubject(reading.grammarOf.get(phrase)),
  );
  return new Set(subjects.map(({ from }) => from));
}

/** True of a word with which something else begins than what tells of the source. */
function endsDescription(token: Token, next: Token | undefined, isSubject: boolean): boolean {
  const { pos, lower } = token;
  if (RELATIVE.test(lower)) return false;
  if (/^(?:and|or)$/u.test(lower)) return /^(?:VERB|AUX|ADV|PRON)$/u.test(next?.pos ?? '');
  return endsClause(token) || pos === 'AUX' || isSubject;
}

/** True of a word that ends what tells of a source, even a clause of `who`. */
function endsClause({ pos, lower }: Token): boolean {
  if (RELATIVE.test(lower)) return false;
  return pos === 'SCONJ' || /^(?:after|as|before|but|during|since|until|when|while)$/u.test(lower);
}

/** Words that open a clause in which more is told of somebody. */
const RELATIVE = /^(?:who|whose|whom|which|that|where)$/u;

/** Prepositions that tell who somebody is, rather than when or how it is said. */
const TELLING_WHO =
  /^(?:with|from|at|for|in|on|of|within|inside|near|behind|close|to|against|across|by|under)$/u;

function opens(token: Token, next: Token | undefined): boolean {
  if (RELATIVE.test(token.lower)) return true;
  if (token.pos === 'ADV') return /^(?:ADJ|VERB)$/u.test(next?.pos ?? '');
  if (token.pos === 'ADP') return TELLING_WHO.test(token.lower);
  const isParticiple = token.pos === 'VERB' && (isProgressive(token) || mayBeParticiple(token));
  return token.pos === 'ADJ' || isParticiple;
}

/**
 * True where something tells when, or where it is said: `on | Monday`,
 * `last | week`, `in | a statement`, `at | 5pm`.
 */
function tellsHow(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i];
  if (NEARER_TIMES.has(first?.lower ?? '')) {
    return isTimeOrText(tokens[i + 1]?.lower ?? '') || tellsHow(tokens, i + 1);
  }
  if (first?.pos !== 'ADP') return CALENDAR.has(first?.lower ?? '');
  for (let j = i + 1; j < i + 5; j++) {
    const token = tokens[j];
    if (token?.passage !== first.passage) return false;
    if (CALENDAR.has(token.lower) || isTimeOrText(token.lower)) return true;
    if (j === i + 1 && token.pos === 'NUM' && /^(?:in|on|at|by)$/u.test(first.lower)) return true;
    if (!/^(?:DET|ADJ|NUM|PRON)$/u.test(token.pos)) return false;
  }
  return false;
}

function isTimeOrText(word: string): boolean {
  return TIMES.has(word) || TIME_OR_TEXT.test(word);
}

const TIME_OR_TEXT =
  /^(?:today|yesterday|tomorrow|time|day|statement|letter|interview|email|e-mail|post|tweet|message|speech|briefing|call)$/u;

/** Where the verbs that end at `verb` begin: `| had also told`. */
function verbGroupStart(tokens: readonly Token[], verb: number): number {
  let from = verb;
  for (let i = verb - 1; /^(?:AUX|ADV|PART)$/u.test(tokens[i]?.pos ?? ''); i--) {
    if (tokens[i]?.pos === 'AUX' || LOOSE_ADVERB.test(tokens[i]?.lower ?? '')) from = i;
  }
  return from;
}

const LOOSE_ADVERB = /^(?:later|also|then|now|still|again|already|earlier|.+ly)$/u;

/**
 * True of a word that nothing may end at; before a verb a preposition may
 * stand alone: `a van parked | outside`.
 */
function isLoose(token: Token | undefined, isBeforeVerb: boolean): boolean {
  if (token === undefined) return false;
  return (
    /^(?:DET|CCONJ|SCONJ|AUX|PART)$/u.test(token.pos) ||
    (token.pos === 'ADP' && !isBeforeVerb) ||
    RELATIVE.test(token.lower) ||
    (token.pos === 'ADV' && LOOSE_ADVERB.test(token.lower))
  );
}
