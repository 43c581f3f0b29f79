import { plainCase } from '../../corpus/shared/plain-letters.js';
import { MODALS } from '../wording/auxiliaries.js';
import { DENIES, DENY } from '../wording/denial-words.js';
import { INTENDED, POSSIBLE } from '../wording/unrealised.js';
import { formsOf, pastForms, verbsAsked } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';
import { type Demand, ofPassage } from './marked.js';
import { isYesOrNo } from './question-kind.js';

/** Why and how something came about is told of what could come about, too. */
const WHY_OR_HOW = /^(?:why|how)(?!\p{L})/u;
/** What is denied, to the end of its clause: | denied killing the dog |, they said. */
const DENIED_CLAUSE = new RegExp(`(?<!\\p{L})${DENY} [^,;.:]+`, 'giu');
/**
 * What was intended and not done, which answers whether it was: was asked to join | and declined |,
 * has until June to object | and has not |.
 */
const ENDS_UNDONE = new RegExp(
  `${INTENDED.source}[^.]*?(?:,|;| but| and) [^.]*?(?:${DENIES.source}|(?<!\\p{L})(?:declin|fail|refus)(?:e?d|ing)(?!\\p{L}))`,
  'iu',
);
/** A question with one of these asks for no deed that is done: "when is the bridge opened?" */
const UNDECIDED = new RegExp(
  `(?:^| )(?:am|are|is|being|do|does|${MODALS})(?:n't)?(?: |$)|^(?:how|wh\\p{L}+)'(?:re|s) `,
  'u',
);
/** Verbs that help others: may | have | sold. */
const LIGHT_VERBS = new Set(['be', 'do', 'get', 'go', 'have']);

/**
 * What a question about something done demands of a passage: that it does not
 * tell of it only as hoped, offered, tried, denied or possible; null where the
 * question may ask of what is not done yet.
 *
 * Example: "who bought the pub?" is not answered with who hopes to buy it.
 */
