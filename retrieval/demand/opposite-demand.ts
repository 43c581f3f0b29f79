import { plainWords } from '../../corpus/shared/plain-letters.js';
import { verbKind } from '../../corpus/words/lexicon.js';
import { MONTHS, WEEKDAYS } from '../../corpus/words/words.js';
import { BE } from '../wording/auxiliaries.js';
import { DENIES } from '../wording/denial-words.js';
import { OPPOSITES, undenied } from '../wording/opposites.js';
import { familyOf } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';
import { type Demand, ofPassage } from './marked.js';
import { isForTime, isOpenQuestion } from './question-kind.js';

/** What is told of the opposite is no answer: "what does the law allow?" where the law bans it. */
export function oppositeDemand(question: string): Demand | null {
  if (!isOpenQuestion(question) || DENIES.test(question)) return null;
  // Ann Rose has not risen.
  const asked = wordsAsked(question).filter((word) => word !== 'rose');
  const demanded = OPPOSITES.flatMap(([one, other]) => {
    const [isOne, isOther] = [holdsAny(asked, one), holdsAny(asked, other)];
    if (isOne === isOther) return [];
    return isOne ? { own: one, opposite: other } : { own: other, opposite: one };
  });
  if (demanded.length === 0) return null;
  const besides = isForTime(question) ? UNTIL : DECLINE_TO;
  return ofPassage(({ text }) => {
    const told = plainWords(text.replace(besides, ' '));
    return (
      DENIES.test(text) ||
      demanded.every(({ own, opposite }) => !holdsAny(told, opposite) || holdsAny(told, own))
    );
  });
}

/** To decline to say so is no decline. */
const DECLINE_TO = /(?<!\p{L})declin\p{L}+ to(?!\p{L})/giu;
/** When it ends, the other begins: schools | stay closed until | Wednesday. */
const UNTIL = new RegExp(
  `(?<!\\p{L})(?:\\p{L}+ ){1,4}(?:till|until)(?!\\p{L})|${DECLINE_TO.source}`,
  'giu',
);

/** "How safe is it?" is answered with how dangerous it is. */
const DEGREE = /(?<!\p{L})how (?:\p{L}+ly |well )?\p{L}+/gu;

/** The words of a question of which an opposite tells something else. */
function wordsAsked(question: string): string[] {
  return plainWords(question.replace(DEGREE, ' '));
}

function holdsAny(words: readonly string[], forms: ReadonlySet<string>): boolean {
  return words.some((word) => forms.has(word));
}

/** Words behind a verb that make its opposite of it. */
const PARTICLES = [
  ['on', 'off'],
  ['up', 'down'],
] as const;
/** Behind a particle that is none, but tells when: sent | on 3 May |. */
const DATE = `(?! (?:the )?(?:\\d|${[...MONTHS, ...WEEKDAYS].join('|')}))`;

/**
 * "Who was sent off?" is not answered with who was sent on, nor "when was it
 * turned up?" with when it was turned down.
 */
export function particleDemand(question: string): Demand | null {
  if (!isOpenQuestion(question) || DENIES.test(question)) return null;
  const demanded = PARTICLES.flatMap(([one, other]) => [
    ...particleAsked(question, one, other),
    ...particleAsked(question, other, one),
  ]);
  if (demanded.length === 0) return null;
  return ofPassage(({ text }) =>
    demanded.every(({ own, opposite }) => !opposite.test(text) || own.test(text)),
  );
}

/**
 * Patterns of a verb that a question asks for with one particle, and of the same with the other
 * one.
 */
function particleAsked(
  question: string,
  particle: string,
  other: string,
): { readonly own: RegExp; readonly opposite: RegExp }[] {
  const asked = new RegExp(`(?<!\\p{L})(?<verb>\\p{L}{3,}) ${particle}(?: |$)`, 'u');
  const verb = asked.exec(question)?.groups?.['verb'];
  const forms = verb === undefined ? [] : [...familyOf(verb)];
  if (!forms.some((form) => verbKind(form) !== 'other')) return [];
  const told = `(?<!\\p{L})(?:${forms.join('|')})s? `;
  return [
    {
      own: new RegExp(`${told}(?:[\\p{L}’'-]+ ){0,4}?${particle}(?!\\p{L})`, 'iu'),
      opposite: new RegExp(`${told}(?:(?:it|her|him|them) )?${other}(?!\\p{L})${DATE}`, 'iu'),
    },
  ];
}

const SHORTEST_STEM = 4;

/**
 * "Which rock is stable?" is not answered with one that is unstable, nor "which map
 * was incomplete?" with the complete one.
 */
export function negatedWordDemand(question: string): Demand | null {
  if (!isOpenQuestion(question) || DENIES.test(question)) return null;
  const asked = wordsAsked(question);
  return ofPassage(({ text }) => {
    const told = plainWords(text);
    return DENIES.test(text) || asked.every((word) => !isOnlyOpposite(word, told, asked));
  });
}

/**
 * Whether only what "un" or "in" makes of a word of a question is told, or what that was made of.
 */
function isOnlyOpposite(word: string, told: readonly string[], asked: readonly string[]): boolean {
  const opposite = told.find((other) => undenied(other) === word || undenied(word) === other);
  if (opposite === undefined || asked.includes(opposite)) return false;
  // of "legal" legally is told of as well
  const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - 2));
  return !told.some((other) => other.startsWith(stem));
}

/**
 * voted | for | it, the petition | for | it, who is | against | it, who | opposes | it; not: who
 * was it for.
 */
const SIDE =
  /(?:^| )(?:argued?|arguments?|campaign(?:ed)?|case|evidence|f[io]u?ght|petition|ruled?|signatures(?: (?:are|were) there)?|speak|spoke|vot(?:es?|ed|ing)|(?<=^who )(?:is|are|was|were)(?: all)?) (?<side>against|for|in favou?r)(?: |$)|^who (?:is |are |was |were )?(?<verb>oppos|support)\p{L}* /u;

const TAKING_SIDES =
  '(?:argu|campaign|case|evidence|f[io]u?ght|petition|rul|signature|sp[eo]a?k|vot)\\p{L}*';
const FOR = `(?:(?:${BE}|be|been) all for|(?:back(?:ed|ing|s)|support(?:ed|ing|s)?) (?:an?|her|his|it|its|the|their|this)|${TAKING_SIDES} for|in favou?r)`;
const AGAINST = `(?:oppos(?:ed?|es|ing)|(?:${BE}|be|been|dead|${TAKING_SIDES}) against)`;

/** Who is for it is not who is against it. */
export function sideDemand(question: string): Demand | null {
  const { side, verb } = SIDE.exec(question)?.groups ?? {};
  if (side === undefined && verb === undefined) return null;
  const isAgainst = side === 'against' || verb === 'oppos';
  const onOther = new RegExp(wholeWord(isAgainst ? FOR : AGAINST), 'iu');
  const onOwn = new RegExp(wholeWord(isAgainst ? `against|${AGAINST}` : `for|${FOR}`), 'iu');
  return ofPassage(({ text }) => DENIES.test(text) || !onOther.test(text) || onOwn.test(text));
}
