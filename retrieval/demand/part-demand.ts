import { pastForms, pastFormsLike } from './verb-forms.js';
import { type Demand, ofPassage } from './marked.js';

const OPENING = '^who(?:m)?';
/** who | hired | Anna Reyes */
const DOER = new RegExp(
  `${OPENING} (?:(?:first|once|originally) )?(?<past>\\p{L}+) (?<name>.+)$`,
  'u',
);
/** who was | hired | by Ben Coe */
const DONE_BY = new RegExp(`${OPENING} (?:was|were) (?<past>\\p{L}+) by (?<name>.+)$`, 'u');
/** who did Ben Coe | hire | */
const DONE_TO = new RegExp(`${OPENING} did (?<name>.+) (?<base>\\p{L}+)$`, 'u');

/** What two people do to each other. */
const MUTUAL = new Set(
  'dated debated divorced faced fought joined kissed knew married met played wed'.split(' '),
);

/** Words of a question in which a name stands that is asked about: the | late Anna Reyes. */
const NAME_WITHIN = 4;
const BE = 'am|are|be|been|being|got|is|was|were';
const ADVERB = '(?:also |later |never |once |then |\\p{L}+ly )?';
/** Words before the name of whom something is done to: shot | his neighbour, | Oleg Dun. */
const GAP =
  "(?:(?!(?:after|and|as|at|before|but|by|for|from|in|into|on|that|to|when|while|with) )[\\p{L}.'’-]+,? ){0,4}?";

/**
 * Who does something to somebody is not whom that one does it to: "who hired Anna Reyes?" is not answered where she hires
 * Ben Coe.
 */
export function partDemand(question: string): Demand | null {
  const asked = partAsked(question);
  if (asked === null) return null;
  const { past, names, isNamedDoer } = asked;
  const name = `(?:${names.join('|')})`;
  const asDoer = new RegExp(
    `(?<!\\p{L})${name} ${ADVERB}(?:${past})(?! by)(?!\\p{L})|(?<!\\p{L})(?:${past}) by ${GAP}${name}(?!\\p{L}|['’])`,
    'iu',
  );
  const asSufferer = new RegExp(
    `(?<!(?<!\\p{L})(?:${BE}) )(?<!\\p{L})(?:${past}) ${GAP}${name}(?!\\p{L}|['’])|(?<!\\p{L})${name},? (?:who )?(?:(?:${BE}) ${ADVERB})?(?:${past}) by(?!\\p{L})|(?<!\\p{L})${name} (?:${BE}) ${ADVERB}(?:${past})(?!\\p{L})`,
    'iu',
  );
  const [right, wrong] = isNamedDoer ? [asDoer, asSufferer] : [asSufferer, asDoer];
  return ofPassage(({ text }) => right.test(text) || !wrong.test(text));
}

/** What is done, as it is told; the words of whom a question names, and whether that one does it. */
interface PartAsked {
  readonly past: string;
  readonly names: readonly string[];
  readonly isNamedDoer: boolean;
}

function partAsked(question: string): PartAsked | null {
  const of = (pattern: RegExp): Partial<Record<string, string>> =>
    pattern.exec(question)?.groups ?? {};
  const [doer, doneBy, doneTo] = [of(DOER), of(DONE_BY), of(DONE_TO)];
  const { base } = doneTo;
  const past =
    base === undefined ? pastFormsLike(doneBy['past'] ?? doer['past'] ?? '') : pastForms(base);
  const name = doneTo['name'] ?? doneBy['name'] ?? doer['name'];
  if (past === null || name === undefined || past.some((form) => MUTUAL.has(form))) return null;
  const names = name
    .split(' ')
    .slice(0, NAME_WITHIN)
    .filter((word) => /^[\p{L}-]{3,}$/u.test(word) && word !== 'the');
  if (names.length === 0) return null;
  const isNamedDoer = doneTo['name'] !== undefined || doneBy['name'] !== undefined;
  return { past: past.join('|'), names, isNamedDoer };
}
