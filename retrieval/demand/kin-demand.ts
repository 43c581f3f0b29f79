import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { hasSense, singularOf } from '../../corpus/words/lexicon.js';
import { isSomebody, nounClass } from '../../corpus/words/noun-class.js';
import { STOP_WORDS } from '../index/stop-words.js';
import { AMOUNT } from '../wording/amount-pattern.js';
import { DO, HAVE } from '../wording/auxiliaries.js';
import { occurrencesOf } from '../wording/occurrences.js';
import { wholeWord } from '../wording/whole-word.js';
import { namesOnSide } from './crime-demand.js';
import { isName } from './doing.js';
import { type Demand, ofPassage } from './marked.js';

type Sex = 'male' | 'female';

/**
 * One kind of kin, as a husband: the words by which it is asked for, and
 * those by which an article tells of it.
 */
interface KindOfKin {
  readonly asked: RegExp;
  /** Words for them: her | husband |, the man she | married |. */
  readonly told: string;
  /** Words for whoever has such kin: of a husband, the | wife | of. */
  readonly converse: string;
  readonly sex: Sex | null;
}

const YOUNG = 'child(?:ren)?|kids?|bab(?:y|ies)|twins?|triplets';
const CHILDREN = `sons?|daughters?|boys?|girls?|${YOUNG}`;
const GRANDCHILDREN = 'grandsons?|granddaughters?|grandchild(?:ren)?';
const PARENTS = 'parents?|fathers?|mothers?|dads?|mums?|moms?';
const SPOUSE =
  'spouse|partner|marri\\p{L}+|wed(?:s|ded|ding)?|fianc[ée]+|divorc\\p{L}+|engaged|couple';

/** Children of whom somebody is one: the eldest of six children |, one of nine. */
const SIBLINGS = `(?:one|first|second|third|(?:eigh|fif|four|nin|seven|six|ten)th|middle|[\\p{L}-]*(?:eldest|oldest|youngest)) of (?:the )?${AMOUNT}(?: (?:${CHILDREN}|siblings))?`;

const KINS: readonly KindOfKin[] = [
  {
    asked: /^(?:father|dad|daddy)$/u,
    told: 'fathers?|dad(?:dy)?|papa|parents?|born to',
    converse: CHILDREN,
    sex: 'male',
  },
  {
    asked: /^(?:mother|mum|mom|mummy)$/u,
    told: 'mothers?|m[uoa]m(?:my|a)?|parents?|born to',
    converse: CHILDREN,
    sex: 'female',
  },
  { asked: /^parents$/u, told: `${PARENTS}|born to`, converse: CHILDREN, sex: null },
  {
    asked: /^husband$/u,
    told: `husbands?|groom|widow(?:ed)?|${SPOUSE}`,
    converse: 'wife|wives|bride',
    sex: 'male',
  },
  {
    asked: /^wife$/u,
    told: `wife|wives|bride|widow(?:er|ed)?|first lady|${SPOUSE}`,
    converse: 'husbands?|groom',
    sex: 'female',
  },
  { asked: /^sons?$/u, told: `sons?|boys?|${YOUNG}`, converse: PARENTS, sex: 'male' },
  { asked: /^daughters?$/u, told: `daughters?|girls?|${YOUNG}`, converse: PARENTS, sex: 'female' },
  { asked: /^(?:child|children|kids?)$/u, told: CHILDREN, converse: PARENTS, sex: null },
  {
    asked: /^(?:siblings?|brothers (?:and|or) sisters)$/u,
    told: `siblings?|brothers?|sisters?|twins?|${SIBLINGS}`,
    converse: 'sisters?|brothers?',
    sex: null,
  },
  {
    asked: /^brothers?$/u,
    told: 'brothers?|siblings?|twins?',
    converse: 'sisters?|brothers?',
    sex: 'male',
  },
  {
    asked: /^sisters?$/u,
    told: 'sisters?|siblings?|twins?',
    converse: 'sisters?|brothers?',
    sex: 'female',
  },
  {
    asked: /^grandfathers?$/u,
    told: 'grandfathers?|grand?dad|grandpa|grandparents?',
    converse: GRANDCHILDREN,
    sex: 'male',
  },
  {
    asked: /^grandmothers?$/u,
    told: 'grandmothers?|grandma|gran(?:ny)?|nan(?:a|ny)?|grandparents?',
    converse: GRANDCHILDREN,
    sex: 'female',
  },
  { asked: /^uncles?$/u, told: 'uncles?', converse: 'nephews?|nieces?', sex: 'male' },
  { asked: /^aunts?$/u, told: 'aunt(?:s|y|ie)?', converse: 'nephews?|nieces?', sex: 'female' },
  { asked: /^nephews?$/u, told: 'nephews?', converse: 'uncles?|aunts?', sex: 'male' },
  { asked: /^nieces?$/u, told: 'nieces?', converse: 'uncles?|aunts?', sex: 'female' },
];

