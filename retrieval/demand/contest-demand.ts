import { HAVE } from '../wording/auxiliaries.js';
import { NAME } from '../wording/name-pattern.js';
import { wholeWord } from '../wording/whole-word.js';
import { NAME_GAP } from './gap.js';
import type { Demand, Marked } from './marked.js';

const BEATS = 'beats?|beating|defeat(?:ed|ing|s)|overc[ao]mes?|thrash(?:ed|ing)';
const BEATEN = '(?:is|was|were|are|been) (?:beaten|defeated|thrashed)';
const OVER = '(?:victor(?:y|ies)|wins?) (?:against|over)';
const UNDER =
  '(?:beaten|defeated|thrashed|defeat(?: \\S+)?) (?:against|by|to)|(?:(?:go(?:es)?|going|went) down|los(?:es?|ing|t)) (?:\\S+ ){0,4}?(?:against|to)';
const SUBJECT = `^(?:, who)? (?:(?:${HAVE}|also|later|\\p{L}+ly) )*`;

const BEFORE_WINNER = new RegExp(`(?<!\\p{L})(?:${UNDER}) ${NAME_GAP}$`, 'u');
const BEHIND_WINNER = new RegExp(`${SUBJECT}(?:${BEATS}|w[io]ns? (?:against|over))(?!\\p{L})`, 'u');
const BEFORE_LOSER = new RegExp(`(?<!\\p{L})(?:${BEATS}|${OVER}) ${NAME_GAP}$`, 'u');
const BEHIND_LOSER = new RegExp(
  `${SUBJECT}(?:${BEATEN}|(?:goes down|(?:(?:are|is|was|were) )?los(?:es|ing|t)|went down) (?:\\S+ ){0,4}?to)(?!\\p{L})`,
  'u',
);

/** Who won, who is winning, whom did Lee lose to */
const FOR_WINNER =
  /^who(?:'s| is| was| are| were| has| had)? (?:w[io]ns?|winning)(?: |$)|^whom? did .+ lose (?:against|to)$/u;
/** Who lost, who is losing ground, whom did Lee beat */
const FOR_LOSER =
  /^who(?:'s| is| was| are| were| has| had)? los(?:es|ing|t)(?: |$)|^whom? did .+ (?:beat|defeat|thrash)(?: |$)/u;
const OF_BOTH = new RegExp(wholeWord(`${UNDER}|${OVER}`), 'giu');
const WINS = new RegExp(wholeWord('w[io]ns?|winning'), 'iu');
const LOSES = new RegExp(wholeWord('los(?:es|ing|t)'), 'iu');

/** Who lost is not who beat others, nor who won one whom others beat: | Lowick | beat Stanmoor. */
export function contestDemand(question: string): Demand | null {
  if (FOR_LOSER.test(question)) return (marked) => !isWinner(marked) || isTold(LOSES, marked);
  if (FOR_WINNER.test(question)) return (marked) => !isLoser(marked) || isTold(WINS, marked);
  return null;
}

/** Who | won |, who | beat | Leek */
const FOR_TEAM = /^who (?:has |had )?(?:beat|defeated|w[io]ns?)(?: |$)/u;
/** Behind somebody who wins for others: | Ravi Shah | sealed a 3-1 win for Hale. */
const BEHIND_HELPER = /^ \p{L}+ (?:an? |the )?(?:\S+ ){0,3}?(?:victory|win) for (?:the )?\p{Lu}/u;

/** Who won is not who wins it for others. */
export function helperDemand(question: string): Demand | null {
  return FOR_TEAM.test(question) ? (marked) => !BEHIND_HELPER.test(behindName(marked)) : null;
}

/**
 * Whether a passage tells it of anybody besides: Lee, who beat Roe,
 * | lost | his seat; not: | lost | to Roe.
 */
function isTold(verb: RegExp, { passage }: Marked): boolean {
  return verb.test(passage.text.replace(OF_BOTH, ' '));
}

function isWinner(marked: Marked): boolean {
  return BEFORE_WINNER.test(marked.before) || BEHIND_WINNER.test(behindName(marked));
}

function isLoser(marked: Marked): boolean {
  return BEFORE_LOSER.test(marked.before) || BEHIND_LOSER.test(behindName(marked));
}

const NAME_FIRST = new RegExp(`^${NAME}`, 'u');

/**
 * What stands behind the name with which marked words begin, else
 * behind all of them: | Leek | lost to Hale.
 */
function behindName({ text, after }: Marked): string {
  const name = NAME_FIRST.exec(text)?.[0] ?? text;
  return text.slice(name.length) + after;
}
