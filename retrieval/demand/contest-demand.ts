import { HAVE } from '../auxiliaries.js';
import { wholeWord } from '../whole-word.js';
import { NAME_GAP } from './gap.js';
import type { Demand, Marked } from './marked.js';

const BEATS = 'beats?|beating|defeat(?:ed|ing|s)|overc[ao]mes?|thrash(?:ed|ing)';
const BEATEN = '(?:is|was|were|are|been) (?:beaten|defeated|thrashed)';
const OVER = '(?:victor(?:y|ies)|wins?) (?:against|over)';
const UNDER =
  '(?:beaten|defeated|thrashed|defeat(?: \\S+)?) (?:against|by|to)|los(?:es?|ing|t) (?:\\S+ )??(?:against|to)';
const SUBJECT = `^(?:, who)? (?:(?:${HAVE}|also|later|\\p{L}+ly) )*`;

const BEFORE_WINNER = new RegExp(`(?<!\\p{L})(?:${UNDER}) ${NAME_GAP}$`, 'u');
const BEHIND_WINNER = new RegExp(`${SUBJECT}(?:${BEATS}|w[io]ns? (?:against|over))(?!\\p{L})`, 'u');
const BEFORE_LOSER = new RegExp(`(?<!\\p{L})(?:${BEATS}|${OVER}) ${NAME_GAP}$`, 'u');
const BEHIND_LOSER = new RegExp(`${SUBJECT}(?:${BEATEN}|los(?:es|t) (?:\\S+ )?to)(?!\\p{L})`, 'u');

/** Who won, whom did Lee lose to */
const FOR_WINNER = /^who (?:has |had )?w[io]ns?(?: |$)|^whom? did .+ lose (?:against|to)$/u;
/** Who lost, whom did Lee beat */
const FOR_LOSER =
  /^who (?:has |had )?los(?:es|t)(?: |$)|^whom? did .+ (?:beat|defeat|thrash)(?: |$)/u;
const OF_BOTH = new RegExp(wholeWord(`${UNDER}|${OVER}`), 'giu');
const WINS = new RegExp(wholeWord('w[io]ns?'), 'iu');
const LOSES = new RegExp(wholeWord('los(?:es|t)'), 'iu');

/** Who lost is not who beat others, nor who won one whom others beat: | Lowick | beat Stanmoor. */
export function contestDemand(question: string): Demand | null {
  if (FOR_LOSER.test(question)) return (marked) => !isWinner(marked) || isTold(LOSES, marked);
  if (FOR_WINNER.test(question)) return (marked) => !isLoser(marked) || isTold(WINS, marked);
  return null;
}

/** Whether a passage tells it of anybody besides: Lee, who beat Roe, | lost | his seat; not: | lost | to Roe. */
function isTold(verb: RegExp, { passage }: Marked): boolean {
  return verb.test(passage.text.replace(OF_BOTH, ' '));
}

function isWinner({ before, after }: Marked): boolean {
  return BEFORE_WINNER.test(before) || BEHIND_WINNER.test(after);
}

function isLoser({ before, after }: Marked): boolean {
  return BEFORE_LOSER.test(before) || BEHIND_LOSER.test(after);
}
