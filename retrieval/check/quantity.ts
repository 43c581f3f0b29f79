import { plainCase } from '../../corpus/shared/plain-letters.js';
import { termOf } from '../index/lexical-index.js';
import { ONES, TENS } from '../wording/number-words.js';

/** A number of a text, with what it is a number of. */
export interface Quantity {
  readonly value: number;
  /** What is counted in: `%`, `£`, `year`, `hour` of the clock; empty of a mere number. */
  readonly unit: string;
  /** Whether it is told by a word: most, half. */
  readonly isShare: boolean;
  /** How it is meant: more than 100, at most 100, about 100, 100. */
  readonly bound: 'above' | 'below' | 'about' | 'exact';
  /**
   * Stems of the words beside it, up to the next number, clause or "and"; those left out beside it
   * as they were told of the number before: sold 12 phones in China and 8 | phones sold | in India.
   */
  readonly beside: ReadonlySet<string>;
  /** The preposition before it: fell | from | 5. */
  readonly preposition: string | null;
}

/** Numbers up to 99 in words: "seven", "thirty-seven". */
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.flatMap((ten, i) =>
    ONES.slice(0, 10).map(
      (one, value) => [value === 0 ? ten : `${ten}-${one}`, 10 * (i + 2) + value] as const,
    ),
  ),
  ['dozen', 12],
]);
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['pound', '£'],
  ['pounds', '£'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['euro', '€'],
  ['euros', '€'],
]);

const FIGURE = '\\d[\\d,]*(?:\\.\\d+)?';
const MAGNITUDE = '(?:hundred|thousand|million|billion|trillion|mn|bn|m|k)(?![\\p{L}\\p{N}])';
const PERCENT = '%|(?:percentage points?|per ?cent|pc)(?!\\p{L})';
const NUMBER = new RegExp(
  `(?<clock>\\d{1,2}[:.]\\d\\d(?= ?[ap]\\.?m)|\\d{1,2}:\\d\\d)` +
    `|(?<!\\p{L})(?<share>most(?= of | \\p{L}+s(?!\\p{L}))|majority(?= of )|half(?= of ))` +
    `|(?<![\\p{L}\\p{N}])(?<sign>\\p{Sc})?(?:(?<figure>${FIGURE})|(?<word>(?:(?:${TENS.join('|')})-)?(?:${ONES.filter((one) => one !== 'one').join('|')})|(?<=-)one|${TENS.join('|')}|(?<=(?<!\\p{L})a )(?:dozen|(?=hundred|thousand|million|billion)))(?![\\p{L}]))` +
    `(?:[ -]?(?<magnitude>${MAGNITUDE}))?(?:[ -]?(?<percent>${PERCENT}))?(?: (?<currency>pounds?|dollars?|euros?)(?!\\p{L}))?`,
  'giu',
);

const BOUNDS = [
  [
    'above',
    /(?<!\p{L})(?:more than|over|above|at least|exceed\p{L}*|upwards of|no (?:fewer|less) than)(?: an?)? $/u,
  ],
  [
    'below',
    /(?<!\p{L})(?:fewer than|less than|under|below|at most|up to|no more than|not more than|within)(?: an?)? $/u,
  ],
  [
    'about',
    /(?<!\p{L})(?:about|almost|approximately|around|close to|nearly|roughly|some)(?: an?)? $/u,
  ],
] as const;

/** Between a number and that of all: 23 | of the coalition's | 91 seats. */
const OF = /^ of (?:\S+ ){0,2}$/u;
/** Behind a number of more of them: two | other | rhinos. */
const FURTHER = /^ (?:additional|extra|further|more|others?)(?!\p{L})/u;
/** Where the words beside a number end. */
const BREAK = /[,;:()–—]\s|(?<!\p{L})(?:and|as|but|while|which|who|when|where|whom)(?!\p{L})/gu;
/** Where what is counted ends, and where or when it is begins: 12 phones | in | China. */
const LEADS_TO_PLACE = /^(?:at|by|during|for|from|in|into|last|next|on|since|this|to|under)$/u;
/** Joins a number to one before it. */
const JOINED = /(?:,|(?<!\p{L})(?:and|but|or|while|whereas)(?!\p{L}))[^,;:.]*$/u;
/** Words on each side that tell what a number is of. */
const WORDS_BEFORE = 5;
const WORDS_BEHIND = 4;
const PREPOSITION =
  /(?<!\p{L})(?<word>at|between|by|for|from|in|of|since|to|until) (?:(?!(?:at|between|by|for|from|in|of|since|to|until) )\p{L}+ ){0,2}$/u;

