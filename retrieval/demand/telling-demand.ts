import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { attributionAt, type Cast, isFrom } from '../../corpus/actors/cast.js';
import type { Source } from '../../corpus/actors/sources/attribution.js';
import { singularOf, verbKind } from '../../corpus/words/lexicon.js';
import { nounClass } from '../../corpus/words/noun-class.js';
import { termsOf } from '../index/lexical-index.js';
import { AUXILIARY, BE } from '../wording/auxiliaries.js';
import { DENIES, DENIES_DEED, DENY } from '../wording/denial-words.js';
import { familyOf } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';
import { NAME_GAP } from './gap.js';
import type { Demand } from './marked.js';
import { TELLS } from './telling-verbs.js';
import { OWNED, verbTold } from './verb-told.js';

const ACCORDING_TO = new RegExp(
  `(?:^| )according to (?<source>(?:(?! (?:${AUXILIARY}|how|wh\\p{L}+) )[^,])+)`,
  'u',
);

/** What any source may be called that is not one person. */
const ANYBODY =
  /^(?:her|his|its|their) |^(?:(?:an?|the|this) )?(?:[\p{L}-]+ )?(?:analysts|article|authorities|author|experts|locals|officials|people|piece|researchers|residents|scientists|sources|story|text|witnesses|writer)$/u;

/** A government, and what speaks for one: the ministry. */
const OFFICIAL =
  /(?<!\p{L})(?:administration|cabinet|department|government|minist\p{L}+|office|official|president|secretary|state)s?(?!\p{L})/iu;

/** "How many marched, according to the organisers?" is not answered with what the police say. */
export function sourceDemand(
  question: string,
  directory: ActorDirectory,
  cast: Cast,
): Demand | null {
  const asked = ACCORDING_TO.exec(question)?.groups?.['source']?.trim();
  if (asked === undefined || ANYBODY.test(asked)) return null;
  const actor = directory.inRole(asked) ?? directory.meantBy(asked, false);
  const called = termsOf(asked);
  const isAskedFor = (source: Source): boolean => {
    if (actor !== null && isFrom(actor, source)) return true;
    const sources = directory.actors.filter((other) => isFrom(other, source));
    // "the company" may speak through its director.
    if (isBand(asked) && sources.some(({ type }) => type === 'person')) return true;
    const names = sources.flatMap((other) => [
      other.name,
      ...other.aliases,
      other.role?.text ?? '',
    ]);
    const known = [source.source, ...names].join(' ');
    return (
      [...termsOf(known)].some((term) => called.has(term)) ||
      (OFFICIAL.test(asked) && OFFICIAL.test(known)) ||
      // The article may call somebody otherwise whom it does not call so.
      (actor === null && !(isBand(asked) && isBand(source.source)))
    );
  };
  return ({ passage, before, text }) => {
    const start = passage.start + before.length;
    const source = attributionAt(cast, passage.index, { text, start, end: start + text.length });
    const isNamed = [...termsOf(passage.text)].some((term) => called.has(term));
    const isSaid = actor?.says.some((said) => said.passage.index === passage.index) === true;
    if (source === null || isNamed || isSaid) return true;
    return isAskedFor(source) || (source.through !== null && isAskedFor(source.through));
  };
}

/** True of words for a body or several people: the police, the organisers. */
function isBand(words: string): boolean {
  const [core = ''] = words.toLowerCase().split(/ (?:at|for|from|in|of|who) /u);
  const noun = /[\p{L}-]+$/u.exec(core)?.[0] ?? '';
  const kind = nounClass(singularOf(noun));
  return kind === 'group' || (kind === 'person' && singularOf(noun) !== noun);
}

