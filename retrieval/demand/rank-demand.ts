import { termsOf } from '../index/lexical-index.js';
import { DETERMINER } from '../wording/determiner.js';
import { wholeWord } from '../wording/whole-word.js';
import { type Demand, ofPassage } from './marked.js';

/** the | largest | city, the | most common | cause */
const SUPERLATIVE =
  /(?:^| )(?<rank>(?<!\p{L})(?:\p{L}{3,}est|best|worst|(?:least|most) \p{L}+))(?= )/u;
const LESSER =
  '(?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:nd|rd|st|th))[ -]';
const OF_LESSER_RANK = new RegExp(`${LESSER}$`, 'iu');

/** "What is the largest city?" is not answered with the second-largest. */
export function rankDemand(question: string): Demand | null {
  const found = SUPERLATIVE.exec(question);
  const rank = found?.groups?.['rank'];
  if (found === null || rank === undefined) return null;
  const before = question.slice(0, found.index + found[0].length - rank.length);
  if (OF_LESSER_RANK.test(before)) return null;
  const of = new RegExp(wholeWord(`(?<lesser>${LESSER})?${rank}`), 'giu');
  return ofPassage(({ text }) => {
    const told = [...text.matchAll(of)];
    return told.length === 0 || told.some(({ groups }) => groups?.['lesser'] === undefined);
  });
}

const COMPARATIVE = /(?:^| )(?:\p{L}{3,}er|less|more|worse)(?= |$)/gu;

/** Which one is more so is not what it is compared with: men are paid more than | women |. */
export function comparedDemand(question: string): Demand | null {
  const more = question.match(COMPARATIVE)?.map((word) => word.trim());
  if (more === undefined || / than(?: |$)/u.test(question) || !/^(?:wh\p{L}+) /u.test(question))
    return null;
  const compared = new RegExp(
    `(?<!\\p{L})(?:${more.join('|')})(?: \\p{L}+){0,3} than (?:[\\p{L}’'-]+ ){0,2}$`,
    'iu',
  );
  return ({ before }) => !compared.test(before);
}

/** Which | company | paid him first; not: at first. */
const FIRST_TO_DO = /^(?:what|which) (?<noun>\p{L}+) .*(?<!at )first(?: |$)/u;

/** "Which firm came first?" is not answered with | a second firm |. */
export function firstDemand(question: string): Demand | null {
  const noun = FIRST_TO_DO.exec(question)?.groups?.['noun'];
  if (noun === undefined) return null;
  const later = new RegExp(wholeWord(`(?:another|(?:a|the) (?:second|third)) ${noun}`), 'iu');
  return ofPassage(({ text }) => !later.test(text) || /(?<!\p{L})first(?!\p{L})/iu.test(text));
}

/** What is | more common than | tin, what is it | older than |. */
const MORE_THAN =
  /^(?:who|what|which) (?:.+ )?(?<more>(?:less|more) \p{L}+|(?!other|rather)\p{L}{3,}er|worse) than(?: (?<standard>.+))?$/u;

/**
 * What is more so than something is told with that, and what one is more so than right there: to
 * "what is it older than?" and "what is older than Lund?" it is | Lund | and no town where it is
 * older than Lund but smaller than Rand.
 */
export function standardDemand(question: string): Demand | null {
  const { more, standard } = MORE_THAN.exec(question)?.groups ?? {};
  if (more === undefined) return null;
  const than = `(?<!\\p{L})${more} than `;
  const told = new RegExp(than, 'iu');
  const compared = new RegExp(`${than}(?:(?:${DETERMINER}) )?$`, 'iu');
  if (standard === undefined)
    return ({ passage, before, text }) =>
      !told.test(passage.text) || (compared.test(before) && !text.includes(' than '));
  const asked = termsOf(standard);
  const toldWith = new RegExp(`${than}(?<standard>(?:[\\p{L}\\p{N}’'/-]+ ?){1,4})`, 'giu');
  return ({ passage: { text: all }, before, text }) => {
    const standards = [...all.matchAll(toldWith)].map(({ groups }) => groups?.['standard'] ?? '');
    const isToldOfIt = [...termsOf(standards.join(' '))].some((term) => asked.has(term));
    return !told.test(all) || (isToldOfIt && !compared.test(before) && !told.test(text));
  };
}

/** Who is | ahead |, who was | ahead | in the poll; not: who is | behind | the plot. */
const PLACED =
  /^who(?:'s|'re| is| are| was| were)? (?:.+ )?(?<place>ahead(?! of)|in front(?! of)|behind$)/u;

/** Who is ahead is not whom they are ahead of: ahead of | the Progress Party |. */
export function placedDemand(question: string): Demand | null {
  const place = PLACED.exec(question)?.groups?.['place'];
  if (place === undefined) return null;
  const other = new RegExp(
    `(?<!\\p{L})${place}${place === 'behind' ? '' : ' of'} (?:the )?(?:\\p{Ll}+ ){0,2}$`,
    'iu',
  );
  return ({ before }) => !other.test(before);
}

/** Who is | second |, who came | third |. */
const ORDINAL =
  /^who(?:'s|'re)? (?:is|are|was|were|came|comes|finished)(?: in)? (?<rank>first|second|third|fourth|fifth|sixth|last)(?: place)?$/u;

/** Who is second is not whose second something is: | Amy Dunn|'s second was a header. */
export function ordinalDemand(question: string): Demand | null {
  const rank = ORDINAL.exec(question)?.groups?.['rank'];
  if (rank === undefined) return null;
  const ofSomebody = new RegExp(`(?:['’]s|(?<!\\p{L})(?:her|his|their)) ${rank}(?!\\p{L})`, 'giu');
  const own = new RegExp(wholeWord(rank), 'iu');
  return ofPassage(({ text }) => {
    const rest = text.replace(ofSomebody, ' ');
    return rest === text || own.test(rest);
  });
}
