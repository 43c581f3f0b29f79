import { list } from '../../corpus/words/words.js';
import { BE } from '../wording/auxiliaries.js';
import { DETERMINER } from '../wording/determiner.js';
import { familyOf, pastForms, pastFormsLike } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';
import { GAP, NAME_GAP } from './gap.js';
import { type Demand, ofPassage } from './marked.js';
import { MUTUAL } from './mutual-verbs.js';
import { TELLS } from './telling-verbs.js';

/** who | hired | Anna Reyes */
const DOER = /^whom? (?:(?:first|once|originally) )?(?<verb>\p{L}+) (?<named>.+)$/u;
/** who was | hired | by Ben Coe */
const DONE_BY = /^whom? (?:was|were) (?<verb>\p{L}+) by (?<named>.+)$/u;
/** who did Ben Coe | hire | */
const DONE_TO = /^whom? did (?<named>.+) (?<verb>\p{L}+)$/u;

/** Words of a question in which a name stands that is asked about: the | late Anna Reyes. */
const NAME_WITHIN = 4;
/** Before a verb that is done to its subject. */
const BEFORE_PARTICIPLE = `${BE}|be|been|being|got`;
const ADVERB = '(?:also |later |never |once |then |\\p{L}+ly )?';

/**
 * What a question demands that asks who does something to somebody, or to whom somebody does it:
 * that it is not told the other way round; null of any other question. Example: "who hired Anna
 * Reyes?" is not answered where she hires Ben Coe.
 */
export function partDemand(question: string): Demand | null {
  const asked = partAsked(question);
  if (asked === null) return null;
  const names = namesIn(asked.named);
  if (names.length === 0) return null;
  const past = asked.past.join('|');
  const name = `(?:${names.join('|')})`;
  const asDoer = new RegExp(
    `(?<!\\p{L})${name}(?:,? (?:which|who))? ${ADVERB}(?:${past})(?! by)(?!\\p{L})|(?<!\\p{L})(?:${past}) by ${GAP}${name}(?!\\p{L}|['’])`,
    'iu',
  );
  const asSufferer = new RegExp(
    `(?<!(?<!\\p{L})(?:${BEFORE_PARTICIPLE}) )(?<!\\p{L})(?:${past}) ${GAP}${name}(?!\\p{L}|['’])|(?<!\\p{L})${name},? (?:who )?(?:(?:${BEFORE_PARTICIPLE}) ${ADVERB})?(?:${past}) by(?!\\p{L})|(?<!\\p{L})${name} (?:${BEFORE_PARTICIPLE}) ${ADVERB}(?:${past})(?!\\p{L})`,
    'iu',
  );
  const [right, wrong] = asked.isNamedDoer ? [asDoer, asSufferer] : [asSufferer, asDoer];
  return ofPassage(({ text }) => right.test(text) || !wrong.test(text));
}

/** A deed of which a question asks for one side and names the other. */
interface PartAsked {
  /** As the question writes it. */
  readonly verb: string;
  readonly past: readonly string[];
  /** All behind or before the verb, in which whoever is on the other side is named. */
  readonly named: string;
  readonly isNamedDoer: boolean;
}

/**
 * The deed whose doer or sufferer a question asks for; null where it asks for
 * none, or for what two do to each other.
 */
function partAsked(question: string): PartAsked | null {
  const doneTo = DONE_TO.exec(question)?.groups;
  const doneBy = DONE_BY.exec(question)?.groups;
  const { verb, named } = doneTo ?? doneBy ?? DOER.exec(question)?.groups ?? {};
  if (verb === undefined || named === undefined) return null;
  const past = doneTo === undefined ? pastFormsLike(verb) : pastForms(verb);
  if (past === null || past.some((form) => MUTUAL.has(form))) return null;
  return { verb, past, named, isNamedDoer: (doneTo ?? doneBy) !== undefined };
}

const BESIDE_DETERMINER = new RegExp(` (?:${DETERMINER}) `, 'u');