const WHO_DOES =
  /^(?:who|which \p{L}+)(?:'s)? (?:(?:also|first|had|has|have|is|was|were|will|would) )*(?<verb>\p{L}+)/u;

/**
 * Who does something is not who tells of it: "who will sue?" is answered neither with | Anna
 * Klein | nor with | Anna Klein said her brother |, where she said her brother would.
 */
export function tellerDemand(question: string): Demand | null {
  const verb = WHO_DOES.exec(question)?.groups?.['verb'];
  if (verb === undefined || TELLS.test(verb)) return null;
  const { any, withHelpers } = verbTold(verb);
  const telling = new RegExp(
    `^[^.;]*?${TELLS.source} (?:[^.;,]{1,30} )??(?:her|his|its|their) ${OWNED} ${withHelpers}`,
    'iu',
  );
  const told = new RegExp(`(?<!\\p{L})${any}`, 'iu');
  return ({ before, text, after }) => {
    if (!TELLS.test(text + after)) return true;
    const [clause] = telling.exec(text + after) ?? [];
    return clause === undefined || told.test(before + (text + after).slice(clause.length));
  };
}

/** Who | said | that it is so */
const WHO_SAYS =
  /^who (?:else )?(?:has |had )?(?:claim(?:ed|s)|said|says?) (?:that )?(?<said>.+)$/u;
/**
 * Before what somebody does not say: denied that | it was sold |, never told anyone | it was
 * sold |.
 */
const NOT_SAYING = new RegExp(
  `${wholeWord(DENY)}|(?:${DENIES_DEED.source}|(?:declin|refus)\\p{L}+ to) (?:\\p{L}+ly |ever )?${TELLS.source}`,
  'giu',
);

/** What is denied: I can't tell | you |, because it is late. */
const DENIED = /^(?:(?!, (?:and|as|because|but|for|since|so) )[^.;:“”"])*/u;

/**
 * Who says something is not who denies it, or does not say it: | Bob Orr | denied that the park was
 * sold.
 */
export function deniedSayingDemand(question: string): Demand | null {
  const said = WHO_SAYS.exec(question)?.groups?.['said'];
  if (said === undefined || DENIES.test(said)) return null;
  const asked = [...termsOf(said)];
  return ({ passage: { text }, before }) => {
    const denial = [...text.matchAll(NOT_SAYING)].find(({ index }) => index >= before.length);
    if (denial === undefined) return true;
    const [clause = ''] = DENIED.exec(text.slice(denial.index + denial[0].length)) ?? [];
    const denied = termsOf(clause);
    const shared = asked.filter((term) => denied.has(term));
    return shared.length * 2 < asked.length || shared.length === 0;
  };
}

/** Behind a statement, whose it is: according to | Ann Lee |, said | Ann Lee |. */
const ENDS_IN_SOURCE = new RegExp(
  `(?:(?<!\\p{L})according to|,["”’]? (?:explained|said|says|told)) ${NAME_GAP}$`,
  'iu',
);

/** who | was | killed */
const DONE_TO = new RegExp(`^(?:who|which \\p{L}+)(?:'s)? (?:.+ )?(?:${BE}) `, 'u');
/** Kinds of verbs that tell of no words, thoughts or feelings. */
const DEEDS: ReadonlySet<string> = new Set(['contact', 'creation', 'motion', 'possession']);

/** Who does something is not from whom alone it is known: a forgery, according to | Ann Lee |. */
export function knowerDemand(question: string): Demand | null {
  const verb = WHO_DOES.exec(question)?.groups?.['verb'] ?? '';
  if (DONE_TO.test(question) || ![...familyOf(verb)].some((form) => DEEDS.has(verbKind(form))))
    return null;
  const told = new RegExp(
    `(?<![\\p{L}-])${verbTold(verb).any}|${wholeWord('I|me|my|our|us|we')}`,
    'iu',
  );
  return ({ passage, before, text, after }) => {
    const isSource = ENDS_IN_SOURCE.test(before) && /^(?:[,.;:]|$)/u.test(after);
    return told.test(passage.text) || !(isSource || /according to /iu.test(text));
  };
}

const REPORTED = 'broke|disclosed|exposed|published|reported|revealed|uncovered';

const WHO_REPORTED = new RegExp(
  `^(?:who|which \\p{L}+)(?: (?:first|originally))? (?:${REPORTED})(?: |$)`,
  'u',
);

const QUOTING = new RegExp(
  `${wholeWord(`(?:first )?(?:${REPORTED})`)}[^]*, (?:citing|quoting)(?!\\p{L})[^.;]*$`,
  'iu',
);

/** Who reports something is not whom they quote. */
export function reporterDemand(question: string): Demand | null {
  return WHO_REPORTED.test(question) ? ({ before, text }) => !QUOTING.test(before + text) : null;
}

const DID =
  /^what (?:else )?did .+ (?<verb>announce|approve|ban|buy|launch|order|pledge|present|promise|propose|unveil)$/u;

const SAYING_BESIDE =
  /, (?:adding|arguing|claiming|insisting|saying|telling|warning)(?!\p{L})[^.;]*$/iu;

/**
 * What somebody announced is not what they said with it: announced a pay
 * rise, telling them that | talk is cheap |.
 */
export function announcedDemand(question: string): Demand | null {
  return DID.test(question) ? ({ before }) => !SAYING_BESIDE.test(before) : null;
}
