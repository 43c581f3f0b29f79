import type { Passage } from '../../corpus/passage.js';
import { REPORTING } from '../check/claim-rules.js';
import { familyOf, pastForms, pastFormsLike } from '../verb-forms.js';
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

/** Words of a name before its last, and before a name: sold it to | his young friend Leo | Funk. */
const NAME_GAP =
  "(?:(?!(?:after|and|as|at|before|but|by|for|from|in|into|on|that|to|via|when|while|with) )\\p{Ll}[\\p{L}-]* ){0,3}(?:\\p{Lu}[\\p{L}.'’-]* ){0,3}";

/** They do not lead on whom something is done to: became | mayor |, the film starred | Ann Lee |. */
const OBJECTLESS = new Set(
  'became come came did died featured followed got had included remained starred was were'.split(
    ' ',
  ),
);

/** Who does something is not whom it is done to or given to: succeeding | Marc Favre |, leaked to | Anna Lind |. */
export function objectDemand(question: string): Demand | null {
  const { past, name } = DOER.exec(question)?.groups ?? {};
  if (past === undefined || name === undefined || !leadsOnObject(past, name)) return null;
  const forms = [...familyOf(past)];
  // host | Ann Lee | is no deed
  const active = forms.filter((form) => pastFormsLike(form) !== null).join('|');
  const progressive = forms.filter((form) => form.endsWith('ing')).join('|');
  const suffered = `(?:(?<!(?<!\\p{L})(?:${BE}) )(?<!\\p{L})(?:${active})|, (?:${progressive})) `;
  const given = `(?<!\\p{L})(?:${forms.join('|')}) (?:[\\p{L}'’-]+ ){0,4}?to `;
  const behind = new RegExp(`(?:${suffered}|${given})${NAME_GAP}$`, 'u');
  const holds = new RegExp(`^(?:${forms.join('|')}) (?!by )|${given}|, (?:${progressive}) `, 'u');
  return ({ before, text }) => {
    const [to = ''] = /^to /u.exec(text) ?? [];
    return !behind.test(before + to) && !holds.test(text);
  };
}

/** who | sold | | the farm |; not who | starred | | in it |, nor who | said | | so | */
function leadsOnObject(past: string, behind: string): boolean {
  if (/^(?:at|for|from|in|of|on|to|with) /u.test(behind)) return false;
  if (pastFormsLike(past) === null || REPORTING.test(past)) return false;
  return ![...familyOf(past)].some((form) => OBJECTLESS.has(form) || MUTUAL.has(form));
}

/** When did | France sell the colony to Spain |? */
const WHEN_DONE =
  /^(?:how|when|where|why|in what \p{L}+|in which \p{L}+|on what \p{L}+) did (?<clause>.+)$/u;

/** What one did to another is not when the other did it: "when did Karl beat Otto?", where he was beaten by | Otto |. */
export function doneByDemand(question: string): Demand | null {
  const words = WHEN_DONE.exec(question)?.groups?.['clause']?.match(/[\p{L}'-]+/gu) ?? [];
  const demands = words.slice(1).flatMap((verb, i) => {
    const [doers, others] = [words.slice(0, i + 1), words.slice(i + 2)].map((names) =>
      names.filter((word) => /^\p{L}{3,}$/u.test(word) && word !== 'the'),
    );
    if (doers === undefined || others === undefined || doers.length === 0 || others.length === 0)
      return [];
    const by = `(?<!\\p{L})(?:${pastForms(verb).join('|')}) by ${GAP}`;
    const byOther = new RegExp(`${by}(?:${others.join('|')})(?!\\p{L})`, 'iu');
    const byDoer = new RegExp(`${by}(?:${doers.join('|')})(?!\\p{L})`, 'iu');
    return ({ text }: Passage): boolean =>
      text.includes(' by ') && byOther.test(text) && !byDoer.test(text);
  });
  return demands.length === 0
    ? null
    : ofPassage((passage) => !demands.some((isTurned) => isTurned(passage)));
}
