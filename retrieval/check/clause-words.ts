import { plainCase } from '../../corpus/shared/plain-letters.js';
import { list } from '../../corpus/words/words.js';
import { termOf } from '../index/lexical-index.js';
import { DENIES, DENY } from '../wording/denial-words.js';
import { wholeWord } from '../wording/whole-word.js';

/** A word of a claim or of a passage, as the two are compared. */
export interface ClauseWord {
  /** In small letters. */
  readonly text: string;
  /** Its stem; null of a word that says nothing. */
  readonly term: string | null;
  /** The words before it and behind. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** The number of its clause. */
  readonly clause: number;
  /**
   * "denied" of the word that is denied, "behind" of those after it: in "not
   * signed the deal" of "signed", and of "deal".
   */
  readonly denial: 'denied' | 'behind' | null;
}

const TOKEN = /\d[\d.,]*|\p{L}+(?:'t)?|[,;:()–—]/gu;
const MARK = /^[,;:()–—]$/u;
/** Words that begin a clause, or part of one that has its own verb or number. */
const CLAUSE_OPENERS = list(
  'although and as because but if since so than that though unless until when where whereas whether which while who whom whose why',
);
/**
 * They hold a word that denies, and deny nothing: not | at all |, the | no-fly | zone, | No. 3 |.
 */
const NO_DENIAL = /(?<!\p{L})(?:at all(?!\p{L})|no(?=-|\.?\s?\d))/gu;
/** | no | fewer, | not | only: they deny nothing of what follows. */
const NO_NEGATION =
  /^(?:no|not|.+n't) (?:confidence|doubt|fewer|just|later|less|matter|merely|more|only|other|simply|sooner)$/u;
/** They stand between a negation and what it denies: not | really | good. */
const HEDGING =
  /^(?:also|always|even|ever|exactly|just|longer|quite|really|still|too|very|yet|\p{L}+ly)$/u;
/**
 * Deny with other words what follows: far | from | certain, fell short
 * | of | a majority, refused | to | sign.
 */
const DENYING_PAIR = /^(?:far from|short of|(?:declin|fail|refus)\p{L}+ to|rul\p{L}+ out)$/u;
/** What is denied goes on in the clause that follows: denied | that he had resigned. */
const DENYING_VERB = new RegExp(`^${DENY}$`, 'u');
/** Where these follow, what is denied is turned round: not | until | Friday. */
const TURNING = new RegExp(wholeWord('except|unless|until'), 'u');

/** The words of a text with their clauses, and what of them is denied. */
export function clauseWordsOf(text: string): ClauseWord[] {
  const plain = plainCase(text).replace(NO_DENIAL, ' ');
  const tokens = plain.match(TOKEN) ?? [];
  const isTurned = TURNING.test(plain);
  const words: ClauseWord[] = [];
  let [clause, denial]: [number, Denial] = [0, 'none'];
  for (const [i, token] of tokens.entries()) {
    const isMark = MARK.test(token);
    if (isMark || (CLAUSE_OPENERS.has(token) && tokens[i + 1] !== 'not')) {
      clause += 1;
      if (denial !== 'clauses' || isMark || token === 'and') denial = 'none';
    }
    if (isMark) continue;
    const term = termOf(token);
    const isDenying =
      DENYING_PAIR.test(`${tokens[i - 1] ?? ''} ${token}`) ||
      (DENIES.test(token) && !NO_NEGATION.test(`${token} ${tokens[i + 1] ?? ''}`));
    words.push({
      text: token,
      term,
      previous: tokens[i - 1],
      next: tokens[i + 1],
      clause,
      denial: isDenying ? null : DENIED_BY[denial],
    });
    if (isTurned) continue;
    if (DENYING_VERB.test(token)) denial = denial === 'none' ? 'clauses' : 'none';
    else if (isDenying) denial = denial === 'none' ? 'next' : 'none';
    else if (denial === 'next' && term !== null && !HEDGING.test(token)) denial = 'behind';
  }
  return words;
}

/**
 * How far a denial reaches: to the next word that says something, past
 * it, over the clauses that follow, too.
 */
type Denial = 'none' | 'next' | 'behind' | 'clauses';

const DENIED_BY = { none: null, next: 'denied', behind: 'behind', clauses: 'denied' } as const;