export function unrealisedDemand(question: string): Demand | null {
  if (UNDECIDED.test(question)) return null;
  const words: readonly string[] = question.match(/[\p{L}'-]+/gu) ?? [];
  const did = words.indexOf('did');
  const asked: AskedWords = {
    all: new Set(words.filter((word, i) => !isInfinitiveOrGerund(words, i) && word !== 'done')),
    isForDoer: words.some((word) => /^(?:who|which)$/u.test(word)),
    frames: WHY_OR_HOW.test(question) ? [INTENDED] : [INTENDED, POSSIBLE],
    behindDid: new Set(
      did < 0 ? [] : words.filter((_, i) => i > did && !isInfinitiveOrGerund(words, i)),
    ),
  };
  const isWhether = isYesOrNo(question);
  return ofPassage(
    ({ text }) => (isWhether && ENDS_UNDONE.test(text)) || !isOnlyUnrealised(text, asked),
  );
}

/**
 * The words of a question that may tell what was done: bought in "who bought it?", buy in "did he
 * buy it?".
 */
interface AskedWords {
  readonly all: ReadonlySet<string>;
  readonly behindDid: ReadonlySet<string>;
  /** Whether it asks who did it: to "did he?" it is an answer that he denies it. */
  readonly isForDoer: boolean;
  /** What shows that something is not done. */
  readonly frames: readonly RegExp[];
}

/** to | buy |, to be | sold |, to get | involved |, who warned of files getting | lost | */
function isInfinitiveOrGerund(words: readonly string[], i: number): boolean {
  return [i - 1, i - 2].some((at) => words[at] === 'to') || words[i - 1] === 'getting';
}

/** Whether a word that is denied is a verb asked for: that he had | killed |, or | killing |. */
function isDenied(word: string, asked: ReadonlySet<string>): boolean {
  if (!word.endsWith('ing')) return asked.has(word) && /(?:ed|en)$/u.test(word);
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`].some((base) => pastForms(base).some((form) => asked.has(form)));
}

/** What will it cost, how many are going to come. */
const TO_COME = /^(?:how|wh\p{L}+).* (?:will|(?:is|are) (?:.+ )?going to) /u;
const SO_FAR = new RegExp(wholeWord('so far|to date|up to now|until now'), 'iu');

/**
 * What will be is not what has been so far: "how much will it cost?" is not answered with "has cost
 * | nine million | so far".
 */
export function soFarDemand(question: string): Demand | null {
  if (!TO_COME.test(question)) return null;
  return ({ before, text, after }) => {
    const [opening = ''] = before.split(CLAUSE_END).slice(-1);
    const [rest = ''] = after.split(CLAUSE_END);
    return !SO_FAR.test(opening + text + rest);
  };
}

/** how much | did | it pay, how many | are | they build|ing |; not: how much would it pay. */
const AMOUNT_OF_DEED =
  /^how (?:many|much) (?!.* (?:if|unless|would|could|might)(?: |$))(?:(?:\p{L}+ )?(?:did|has|have) |.*(?:is|are) (?:.+ )?(?!going )\p{L}+ing(?: |$))/u;
const ON_CONDITION =
  /^(?:["“])?(?:if|unless|should)(?!\p{L})[^.;]*?, [^.;]*(?<!\p{L})(?:could|might|will|would)(?!\p{L})[^.;]*$/iu;

/**
 * What is done is not what would be on a condition: "how much is it paying?" is not answered with
 * "if it withdraws, it will pay | $9m |".
 */
export function conditionDemand(question: string): Demand | null {
  return AMOUNT_OF_DEED.test(question)
    ? ({ before, text }) => !ON_CONDITION.test(before + text)
    : null;
}

const WHEN_DONE = /^(?:when|where) (?:did|was|were) (?!.*(?:plan|pledge|promise|propose))/u;
/** promised | a second one in | December */
const BEHIND_PROMISE =
  /(?<!\p{L})(?:planned|pledged|promised|proposed) (?:an?|another|more|the) (?:[\p{L}-]+ ){1,5}$/iu;

/** When it was held is not when it is promised for: promised a second one in | December |. */
export function promisedDemand(question: string): Demand | null {
  if (!WHEN_DONE.test(question)) return null;
  const verbs = verbsAsked(question);
  if (verbs.length === 0) return null;
  const told = new RegExp(wholeWord(verbs.join('|')), 'iu');
  return ({ passage, before, text }) => {
    const [preposition = ''] = /^(?:at|in|on) /u.exec(text) ?? [];
    return told.test(passage.text) || !BEHIND_PROMISE.test(before + preposition);
  };
}

const CLAUSE_END = /[,;:.] /u;

function isOnlyUnrealised(text: string, asked: AskedWords): boolean {
  const lower = plainCase(text);
  const verbs = new Set(
    asked.frames.flatMap((frame) =>
      [...lower.matchAll(frame)].flatMap(({ groups }) => {
        const { be, verb } = groups ?? {};
        return verb === undefined ? [] : (askedBy(verb, be !== undefined, asked) ?? []);
      }),
    ),
  );
  const denied = (lower.match(DENIED_CLAUSE) ?? []).join(' ').match(/\p{L}+/gu) ?? [];
  for (const word of asked.isForDoer ? denied : []) if (isDenied(word, asked.all)) verbs.add(word);
  if (verbs.size === 0) return false;
  // Said to be done in another place of the sentence, it is done.
  const told = asked.frames.reduce(
    (rest, frame) => rest.replace(frame, ' '),
    lower.replace(DENIED_CLAUSE, ' '),
  );
  const elsewhere = new Set(told.match(/\p{L}+/gu));
  return ![...verbs].some((verb) => [...formsOf(verb)].some((form) => elsewhere.has(form)));
}

/**
 * The verb where the question asks whether that was done; null where not: the cost may be no past
 * of cost.
 */
function askedBy(
  verb: string,
  isParticiple: boolean,
  { all, behindDid }: AskedWords,
): string | null {
  if (LIGHT_VERBS.has(verb)) return null;
  if (isParticiple) {
    const base = [...behindDid].find((word) => pastForms(word).includes(verb));
    return base ?? (all.has(verb) ? verb : null);
  }
  return behindDid.has(verb) || pastForms(verb).some((form) => form !== verb && all.has(form))
    ? verb
    : null;
}
