import type { Passage } from '../../corpus/passage.js';
import { termsOf } from '../index/lexical-index.js';
import { type Demand, ofPassage } from './marked.js';

const YES_OR_NO =
  /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|shall|should)(?:n't)? /u;
/** A clause that leaves it open: declined to say | whether the tax would be raised |. */
const OPEN_CLAUSE =
  /(?<!\p{L})(?:[Ww]hether|(?:[Aa]sk(?:ed|s|ing)?|clear|know[ns]?|say|see|sure|tell|wonder(?:ed|s|ing)?)(?: (?:her|him|me|them|us|reporters))? if)(?!\p{L})(?:(?!, (?:and|but|he|I|it|she|they|we|\p{Lu}\p{L}*)(?!\p{L})|[.;](?: |$))[^])*/u;

/** "Will the tax be raised?" is not answered with a clause that leaves it open. */
export function openClauseDemand(question: string): Demand | null {
  if (!YES_OR_NO.test(question)) return null;
  const asked = [...termsOf(question)];
  return ({ passage: { text }, before }) => {
    const clause = OPEN_CLAUSE.exec(text);
    if (clause === null) return true;
    const [start, end] = [clause.index, clause.index + clause[0].length];
    const [open, closed] = [termsOf(clause[0]), termsOf(text.slice(0, start) + text.slice(end))];
    const isOnlyOpen =
      asked.some((term) => open.has(term)) && !asked.some((term) => closed.has(term));
    return !isOnlyOpen && (before.length < start || before.length >= end);
  };
}

/** What is denied at the end of a text: the trouble isn't money. */
const DENIED =
  /(?<!\p{L})(?:is|are|was|were)(?:n['’]t| not) (?!just |merely |only )(?:[\p{L}\p{N}'’-]+ ?){1,5}$/iu;
const BEHIND_DENIAL = /(?<!\p{L})(?:is|are|was|were)(?:n['’]t| not) (?:(?:an?|the) )?$/iu;
/** Behind what is denied, what holds instead. */
const INSTEAD =
  /(?:[,;:]|\s?[–—])\s?(?:but |it['’]s |it (?:is|was) |they['’]re |they (?:are|were) )|\sbut /iu;

/** What is denied answers no question but of what is not: the trouble isn't | money |, it's time. */
export function deniedDemand(question: string): Demand | null {
  if (/(?:^| )not(?: |$)|n't(?: |$)/u.test(question)) return null;
  return ({ text, before, after }) => {
    if (BEHIND_DENIAL.test(before)) return !INSTEAD.test(text + after);
    return !DENIED.test(before + text) || INSTEAD.exec(after)?.index !== 0;
  };
}

const REPORTED =
  /^(?:who|which \p{L}+)(?: (?:first|originally))? (?:broke|disclosed|exposed|published|reported|revealed|uncovered)(?: |$)/u;
const QUOTING =
  /(?<!\p{L})(?:first )?(?:broke|disclosed|exposed|published|reported|revealed|uncovered)(?!\p{L})[^]*, (?:citing|quoting)(?!\p{L})[^.;]*$/iu;

/** Who reports something is not whom they quote. */
export function reporterDemand(question: string): Demand | null {
  return REPORTED.test(question) ? ({ before, text }) => !QUOTING.test(before + text) : null;
}

const DID =
  /^what (?:else )?did .+ (?<verb>announce|approve|ban|buy|launch|order|pledge|present|promise|propose|unveil)$/u;
const TELLING = /, (?:adding|arguing|claiming|insisting|saying|telling|warning)(?!\p{L})[^.;]*$/iu;

/** What somebody announced is not what they said with it: announced a pay rise, telling them that | talk is cheap |. */
export function announcedDemand(question: string): Demand | null {
  return DID.test(question) ? ({ before }) => !TELLING.test(before) : null;
}

const SIDE =
  /(?:^| )(?<verb>argue|argued|campaign|campaigned|fight|fought|rule|ruled|speak|spoke|vote|voted|voting) (?<side>for|against)(?: |$)/u;

/** Who voted for it is not who voted against it. */
export function sideDemand(question: string): Demand | null {
  const side = SIDE.exec(question)?.groups?.['side'];
  if (side === undefined) return null;
  const other = side === 'for' ? 'against' : '(?:for|in favou?r)';
  const own = side === 'for' ? '(?:for|in favou?r)' : 'against';
  const verb = '(?:argu|campaign|f[io]u?ght|rul|sp[eo]a?k|vot)\\p{L}*';
  const onOther = new RegExp(`(?<!\\p{L})${verb} ${other}(?!\\p{L})`, 'iu');
  const onOwn = new RegExp(`(?<!\\p{L})${own}(?!\\p{L})`, 'iu');
  return ofPassage(({ text }) => !onOther.test(text) || onOwn.test(text));
}

const CONCESSION =
  /(?<!\p{L})(?:although|despite|even (?:if|though)|in spite of|notwithstanding|regardless of|though)(?!\p{L})/iu;
const BEHIND_CONCESSION = new RegExp(`${CONCESSION.source}[^,.;]*$`, 'iu');

/** Why something is done is not what it is done in spite of: marched despite | a cut in the tax |. */
export function reasonDemand(question: string): Demand | null {
  if (!/^(?:why|for what reason)(?:'s)? /u.test(question) || CONCESSION.test(question)) return null;
  return ({ text, before }) =>
    !BEHIND_CONCESSION.test(before) && CONCESSION.exec(text)?.index !== 0;
}

const WHOSE_HEAD =
  /^who(?:'s| is| was| are)? (?:the )?(?:[\p{L}-]+ )?(?<noun>\p{L}+)(?: (?:of|at|in) (?<of>.+))?$/u;
const WHO_HEADS = /^who (?<verb>\p{L}+?)(?:s|ed)? (?<of>.+)$/u;

/** Nobody is what the article says there is none of: "who leads the movement?", where the movement has no leader. */
export function lackDemand(question: string, passages: readonly Passage[]): Demand | null {
  const { verb, of: led } = WHO_HEADS.exec(question)?.groups ?? {};
  const { noun = `${verb ?? ''}er`, of = led } = WHOSE_HEAD.exec(question)?.groups ?? {};
  if (of === undefined || !/^\p{L}{4,}$/u.test(noun)) return null;
  const none = new RegExp(
    `(?<!\\p{L})(?:(?:are|had|has|have|is|was|were) (?:no|without)|without)(?: an?)? (?:[\\p{L}-]+ )?${noun}(?!\\p{L})`,
    'iu',
  );
  const named = [...termsOf(of)];
  const lacking = passages.filter(({ text }) => {
    const terms = termsOf(text);
    return none.test(text) && named.every((term) => terms.has(term));
  });
  return lacking.length === 0 ? null : ({ passage }) => lacking.includes(passage);
}