const NOUNS = KINS.map(({ asked }) => asked.source.replace(/^\^|\$$/gu, '')).join('|');
const OWNER = "(?<owner>her|his|their|victims|[\\p{L}\\p{N}.-]+(?:'s|s'))";
/**
 * `her late husband`, `the mayor's wife`, `the mother of Luke Pike`,
 * `how many brothers does he have`; not `according to her niece`, nor what is said
 * `about her niece`.
 */
const ASKED = new RegExp(
  `(?:^| )(?<!(?:according to|per|(?:sa(?:id|y)|tell|th(?:ink|ought)|told)(?: \\p{L}+)? about) )(?:${OWNER} (?:\\p{L}+ )??(?<kin>${NOUNS})|(?<kinOf>${NOUNS}) of (?<whose>.+)|how many (?:\\p{L}+ )?(?<counted>${NOUNS})(?= (?:${DO}|${HAVE}) (?<parent>.+) (?:got|have)$))(?:'s)?(?= |$)`,
  'u',
);

/** Passages behind one that tells of kin in which they may be "she". */
const REACH = 2;
/** He shares a flat with Dan Roe. | They | married in May. */
const GOES_ON = /^(?:He|She|They) /u;
const GOES_BACK = /^["“‘'(]*(?:he|she|they|his|her|their|the \p{L}+)(?!\p{L})/iu;

/**
 * What is asked of somebody's kin is answered where kin of that kind are told of: "what does her
 * husband do?" not with what her brother does.
 *
 * @param question in small letters
 */
export function kinDemand(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): Demand | null {
  const { owner, kin: owned, kinOf, whose, counted, parent } = ASKED.exec(question)?.groups ?? {};
  const noun = owned ?? kinOf ?? counted;
  const kin = KINS.find(({ asked }) => noun !== undefined && asked.test(noun));
  if (kin === undefined || isOfThing(kinOf, whose ?? '', directory, passages)) return null;
  const isOfChildren = counted !== undefined && kin.converse === PARENTS;
  const withoutSiblings = siblingsLeftOut(isOfChildren ? namesIn(parent ?? '') : null);
  const onSide = namesOnSide(owner ?? '', directory, passages);
  const names = onSide ?? namesIn(owner ?? whose ?? '');
  // "The ex-boss's kid" may be the child of anybody.
  const isDescribed = onSide === null && names.some((name) => isDescription(name, passages));
  const tellsOfKin = tellsOf(kin, names, isDescribed);
  const tells = (text: string): boolean => tellsOfKin(withoutSiblings(text));
  const named = namesBeside(kin, passages);
  const isOthers = othersKin(kin, isDescribed ? [] : names, directory);
  const isTold = (passage: Passage): boolean => {
    if (tells(passage.text) || named.some((name) => passage.text.includes(name))) return true;
    const next = passages[passage.index + 1]?.text ?? '';
    if (GOES_ON.test(next) && tells(next)) return true;
    if (!GOES_BACK.test(passage.text)) return false;
    return passages
      .slice(Math.max(0, passage.index - REACH), passage.index)
      .some((earlier) => tells(earlier.text) && !isOthers(earlier));
  };
  const isTheirs = ofPassage((passage) => isTold(passage) && !isOthers(passage));
  return (marked) => {
    const { passage, before, text } = marked;
    const isTheirNumber = withoutSiblings(passage.text).startsWith(text, before.length);
    return isTheirs(marked) && isTheirNumber && !isOtherSex(text, kin.sex, question);
  };
}

/** Words of a question in which it tells whose father somebody is. */
const WHOSE_WORDS = 4;

/** True of the | father | of | the atomic bomb |, who is nobody's kin. */
function isOfThing(
  kin: string | undefined,
  whose: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): boolean {
  if (!/^(?:father|mother)$/u.test(kin ?? '')) return false;
  const words = whose.split(' ').slice(0, WHOSE_WORDS);
  const noun = words.find((word) => !STOP_WORDS.has(word)) ?? '';
  return (
    passages.some(({ text }) => occurrencesOf(noun, text).length > 0) &&
    !words.some((word) => isSomebody(word)) &&
    !directory.namedIn(words.join(' ')).some(({ type }) => type === 'person')
  );
}

/**
 * Blanks a text where somebody is told to be one of so many children, but of the parent who is
 * asked about.
 *
 * @param parent words of the name; null where no children are counted, and a text stays as it is
 */
function siblingsLeftOut(parent: readonly string[] | null): (text: string) => string {
  if (parent === null) return (text) => text;
  const ofParent =
    parent.length === 0 ? '' : `(?! (?:\\p{L}+ )?(?:of|to) [^.;]*${wholeWord(parent.join('|'))})`;
  const siblings = new RegExp(`(?<!\\p{L})${SIBLINGS}(?!\\p{L})${ofParent}`, 'giu');
  return (text) => text.replace(siblings, (words) => ' '.repeat(words.length));
}

/**
 * True of a noun for a person: an | ex-boss |; not of “Luke”, a noun for an
 * evangelist, where the article has it as a name.
 */
function isDescription(word: string, passages: readonly Passage[]): boolean {
  return nounClass(singularOf(word)) === 'person' && !isName(word, passages);
}

/**
 * Tells whether all such kin of whom a passage tells are somebody
 * else's than the one whom a question names.
 */
function othersKin(
  { told }: KindOfKin,
  names: readonly string[],
  { actors }: ActorDirectory,
): (passage: Passage) => boolean {
  if (names.length === 0) return () => false;
  const pattern = new RegExp(
    `(?:(?<owner>(?<!\\p{L})(?:her|his)|\\p{Lu}[\\p{L}-]+['’]s) (?:\\p{L}+ )??)?(?<!\\p{L})(?:step|half-?)?(?:${told})(?!\\p{L})`,
    'giu',
  );
  // "her parents" is a mention as well, of them
  const isOther = (at: number, words: string): boolean => {
    const owner = actors.find(({ mentions }) =>
      mentions.some(({ start, end }) => start === at && end <= at + words.length),
    );
    const called = [owner?.name ?? '', ...(owner?.aliases ?? [])].join(' ').toLowerCase();
    return owner !== undefined && !names.some((name) => called.includes(name));
  };
  return ({ text, start }) => {
    const found = [...text.matchAll(pattern)];
    return (
      found.length > 0 &&
      found.every(({ index, groups }) => {
        const words = groups?.['owner'];
        return words !== undefined && isOther(start + index, words);
      })
    );
  };
}

/** The words of a name that a question calls somebody by. */
function namesIn(owner: string): string[] {
  if (/^(?:her|his|their|he|she|they)$/u.test(owner)) return [];
  return owner.replace(/'s?$/u, '').match(/[\p{L}\p{N}-]{2,}/gu) ?? [];
}

/**
 * Tells whether a text tells of such kin: by their own word, or from the other side, where it is
 * said whose they are: the son of Jean, Nora and her son, Luke, of whom "Luke's mother" is asked;
 * of "the boy's mother" also: Nora, whose son fell.
 */
function tellsOf(
  { told, converse }: KindOfKin,
  names: readonly string[],
  isDescribed: boolean,
): (text: string) => boolean {
  const ofWhom = isDescribed ? `|whose (?:\\p{L}+ )?(?:${converse})` : '';
  const behind = ['[ -](?:of|to)', ...names.map((name) => `,?(?: \\p{L}+){0,2}? ${name}`)].join(
    '|',
  );
  const pattern = new RegExp(
    `(?<!\\p{L})(?:step|half-?)?(?:(?:${told})(?!\\p{L})|(?:${converse})(?:${behind})(?!\\p{L})${ofWhom})`,
    'iu',
  );
  return (text) => pattern.test(text);
}

/**
 * Names that the article tells right behind such kin, or right before: her
 * husband, | Jon |; | Jon |, her husband; | Jon |, whom she married.
 */
function namesBeside({ told }: KindOfKin, passages: readonly Passage[]): string[] {
  const name = "(\\p{Lu}[\\p{L}'’-]+)";
  const beside = new RegExp(
    `(?<!\\p{L})(?:step|half-?)?(?:${told})(?:,| named| called| is| was)? ${name}|${name}, (?:(?:her|his|their)|whom? (?:he|she|they)) (?:\\p{L}+ )?(?:${told})(?!\\p{L})`,
    'gu',
  );
  return passages.flatMap(({ text }) =>
    [...text.matchAll(beside)].flatMap(([, behind, before]) => behind ?? before ?? []),
  );
}

/** Whether a name is marked that nobody of that sex bears: Cornelia is no husband. */
function isOtherSex(text: string, sex: Sex | null, question: string): boolean {
  const first = /\p{Lu}\p{L}+/u.exec(text)?.[0];
  if (
    sex === null ||
    first === undefined ||
    !/^(?:who|what(?:'s| is| was) .* name)/u.test(question)
  )
    return false;
  return (
    hasSense(first, sex === 'male' ? 'female' : 'male') &&
    !hasSense(first, sex) &&
    !hasSense(first, 'eitherGender')
  );
}