/** What stands beside a number in the part of its sentence that it stands in. */
interface Surroundings {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly preposition: string | null;
}

/** The numbers of a text, in figures or words: 8,400, £41.3m, twelve, 60 per cent, 2014. */
export function quantitiesOf(text: string): Quantity[] {
  const plain = plainCase(text);
  const found = [...plain.matchAll(NUMBER)];
  /** Of the last number in each unit. */
  const last = new Map<string, Surroundings>();
  return found.map((match, i) => {
    const before = plain.slice(endOf(found[i - 1]), match.index);
    const next = plain.slice(endOf(match), found[i + 1]?.index);
    const behind = OF.test(next) ? plain.slice(endOf(found[i + 1]), found[i + 2]?.index) : next;
    const unit = unitOf(match);
    const around = inFull(surroundingsOf(before, behind), last.get(unit), before);
    last.set(unit, around);
    return {
      value: valueOf(match),
      unit,
      isShare: match.groups?.['share'] !== undefined,
      bound: boundOf(match, before),
      beside: OF.test(before) || FURTHER.test(behind) ? new Set() : termsOf(around),
      preposition: around.preposition,
    };
  });
}

function surroundingsOf(before: string, behind: string): Surroundings {
  const left = before.slice(lastBreak(before));
  const [breakBehind] = behind.matchAll(BREAK);
  return {
    left: wordsOf(left).slice(-WORDS_BEFORE),
    right: wordsOf(behind.slice(0, breakBehind?.index)).slice(0, WORDS_BEHIND),
    preposition: PREPOSITION.exec(left)?.groups?.['word'] ?? null,
  };
}

/**
 * With the words that are left out beside a number as they were told of the one before it: Germany
 * won ten medals and France | won | seven | medals |. What goes on in a verb of its own leaves out
 * none: three were killed and 11 | injured |.
 */
function inFull(
  around: Surroundings,
  earlier: Surroundings | undefined,
  before: string,
): Surroundings {
  const isLeftOut =
    around.left.length < 2 &&
    (around.right[0] === undefined || LEADS_TO_PLACE.test(around.right[0])) &&
    JOINED.test(before);
  if (earlier === undefined || !isLeftOut) return around;
  const end = earlier.right.findIndex((word) => LEADS_TO_PLACE.test(word));
  const verb = around.left.length === 0 ? earlier.left : earlier.left.slice(-1);
  return {
    left: [...verb, ...around.left],
    right: [...earlier.right.slice(0, end < 0 ? undefined : end), ...around.right],
    preposition: around.preposition ?? earlier.preposition,
  };
}

function termsOf({ left, right }: Surroundings): Set<string> {
  return new Set([...left, ...right].flatMap((word) => termOf(word) ?? []));
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

function boundOf({ groups }: RegExpExecArray, before: string): Quantity['bound'] {
  if ((groups?.['share'] ?? '').startsWith('m')) return 'above';
  return BOUNDS.find(([, words]) => words.test(before))?.[0] ?? 'exact';
}

function valueOf({ groups }: RegExpExecArray): number {
  const { clock, share, figure, word, magnitude } = groups ?? {};
  if (share !== undefined) return 50;
  if (clock !== undefined) return Number(clock.replace(/[:.]/u, ''));
  const count =
    figure === undefined ? (NUMBER_WORDS.get(word ?? '') ?? 1) : Number(figure.replaceAll(',', ''));
  return count * (MAGNITUDES.get(magnitude ?? '') ?? 1);
}

function unitOf(match: RegExpExecArray): string {
  const { clock, share, sign, figure, magnitude, percent, currency } = match.groups ?? {};
  if (clock !== undefined) return 'hour';
  if (percent !== undefined || share !== undefined) return '%';
  if (sign !== undefined) return sign;
  if (currency !== undefined) return CURRENCIES.get(currency) ?? '';
  if (figure !== undefined && magnitude === undefined && /^(?:1[5-9]|20)\d\d$/u.test(figure))
    return 'year';
  return '';
}

function lastBreak(text: string): number {
  const last = [...text.matchAll(BREAK)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