/** The words that may be of a name among the first of some: | the king | a ring. */
function namesIn(named: string): string[] {
  const [first = ''] = named.split(BESIDE_DETERMINER);
  return first
    .split(' ')
    .slice(0, NAME_WITHIN)
    .filter((word) => /^[\p{L}-]{3,}$/u.test(word) && !/^(?:her|the)$/u.test(word));
}

/**
 * They do not lead on whom something is done to: became | mayor |, the film starred | Ann Lee |.
 */
export const OBJECTLESS = list(
  'became come came did died featured followed got had included remained starred was were',
);

/** What somebody does goes before them: when he phoned the mayor, | Lee | was ill. */
const ENDS_IN_CLAUSE =
  /(?<!\p{L})(?:after|as|before|having|once|since|when|while|who)(?!\p{L})[^,]*, $/iu;

/**
 * What a question demands that asks who does something: that it is not whom it is done to or given
 * to, nor from whom something is taken; null of any other question. Example: "who succeeded Lund?"
 * is not answered with "Lund was mayor, succeeding | Marc Favre |".
 */
export function objectDemand(question: string): Demand | null {
  const asked = partAsked(question);
  if (asked === null || !leadsOnObject(asked)) return null;
  const forms = [...familyOf(asked.verb)];
  // host | Ann Lee | is no deed
  const active = forms.filter((form) => pastFormsLike(form) !== null).join('|');
  const progressive = forms.filter((form) => form.endsWith('ing')).join('|');
  const suffered = `(?:(?<!(?<!\\p{L})(?:${BEFORE_PARTICIPLE}) )(?<!\\p{L})(?:${active})|, (?:${progressive})) `;
  const given = `(?<!\\p{L})(?:${forms.join('|')}) (?:[\\p{L}'’-]+ ){0,4}?to `;
  const taken = `(?<!\\p{L})(?:${active}) (?:[^\\s.;]+ ){0,6}?from `;
  const behind = new RegExp(`(?:${suffered}|${given}|${taken})${NAME_GAP}$`, 'u');
  const besideTitle = new RegExp(
    `${suffered}(?:${DETERMINER}) (?:\\p{Ll}+ ){0,3}?\\p{Ll}+, $`,
    'u',
  );
  const holds = new RegExp(`^(?:${forms.join('|')}) (?!by )|${given}|, (?:${progressive}) `, 'u');
  return ({ before, text, after }) => {
    const [preposition = ''] = /^(?:from|to) /u.exec(text) ?? [];
    const isNamedBeside =
      /^(?:[,.;]|$)/u.test(after) && besideTitle.test(before) && !ENDS_IN_CLAUSE.test(before);
    return !behind.test(before + preposition) && !isNamedBeside && !holds.test(text);
  };
}

/**
 * Who did something is not whom the sentence names for another deed before it: "who stole the
 * medal?" is not answered with "was given a medal by | the queen |, which was stolen".
 */
export function otherDeedDemand(question: string): Demand | null {
  const asked = partAsked(question);
  if (asked === null || asked.isNamedDoer) return null;
  const past = asked.past.join('|');
  const told = new RegExp(wholeWord([...familyOf(asked.verb)].join('|')), 'iu');
  const byNobody = new RegExp(
    `(?:(?<!\\p{L})(?:${BEFORE_PARTICIPLE}) ${ADVERB}|^ and )(?:${past})(?! by)(?!\\p{L})`,
    'giu',
  );
  return ({ before, text, after }) =>
    !BEHIND_BY.test(text.startsWith('by ') ? `${before}by ` : before) ||
    told.test(before + text) ||
    !told.test(after) ||
    told.test(after.replace(byNobody, ' '));
}

const BEHIND_BY = new RegExp(`(?<!\\p{L})by ${NAME_GAP}$`, 'u');

/** True of: who | sold | the farm |; not of: who | starred | in it |, nor of: who | said | so |. */
function leadsOnObject({ verb, named, isNamedDoer }: PartAsked): boolean {
  if (isNamedDoer || /^(?:at|for|from|in|of|on|to|with) /u.test(named)) return false;
  return !TELLS.test(verb) && ![...familyOf(verb)].some((form) => OBJECTLESS.has(form));
}
